import type { CriterionKind } from '../criteria';
import type { State } from '../criterion';
import { clearBit, setBit, type Bits } from './bits';
import type { KindPlane } from './memo';

/** A plane made of others, reused from firm to firm: overwritten by the next. */
export class Joined implements KindPlane {
  readonly filled = null;
  possible = 0;

  constructor(
    readonly kind: CriterionKind,
    readonly yes: Bits,
    readonly poss: Bits,
  ) {}

  /** Certain where all of `main` are, possible where any of them all is; at least as many are possible as is told. */
  of(main: readonly KindPlane[], others: readonly KindPlane[]): void {
    const [first, ...more] = main;
    if (first === undefined) return;
    this.yes.set(first.yes);
    this.poss.set(first.poss);
    this.possible = first.possible;
    for (const plane of more) keepBoth(this.yes, plane.yes);
    for (const plane of [...more, ...others]) {
      addTo(this.poss, plane.poss);
      this.possible = Math.max(this.possible, plane.possible);
    }
  }

  /** One that the next does not overwrite. */
  copy(): KindPlane {
    const { kind, possible, filled } = this;
    return { kind, yes: this.yes.slice(), poss: this.poss.slice(), possible, filled };
  }

  set(slot: number, state: State): void {
    (state === 'met' ? setBit : clearBit)(this.yes, slot);
    (state === 'unmet' ? clearBit : setBit)(this.poss, slot);
  }
}

function keepBoth(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

function addTo(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0);
}
