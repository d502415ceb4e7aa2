const ENDINGS = [
  ...['isations', 'isation', 'ements', 'ement', 'ations', 'ation', 'ateurs', 'ateur', 'ages', 'age'],
  ...['erait', 'iser', 'ises', 'ise', 'ons', 'ent', 'ant', 'ees', 'ait', 'on', 'ez', 'er', 'ee', 'es', 'e', 's', 'x'],
];
const SHORTEST_STEM = 4;

/** Folded words of one family share a stem: `isoler`, `isolation` and `isolé` give `isol`. Plurals and genders fall. */
export function stem(word: string): string {
  const single = word.endsWith('aux') && word.length > 5 ? `${word.slice(0, -3)}al` : word;
  const ending = ENDINGS.find((end) => single.endsWith(end) && single.length - end.length >= SHORTEST_STEM);
  if (ending !== undefined) return single.slice(0, -ending.length);
  return single.length > 3 && /[sx]$/.test(single) ? single.slice(0, -1) : single;
}
