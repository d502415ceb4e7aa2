import type { CatalogueSnapshot } from './snapshot';

const known = new WeakMap<readonly unknown[], ReadonlyMap<string, string>>();

/** Declarative questions by id, each in the words of the first scheme that asks it. */
export function questionTexts({ schemes }: Pick<CatalogueSnapshot, 'schemes'>): ReadonlyMap<string, string> {
  const before = known.get(schemes);
  if (before !== undefined) return before;
  const texts = new Map<string, string>();
  for (const { criteria } of schemes) {
    for (const criterion of criteria) {
      if (criterion.kind === 'question' && !texts.has(criterion.id)) texts.set(criterion.id, criterion.text);
    }
  }
  known.set(schemes, texts);
  return texts;
}
