import {
  clauses,
  GAP,
  gapsIn,
  layWords,
  PhraseIndex,
  Spelling,
  type LayWord,
  type PhraseMatch,
  type Reading,
  type StopWords,
} from '../search';
import { needPhrases } from './need-phrases';
import type { NeedTaxonomy } from './need-taxonomy';

/** A need read in a text: `score` in ]0, 1[, `matched` the expressions that led to it. */
export interface FoundNeed {
  readonly id: string;
  readonly score: number;
  readonly matched: readonly string[];
}

/** Reads needs in a free French sentence, best first; the same text always gives the same answer. */
export interface NeedFinder {
  find(text: string): readonly FoundNeed[];
}

/** Folded words, and the stems that they may also be read as: "reprendre une scierie" is "reprendre une entreprise". */
export type StandIns = ReadonlyMap<string, readonly string[]>;

/** Longer texts are read up to here. */
const LONGEST_TEXT = 10_000;
/** Unknown words looked at in one text. */
const MOST_CORRECTED = 200;
const AFTER_CORRECTION = 0.7;
/** A lone word inside a longer expression of another need counts less: less still for a family. */
const COVERED_NEED = 0.5;
const COVERED_FAMILY = 0.1;
const LOWEST_SCORE = 0.25;
/** Needs this far below the best are noise. */
const SHARE_OF_BEST = 0.4;

/** Longer than what may stand between two words of an expression. */
const PAUSE: readonly Reading[] = Array.from({ length: GAP + 1 }, () => ({ stems: [], certainty: 1 }));

/** Longest expressions first, then the closest set; no word of the text counts twice for one need, no expression twice. */
function kept(matches: readonly PhraseMatch[]): readonly PhraseMatch[] {
  const used = new Set<number>();
  const said = new Set<string>();
  return [...matches]
    .sort(
      (left, right) =>
        right.phrase.weight - left.phrase.weight || gapsIn(left) - gapsIn(right) || start(left) - start(right),
    )
    .filter(({ phrase, positions }) => {
      if (said.has(phrase.text) || positions.some((position) => used.has(position))) return false;
      said.add(phrase.text);
      positions.forEach((position) => used.add(position));
      return true;
    });
}

const start = ({ positions }: PhraseMatch): number => positions[0] ?? 0;

class VocabularyNeedFinder implements NeedFinder {
  private readonly index: PhraseIndex;
  private readonly spelling: Spelling;
  private readonly stems: ReadonlySet<string>;
  private readonly stemOf: ReadonlyMap<string, string>;

  constructor(
    private readonly taxonomy: NeedTaxonomy,
    private readonly stopWords: StopWords,
    private readonly wellSpelt: ReadonlySet<string>,
    private readonly standIns: StandIns,
  ) {
    const phrases = needPhrases(taxonomy, stopWords);
    const words = phrases.flatMap((phrase) => phrase.words);
    this.index = new PhraseIndex(phrases);
    this.stemOf = new Map(words.map(({ surface, stem }) => [surface, stem]));
    this.stems = new Set(this.stemOf.values());
    this.spelling = new Spelling(this.stemOf.keys());
  }

  find(text: string): readonly FoundNeed[] {
    const readings = this.read(text.slice(0, LONGEST_TEXT));
    const matches = this.index.matches(readings);
    const longest = longestCover(matches);
    const found = [...grouped(matches)].map(([id, own]) => this.scored(id, kept(own), readings, longest));
    return this.worthKeeping(found);
  }

  /** An expression does not run over the end of a clause. */
  private read(text: string): readonly Reading[] {
    const corrected = new Map<string, Reading>();
    return clauses(text).flatMap((clause) => [
      ...layWords(clause, this.stopWords).map((word) => this.readWord(word, corrected)),
      ...PAUSE,
    ]);
  }

  private readWord(word: LayWord, corrected: Map<string, Reading>): Reading {
    const reading = this.readItself(word, corrected);
    const others = this.standIns.get(word.surface);
    return others === undefined ? reading : { ...reading, stems: [...reading.stems, ...others] };
  }

  private readItself({ surface, stem }: LayWord, corrected: Map<string, Reading>): Reading {
    if (this.stems.has(stem)) return { stems: [stem], certainty: 1 };
    const before = corrected.get(surface);
    if (before !== undefined) return before;
    const reading = { stems: this.correctedStems(surface, corrected.size), certainty: AFTER_CORRECTION };
    corrected.set(surface, reading);
    return reading;
  }

  private correctedStems(surface: string, before: number): readonly string[] {
    if (before >= MOST_CORRECTED || this.wellSpelt.has(surface) || this.standIns.has(surface)) return [];
    return [...new Set(this.spelling.corrections(surface).map((word) => this.stemOf.get(word) ?? word))];
  }

  private scored(
    id: string,
    matches: readonly PhraseMatch[],
    readings: readonly Reading[],
    longest: ReadonlyMap<number, number>,
  ): FoundNeed {
    const covered = this.taxonomy.isFamily(id) ? COVERED_FAMILY : COVERED_NEED;
    const weights = matches.map(({ phrase, positions }) => {
      const certainty = Math.min(...positions.map((position) => readings[position]?.certainty ?? 1));
      const inside = positions.every((position) => (longest.get(position) ?? 0) > positions.length);
      return phrase.weight * certainty * (inside ? covered : 1);
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return { id, score: sum / (1 + sum), matched: matches.map(({ phrase }) => phrase.text) };
  }

  /** A need says more than its family. */
  private worthKeeping(found: readonly FoundNeed[]): readonly FoundNeed[] {
    const best = Math.max(0, ...found.map(({ score }) => score));
    const loud = found.filter(({ score }) => score >= LOWEST_SCORE && score >= best * SHARE_OF_BEST);
    const served = new Set(
      loud.filter(({ id }) => !this.taxonomy.isFamily(id)).map(({ id }) => this.taxonomy.familyOf(id)),
    );
    return loud
      .filter(({ id }) => !served.has(id))
      .sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
  }
}

/** For each position of the text, how many words the longest expression over it has. */
function longestCover(matches: readonly PhraseMatch[]): ReadonlyMap<number, number> {
  const longest = new Map<number, number>();
  for (const { positions } of matches) {
    for (const position of positions) longest.set(position, Math.max(longest.get(position) ?? 0, positions.length));
  }
  return longest;
}

function grouped(matches: readonly PhraseMatch[]): ReadonlyMap<string, readonly PhraseMatch[]> {
  const groups = new Map<string, PhraseMatch[]>();
  for (const match of matches) {
    const group = groups.get(match.phrase.target);
    if (group === undefined) groups.set(match.phrase.target, [match]);
    else group.push(match);
  }
  return groups;
}

/** `wellSpelt`: folded words that exist although no need uses them, so that none is "corrected" into another. */
export function buildNeedFinder(
  taxonomy: NeedTaxonomy,
  stopWords: StopWords,
  wellSpelt: ReadonlySet<string>,
  standIns: StandIns,
): NeedFinder {
  return new VocabularyNeedFinder(taxonomy, stopWords, wellSpelt, standIns);
}
