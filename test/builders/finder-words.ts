import type { FinderWords } from '../../src/catalogue/finder-words';
import { TraitWords } from '../../src/catalogue/trait-words';
import type { NeedWords } from '../../src/search';

/** A finder's words with that vocabulary only: no need is read in a text, and no place. */
export function finderWords(vocabulary: readonly NeedWords[] = []): FinderWords {
  return {
    stopWords: { grammar: new Set(['une', 'le', 'la', 'sur', 'a', 'd', 'l', 'de', 'du', 'un']), generic: new Set() },
    vocabulary,
    instrumentLabel: () => '',
    concepts: () => [],
    places: () => [],
    traits: () => [],
    onlyTraits: () => false,
    funders: new TraitWords([]),
  };
}
