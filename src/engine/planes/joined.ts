import type { CriterionKind } from '../criteria';
import type { State } from '../criterion';
import { clearBit, setBit, type Bits } from './bits';
import type { KindPlane } from './memo';

const NONE: Bits = new Uint32Array(0);

/** Certain where all of `main` are, possible where any of them all is; at least as many are possible as is told. */
export function joined(kind: CriterionKind, main: readonly KindPlane[], others: readonly KindPlane[]): KindPlane {
  const [first, ...more] = main;
  const yes = (first?.yes ?? NONE).slice();
  const poss = (first?.poss ?? NONE).slice();
  for (const plane of more) keepBoth(yes, plane.yes);
  for (const plane of [...more, ...others]) addTo(poss, plane.poss);
  const possible = Math.max(...[...main, ...others].map((plane) => plane.possible));
  return { kind, yes, poss, possible, filled: null };
}

export function setState({ yes, poss }: KindPlane, slot: number, state: State): void {
  (state === 'met' ? setBit : clearBit)(yes, slot);
  (state === 'unmet' ? clearBit : setBit)(poss, slot);
}

function keepBoth(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

function addTo(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0);
}
