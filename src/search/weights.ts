import type { Reach } from './perimeters';

/** How the parts of a score share it: each part is in [0, 1], and the whole is theirs by weight. */
export const WEIGHTS = {
  /** Words of the text found in the aid. */
  words: 1,
  /** Words of one name of the aid said by the text. */
  name: 0.05,
  /** Needs read in the text that the aid serves. */
  needs: 0.5,
  /** The text names a place, and the aid is made for it. */
  place: 0.02,
  /** Traits asked for that the aid has, where the text says nothing else. */
  traits: 1,
};

/** What is left to an aid, seen from the place named: one for the whole country stands behind those of the place. */
export const LEFT_TO: Readonly<Record<Reach, number>> = { here: 1, everywhere: 0.7, elsewhere: 0.05 };
/** What an aid loses that has none of the traits asked for: level, instrument. */
export const WITHOUT_TRAIT = 0.15;
/** A name is exact, or it is found by its words: nothing comes between. */
export const BY_WORDS_AT_MOST = 0.99;
