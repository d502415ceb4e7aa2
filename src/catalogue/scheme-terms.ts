import { tokens } from '../common';
import type { AidScheme } from '../engine';

/** Words too common in French to tell one scheme from another. */
const STOP_WORDS = new Set(
  (
    'a afin ai ainsi as au aux avec avons car ce ces cet cette comme d dans de des du elle en est et etre eu ' +
    'fait il ils j je l la le les leur leurs lui ma mais me mes mon n ne nos notre nous on ont ou par pas plus ' +
    'pour qu que qui s sa sans se ses si son sont souhaite souhaitons sur ta te tes ton tu un une veux voulons vos votre vous y'
  ).split(' '),
);

/** Two plurals and one singular meet: `équipements`, `équipement`; `travaux` stays. */
function stem(word: string): string {
  return word.length > 4 && /[^aiu]s$|[^s][aiu]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The words of a text that can tell schemes apart, in the form they are indexed. */
export function tellingWords(text: string): string[] {
  return tokens(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
}

/** How much a word counts by where it stands. */
const WEIGHTS = { name: 3, keyword: 2.5, funder: 1.5, body: 1 } as const;
export const HEAVIEST = WEIGHTS.name;

/** Each telling word of a scheme with the weight of its best place. `needWords` are the telling words of its needs. */
export function weightedWords(scheme: AidScheme, needWords: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (texts: readonly (string | null)[], weight: number): void => {
    for (const text of texts) {
      for (const word of tellingWords(text ?? '')) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
    }
  };
  add(namesOf(scheme), WEIGHTS.name);
  add(scheme.keywords, WEIGHTS.keyword);
  for (const word of needWords) weights.set(word, Math.max(WEIGHTS.keyword, weights.get(word) ?? 0));
  add(
    scheme.funders.map(({ name }) => name),
    WEIGHTS.funder,
  );
  add([scheme.summary], WEIGHTS.body);
  return weights;
}

/** Everything a scheme is called by: name, acronym, aliases. */
export function namesOf({ name, acronym, aliases }: AidScheme): string[] {
  return [name, ...(acronym === null ? [] : [acronym]), ...aliases];
}
