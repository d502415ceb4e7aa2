import { stateOfRule } from '../assess';
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

/** Of rules: softness is told apart, see `SoftSlots`. */
export function stateOf(criteria: readonly Criterion[], facts: Facts): State {
  const [only] = criteria;
  if (only === undefined) return 'met';
  if (criteria.length === 1) return stateOfRule(only, facts);
  return allOf(criteria.map((criterion) => stateOfRule(criterion, facts)));
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
  /** The others: a criterion without bounds still tells the known from the unknown. */
  private idle: readonly CutFigure[];

  constructor(private readonly axis: CriterionAxis<Criterion>) {
    this.figures = (axis.figures ?? []).map((figure) => ({ figure, cuts: new Cuts() }));
    this.idle = this.figures;
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
    if (grew) {
      this.bounded = this.figures.filter(({ cuts }) => !cuts.isEmpty);
      this.idle = this.figures.filter(({ cuts }) => cuts.isEmpty);
    }
    return grew;
  }

  of(facts: Facts): string | number {
    const alike = this.axis.alike?.(facts);
    if (this.figures.length === 0) return alike ?? '';
    if (alike !== undefined || this.bounded.length > 1) return `${alike ?? ''};${this.cellsOf(facts)}`;
    const [only] = this.bounded;
    let key = only === undefined ? 0 : only.cuts.cellOf(only.figure.of(facts));
    for (const { figure } of this.idle) key = 2 * key + Number(figure.of(facts).state === 'unknown');
    return key;
  }

  private cellsOf(facts: Facts): string {
    return this.figures.map(({ figure, cuts }) => cuts.cellOf(figure.of(facts))).join(';');
  }
}
