import { fold, tokens } from '../../src/search';
import { randomFrom, type Random } from '../catalogue';
import type { NeedWords } from '../catalogue/vocabulary';
import type { JudgedQuery } from '../relevance/judged-queries';
import type { TextDocument } from './documents';

export const TYPOS = [0, 1, 2] as const;
export type Typos = (typeof TYPOS)[number];

const SEED = 20_261_125;
const LETTERS = Array.from('abcdefghilmnoprstuv');
/** Shorter words are typed right: a typo leaves too little of them. */
const SHORTEST = 5;

/** A letter swapped with the next, left out, typed twice, or another in its place. */
function mistyped(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const other = random.pick(LETTERS.filter((one) => one !== letter));
  return random.pick([
    `${before}${after.charAt(0)}${letter}${after.slice(1)}`,
    `${before}${after}`,
    `${before}${letter}${letter}${after}`,
    `${before}${other}${after}`,
  ]);
}

/** Typos fall on different words where there are several long enough; null where none is. */
function withTypos(wording: string, typos: number, random: Random): string | null {
  const words = wording.split(' ');
  const long = words.flatMap((word, at) => (word.length >= SHORTEST && /^\p{L}+$/u.test(word) ? [at] : []));
  if (long.length === 0) return null;
  for (let typo = 0; typo < typos; typo += 1) {
    const at = long[typo % long.length] ?? 0;
    words[at] = mistyped(words[at] ?? '', random);
  }
  return words.join(' ');
}

/** The schemes whose texts hold the wording, word for word once folded: right by construction. */
function holdersOf(wording: string, texts: ReadonlyMap<string, string>): Record<string, number> {
  const sought = ` ${tokens(fold(wording)).join(' ')} `;
  return Object.fromEntries([...texts].flatMap(([id, text]) => (text.includes(sought) ? [[id, 1] as const] : [])));
}

/** As many queries as asked, the same with each number of typos; every one has a scheme to find. */
export function queriesFor(
  documents: readonly TextDocument[],
  needs: readonly NeedWords[],
  count: number,
): Readonly<Record<Typos, readonly JudgedQuery[]>> {
  const random = randomFrom(SEED);
  const texts = new Map(
    documents.map(({ id, names, keywords, body }) => [
      id,
      ` ${tokens(fold(`${names} ${keywords} ${body}`)).join(' ')} `,
    ]),
  );
  const wordings = [...new Set(needs.flatMap(({ words }) => words))];
  const queries: Record<Typos, JudgedQuery[]> = { 0: [], 1: [], 2: [] };
  while (queries[0].length < count) {
    const wording = random.pick(wordings);
    const judged = holdersOf(wording, texts);
    const typed = TYPOS.map((typos) => withTypos(wording, typos, random));
    if (Object.keys(judged).length === 0 || typed.includes(null)) continue;
    for (const typos of TYPOS) queries[typos].push({ query: typed[typos] ?? '', asks: wording, judged });
  }
  return queries;
}
