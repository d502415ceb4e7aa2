import { stateOfCriterion } from '../assess';
import type { Criterion, CriterionKind } from '../criteria';
import type { AxisFigure, CriterionAxis, State } from '../criterion';
import type { Facts } from '../facts';
import { allOf } from '../states';
import { Cuts } from './cuts';
import type { KindPlane } from './memo';

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
  planeFor(facts: Facts): KindPlane;
}

export function stateOf(criteria: readonly Criterion[], facts: Facts): State {
  const [only] = criteria;
  if (only === undefined) return 'met';
  if (criteria.length === 1) return stateOfCriterion(only, facts);
  return allOf(criteria.map((criterion) => stateOfCriterion(criterion, facts)));
}

interface CutFigure {
  readonly figure: AxisFigure<Criterion>;
  readonly cuts: Cuts;
}

/** Names facts by all that the outcome of one kind hangs on, save codes. */
export class AxisKey {
  private readonly figures: readonly CutFigure[];
  /** Those that some criterion bounds. */
  private bounded: readonly CutFigure[] = [];

  constructor(private readonly axis: CriterionAxis<Criterion>) {
    this.figures = (axis.figures ?? []).map((figure) => ({ figure, cuts: new Cuts() }));
  }

  get byteLength(): number {
    return this.figures.reduce((sum, { cuts }) => sum + cuts.byteLength, 0);
  }

  /** True when names given before no longer tell facts apart. */
  add(criteria: readonly Criterion[]): boolean {
    let grew = false;
    for (const { figure, cuts } of this.figures) {
      for (const criterion of criteria) grew = cuts.add(figure.cuts(criterion)) || grew;
    }
    if (grew) this.bounded = this.figures.filter(({ cuts }) => !cuts.isEmpty);
    return grew;
  }

  of(facts: Facts): string | number {
    const [first] = this.bounded;
    if (first === undefined) return this.axis.alike?.(facts) ?? '';
    if (this.bounded.length === 1 && this.axis.alike === undefined) return first.cuts.cellOf(first.figure.of(facts));
    const cells = this.bounded.map(({ figure, cuts }) => cuts.cellOf(figure.of(facts)));
    return `${this.axis.alike?.(facts) ?? ''};${cells.join(';')}`;
  }
}
