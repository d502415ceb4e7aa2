import type { VNode } from 'preact';

import type { AnsweredView } from '../view-models/answered';
import { counted } from '../view-models/figures';

function Aids({ aids }: { readonly aids: AnsweredView['first'] }): VNode | null {
  if (aids.length === 0) return null;
  return (
    <ul class="plain-list">
      {aids.map(({ name, href, reason }) => (
        <li key={href}>
          <a href={href}>{name}</a>
          {reason === null ? null : <span class="note">{reason}</span>}
        </li>
      ))}
    </ul>
  );
}

/** No aid leaves the list without a word. */
export function AnsweredNotice({ answered }: { readonly answered: AnsweredView | null }): VNode | null {
  if (answered === null) return null;
  return (
    <div class="notice no-print" id="reponse">
      <p class="strong">{answered.sentence}</p>
      {answered.reason === null ? null : <p class="note">{answered.reason}.</p>}
      <Aids aids={answered.first} />
      {answered.rest.length === 0 ? null : (
        <details class="fold">
          <summary>{counted(answered.rest.length, 'autre aide écartée', 'autres aides écartées')}</summary>
          <Aids aids={answered.rest} />
        </details>
      )}
      {answered.others === null ? null : (
        <details class="fold">
          <summary>{answered.others.sentence}</summary>
          <Aids aids={answered.others.aids} />
        </details>
      )}
    </div>
  );
}
