import type { VNode } from 'preact';

import { figure } from '../view-models/figures';

export interface PagerView {
  readonly page: number;
  readonly pages: number;
  /** Addresses; null at either end. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** To the pages before and after; nothing where there is only one. */
export function Pager({ view: { page, pages, previous, next } }: { readonly view: PagerView }): VNode | null {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {previous === null ? null : (
        <a class="button button-quiet" href={previous} rel="prev">
          Précédente
        </a>
      )}
      <span>
        Page {figure(page)} sur {figure(pages)}
      </span>
      {next === null ? null : (
        <a class="button button-quiet" href={next} rel="next">
          Suivante
        </a>
      )}
    </nav>
  );
}
