import type { VNode } from 'preact';

import { without } from '../forms/query';
import { figure } from '../view-models/figures';
import type { OrderLink } from '../view-models/orders';
import type { FilterLink, ResultsView } from '../view-models/results';
import { HiddenFields } from './fields';

export function LevelLinks({ links, label }: { readonly links: readonly FilterLink[]; readonly label: string }): VNode {
  return (
    <nav class="levels" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.label}>
            {link.count === 0 && !link.active ? (
              <span class="empty">
                {link.label} <span class="count">0</span>
              </span>
            ) : (
              <a href={link.href} aria-current={link.active ? 'true' : undefined}>
                {link.label} <span class="count">{figure(link.count)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function OrderLinks({ orders }: { readonly orders: readonly OrderLink[] }): VNode {
  return (
    <nav class="orders no-print" aria-labelledby="trier">
      <span id="trier">Trier par</span>
      <ul>
        {orders.map(({ label, href, active }) => (
          <li key={label}>
            <a href={href} aria-current={active ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function InstrumentFilter({ view }: { readonly view: ResultsView }): VNode {
  const chosen = view.instruments.filter(({ checked }) => checked).map(({ name }) => name);
  return (
    <details class="fold">
      <summary>{chosen.length === 0 ? "Choisir la forme de l'aide" : `Forme choisie : ${chosen.join(', ')}`}</summary>
      <form action="/resultats" method="get">
        <HiddenFields kept={without(view.kept, 'instrument', 'montrer')} />
        <fieldset class="choices">
          <legend class="sr-only">Forme de l'aide</legend>
          <div class="chips">
            {view.instruments.map(({ id, name, count, checked }) => (
              <label key={id} class="chip">
                <input type="checkbox" name="instrument" value={id} checked={checked} />
                <span>
                  {name} <span class="count">{figure(count)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <button type="submit" class="button button-quiet">
          Filtrer
        </button>
      </form>
    </details>
  );
}
