import { tokens } from './text';

/** Words that together mean something else than each alone: by the first, the second and the one word they make. */
export type Idioms = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Of two words each beside grammar, as `déposer le bilan`; the forms of one idiom make the word of its first. */
export function idiomsOf(idioms: readonly (readonly string[])[], grammar: ReadonlySet<string>): Idioms {
  const known = new Map<string, Map<string, string>>();
  for (const [first = '', ...others] of idioms) {
    const word = tokens(first).join('');
    for (const form of [first, ...others]) {
      const [start = '', end = ''] = tokens(form).filter((one) => !grammar.has(one));
      known.set(start, (known.get(start) ?? new Map<string, string>()).set(end, word));
    }
  }
  return known;
}

/** The words of a text, each idiom as one. */
export function withIdioms(words: readonly string[], idioms: Idioms): readonly string[] {
  if (!words.some((word) => idioms.has(word))) return words;
  const read: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const idiom = idioms.get(word)?.get(words[at + 1] ?? '');
    if (idiom !== undefined) at += 1;
    read.push(idiom ?? word);
  }
  return read;
}
