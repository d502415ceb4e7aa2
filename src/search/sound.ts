/** Spellings of one sound, longest first where one begins another; folded letters only. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(?:sch|sh|ch)/g, 'C'],
  [/h/g, ''],
  [/qu?/g, 'k'],
  [/gn/g, 'N'],
  [/gu(?=[eiy])/g, 'G'],
  [/g(?=[eiy])/g, 'j'],
  [/(?<=[^s])ti(?=on|el|eu)/g, 'si'],
  [/sc(?=[eiy])/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/e?au/g, 'o'],
  [/oeu|oe|eu/g, 'e'],
  [/ou/g, 'U'],
  [/[ae][iy](?![nm])/g, 'e'],
  [/[ae]?[iy][nm](?![aeiouynm])/g, 'I'],
  [/[ae][nm](?![aeiouynm])/g, 'A'],
  [/o[nm](?![aeiouynm])/g, 'O'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/[estdpr]+$/, ''],
];

/** How a folded French word sounds, roughly: words of one key are heard alike, silent endings aside. */
export function sound(word: string): string {
  return SPELLINGS.reduce((key, [spelling, one]) => key.replace(spelling, one), word);
}
