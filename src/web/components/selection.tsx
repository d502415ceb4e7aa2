import type { VNode } from 'preact';

import { MAX_VALUES } from '../forms/query';
import { counted } from '../view-models/figures';
import type { SelectionView } from '../view-models/selection';
import { Choose } from './choices';

/** What was kept and set aside so far, and the way to the list. */
export function Selection({ selection }: { readonly selection: SelectionView }): VNode | null {
  const { sentence, hasKept, lost, isFull, list, setAside } = selection;
  if (sentence === null) return null;
  return (
    <div class="selection no-print">
      <p>
        <strong>{sentence}.</strong> {lost} {isFull ? `Une liste s'arrête à ${String(MAX_VALUES)} aides.` : null}
      </p>
      {setAside.length === 0 ? null : <a href="#mises-de-cote">Revoir les aides mises de côté</a>}
      {hasKept ? (
        <a class="button" href={list}>
          Voir la liste courte
        </a>
      ) : null}
    </div>
  );
}

/** The aids that a person set aside, to be taken back. */
export function SetAside({ selection: { setAside } }: { readonly selection: SelectionView }): VNode | null {
  if (setAside.length === 0) return null;
  return (
    <details class="fold" id="mises-de-cote" open>
      <summary>Mises de côté par vous : {counted(setAside.length, 'aide')}</summary>
      <ul class="plain-list">
        {setAside.map((aid) => (
          <li key={aid.id}>
            <a href={aid.href}>{aid.name}</a>
            <span class="note">{aid.note}</span>
            <Choose act="reprendre" aid={aid} text="Remettre dans les résultats" back="/resultats#aides" />
          </li>
        ))}
      </ul>
    </details>
  );
}
