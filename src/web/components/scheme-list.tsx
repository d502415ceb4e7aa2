import type { VNode } from 'preact';

import type { CatalogueRow } from '../view-models/catalogue-page';
import { Marked } from './marked';

export function SchemeList({ rows }: { readonly rows: readonly CatalogueRow[] }): VNode {
  return (
    <ol class="list">
      {rows.map((row) => (
        <li key={row.id}>
          <p class="card-origin">
            <span class="level">{row.levelName}</span> {row.funders}
          </p>
          <h3>
            <a href={row.href}>
              <Marked runs={row.name} />
            </a>
          </h3>
          {row.summary === null ? null : (
            <p>
              <Marked runs={row.summary} />
            </p>
          )}
          <p class="note">{row.detail}</p>
          <p class="note">{row.trust}</p>
        </li>
      ))}
    </ol>
  );
}
