import type { CriterionKind } from '../criteria';
import { hasBit, type Bits } from './bits';

/** A kind of criterion that is undecided for some scheme that a firm may have. */
export interface Doubt {
  readonly kind: CriterionKind;
  readonly yes: Bits;
  readonly poss: Bits;
  /** Slots whose criterion is soft: met, it is still to be confirmed. */
  readonly soft: Bits | null;
}

/** Whether the scheme in a slot is one of them. */
export function isInDoubt({ yes, poss, soft }: Doubt, slot: number): boolean {
  if (!hasBit(poss, slot)) return false;
  return !hasBit(yes, slot) || (soft !== null && hasBit(soft, slot));
}
