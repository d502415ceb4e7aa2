import type { CriterionKind } from '../criteria';
import type { State } from '../criterion';
import type { Facts } from '../facts';
import { clearBit, setBit, type Bits } from './bits';
import { Composed, type KindPlane } from './memo';
import type { Posting } from './posting';

/** A plane in the making: one array until something is in doubt, then two. */
export class Draft {
  private readonly yes: Bits;
  private poss: Bits;

  /** Takes both arrays over. */
  constructor(yes: Bits, poss: Bits = yes) {
    this.yes = yes;
    this.poss = poss;
  }

  static copying({ yes, poss }: KindPlane): Draft {
    return yes === poss ? new Draft(yes.slice()) : new Draft(yes.slice(), poss.slice());
  }

  /** Adds slots that it does not hold yet. */
  add(slots: Posting, state: State): void {
    if (state === 'unmet') return;
    if (state === 'unknown') slots.fill(this.doubted());
    else this.fill(slots);
  }

  /** Sets slots, whatever they were. */
  mark(slots: Posting, state: State): void {
    if (state === 'met') {
      this.fill(slots);
      return;
    }
    if (state === 'unknown') slots.fill(this.doubted());
    else if (this.poss !== this.yes) slots.erase(this.poss);
    slots.erase(this.yes);
  }

  markSlot(slot: number, state: State): void {
    if (state === 'unknown') setBit(this.doubted(), slot);
    else (state === 'met' ? setBit : clearBit)(this.poss, slot);
    (state === 'met' ? setBit : clearBit)(this.yes, slot);
  }

  done(kind: CriterionKind, facts: Facts): Composed {
    return new Composed(kind, facts, this.yes, this.poss);
  }

  private fill(slots: Posting): void {
    slots.fill(this.yes);
    if (this.poss !== this.yes) slots.fill(this.poss);
  }

  private doubted(): Bits {
    if (this.poss === this.yes) this.poss = this.yes.slice();
    return this.poss;
  }
}
