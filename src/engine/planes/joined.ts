import type { Bits } from './bits';
import type { KindPlane } from './memo';

/** Certain where all of the first are, possible where any of them all is. */
export function joined(
  main: readonly KindPlane[],
  others: readonly KindPlane[],
): { readonly yes: Bits; readonly poss: Bits } {
  const yes = new Uint32Array(main[0]?.yes ?? []);
  for (const plane of main.slice(1))
    for (let word = 0; word < yes.length; word += 1) yes[word] = (yes[word] ?? 0) & (plane.yes[word] ?? 0);
  const poss = new Uint32Array(main[0]?.poss ?? []);
  for (const plane of [...main.slice(1), ...others]) {
    for (let word = 0; word < poss.length; word += 1) poss[word] = (poss[word] ?? 0) | (plane.poss[word] ?? 0);
  }
  return { yes, poss };
}
