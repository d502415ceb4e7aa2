import type { VNode } from 'preact';

import type { CardView } from '../view-models/card';
import { NO_AMOUNT } from '../view-models/money-rules';
import { ChoicesRow } from './choices';
import { Marked } from './marked';
import { toneOf, VerdictMark } from './verdict-mark';

function amountTone({ amount }: CardView): string {
  if (amount.basis !== null) return 'strong';
  return amount.text === NO_AMOUNT ? 'quiet' : '';
}

function deadlineTone({ closesSoon, dated }: CardView): string {
  if (closesSoon) return 'strong tone-check';
  return dated ? '' : 'quiet';
}

function Figures({ card }: { readonly card: CardView }) {
  return (
    <dl class="card-figures">
      <div>
        <dt>{card.amount.basis === null ? 'Montant' : 'Estimation'}</dt>
        <dd class={amountTone(card)}>{card.amount.text}</dd>
      </div>
      <div>
        <dt>Délai</dt>
        <dd class={deadlineTone(card)}>{card.deadline}</dd>
      </div>
      <div>
        <dt>Forme</dt>
        <dd>
          {card.instrument.name} <span class="quiet">({card.instrument.plain})</span>
        </dd>
      </div>
    </dl>
  );
}

function Unknowns({ card }: { readonly card: CardView }) {
  if (card.verdict !== 'to-check' || card.unknowns.length === 0) return null;
  return <p>Reste aussi à savoir : {card.unknowns.join(', ')}.</p>;
}

function Family({ card: { family } }: { readonly card: CardView }) {
  if (family === null) return null;
  const { parent, others } = family;
  return (
    <p class="quiet">
      {parent === null ? null : (
        <>
          Fait partie du dispositif <a href={parent.href}>{parent.name}</a>
          {others === null ? '' : ', '}
        </>
      )}
      {others === null ? null : <a href={others.href}>{others.text}</a>}
    </p>
  );
}

const anchorOf = (id: string): string => `/resultats#aide-${encodeURIComponent(id)}`;

/** @param next the card that is read after this one is set aside */
function Choices({ card, next }: { readonly card: CardView; readonly next: string | null }) {
  return (
    <ChoicesRow
      aid={card}
      chosen={card.chosen}
      here={anchorOf(card.id)}
      beyond={next === null ? '/resultats#aides' : anchorOf(next)}
    />
  );
}

/** One aid, read in three seconds: mark, name, verdict and its reason; the figures aside. */
export function Card({ card, next = null }: { readonly card: CardView; readonly next?: string | null }): VNode {
  return (
    <li>
      <article class="card" aria-labelledby={`aide-${card.id}`}>
        <VerdictMark mark={card.verdict} />
        <div class="card-body">
          <p class="card-origin">
            <span class={`level level-${card.level}`}>{card.levelName}</span> {card.funders}
          </p>
          <h3 id={`aide-${card.id}`}>
            <a href={card.href}>{card.name}</a>
          </h3>
          {card.summary.length === 0 ? null : (
            <p>
              <Marked runs={card.summary} />
            </p>
          )}
          <p>
            <strong class={toneOf(card.verdict)}>{card.verdictName}</strong>
            {card.decisive === null ? null : <> · {card.decisive}</>}
          </p>
          <Unknowns card={card} />
          <Family card={card} />
          <p class="quiet">Pourquoi ici : {card.whyHere}</p>
          <p class="quiet">
            {[card.coverage, card.trust, card.depth].filter((part) => part !== null).join(' · ')}
            {card.lifted ? ' · remontée pour que chaque niveau soit représenté' : ''}
          </p>
        </div>
        <Figures card={card} />
        <Choices card={card} next={next} />
      </article>
    </li>
  );
}
