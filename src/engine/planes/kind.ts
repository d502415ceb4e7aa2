import { stateOfCriterion } from '../assess';
import type { Criterion, CriterionKind } from '../criteria';
import type { AxisFigure, CriterionAxis, State } from '../criterion';
import type { Facts } from '../facts';
import { allOf } from '../states';
import { countBits, type Bits } from './bits';
import { Cuts } from './cuts';
import type { Plane } from './memo';

/** One kind of criterion over the whole catalogue. */
export interface KindPlanes {
  readonly kind: CriterionKind;
  /** True when no scheme has such a criterion. */
  readonly isEmpty: boolean;
  readonly byteLength: number;
  /** Enters the criteria of this kind of the scheme in a slot, none included. */
  add(slot: number, criteria: readonly Criterion[]): void;
  remove(slot: number, criteria: readonly Criterion[]): void;
  widen(words: number): void;
  /** Gives back the room kept for growth. */
  trim(): void;
  planeFor(facts: Facts): Plane;
}

export function stateOf(criteria: readonly Criterion[], facts: Facts): State {
  const [only, ...others] = criteria;
  if (only !== undefined && others.length === 0) return stateOfCriterion(only, facts);
  return allOf(criteria.map((criterion) => stateOfCriterion(criterion, facts)));
}

export function planeOf(yes: Bits, poss: Bits, doubts: boolean): Plane {
  return { yes, poss: doubts ? poss : yes, possible: countBits(doubts ? poss : yes) };
}

interface CutFigure {
  readonly figure: AxisFigure<Criterion>;
  readonly cuts: Cuts;
}

/** Names facts by all that the outcome of one kind hangs on, save codes. */
export class AxisKey {
  private readonly figures: readonly CutFigure[];

  constructor(private readonly axis: CriterionAxis<Criterion>) {
    this.figures = (axis.figures ?? []).map((figure) => ({ figure, cuts: new Cuts() }));
  }

  get byteLength(): number {
    return this.figures.reduce((sum, { cuts }) => sum + cuts.byteLength, 0);
  }

  add(criteria: readonly Criterion[]): void {
    for (const { figure, cuts } of this.figures) for (const criterion of criteria) cuts.add(figure.cuts(criterion));
  }

  of(facts: Facts): string | number {
    const [first, ...more] = this.figures;
    if (first === undefined) return this.axis.alike?.(facts) ?? '';
    if (more.length === 0 && this.axis.alike === undefined) return first.cuts.cellOf(first.figure.of(facts));
    const cells = this.figures.map(({ figure, cuts }) => cuts.cellOf(figure.of(facts)));
    return `${this.axis.alike?.(facts) ?? ''};${cells.join(';')}`;
  }
}
