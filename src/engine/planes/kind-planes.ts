import type { AnyCriterionDefinition, Criterion } from '../criteria';
import type { AxisFigure, State } from '../criterion';
import type { Facts } from '../facts';
import { clearBit, countBits, setBit, widened, type Bits } from './bits';
import { CodeLookup } from './code-lookup';
import { Cuts } from './cuts';
import { groupOf, keyOf, stateOf, type Group } from './group';
import type { Plane, PlaneMemo } from './memo';

interface CutFigure {
  readonly figure: AxisFigure<Criterion>;
  readonly cuts: Cuts;
}

/** One kind of criterion over the whole catalogue. */
export class KindPlanes {
  private readonly groups = new Map<string, Group>();
  private readonly figures: readonly CutFigure[];
  private readonly codes: CodeLookup | null;
  /** Slots without a criterion of this kind. */
  private free: Bits;

  constructor(
    readonly definition: AnyCriterionDefinition,
    private readonly index: number,
    private readonly memo: PlaneMemo,
    words: number,
  ) {
    const { axis } = definition;
    this.figures = (axis?.figures ?? []).map((figure) => ({ figure, cuts: new Cuts() }));
    this.codes = axis?.codes === undefined ? null : new CodeLookup(axis.codes);
    this.free = new Uint32Array(words);
  }

  get isEmpty(): boolean {
    return this.groups.size === 0;
  }

  get byteLength(): number {
    let bytes = this.free.byteLength;
    for (const { slots } of this.groups.values()) bytes += slots.byteLength;
    return this.figures.reduce((sum, { cuts }) => sum + cuts.byteLength, bytes);
  }

  /** Enters the criteria of this kind of the scheme in a slot, none included. */
  add(slot: number, criteria: readonly Criterion[]): void {
    if (criteria.length === 0) setBit(this.free, slot);
    else this.groupFor(criteria).slots.add(slot);
  }

  remove(slot: number, criteria: readonly Criterion[]): void {
    if (criteria.length === 0) {
      clearBit(this.free, slot);
      return;
    }
    const key = keyOf(criteria);
    const group = this.groups.get(key);
    if (group === undefined) return;
    group.slots.remove(slot);
    if (group.slots.size > 0) return;
    this.groups.delete(key);
    this.codes?.remove(group);
  }

  widen(words: number): void {
    this.free = widened(this.free, words);
  }

  trim(): void {
    for (const { slots } of this.groups.values()) slots.trim();
  }

  planeFor(facts: Facts): Plane {
    if (this.definition.axis === undefined) return this.compose(facts);
    const key = this.keyOf(facts);
    const known = this.memo.get(this.index, key);
    if (known !== undefined) return known;
    const plane = this.codes === null ? this.compose(facts) : this.patch(facts, this.codes);
    this.memo.set(this.index, key, plane);
    return plane;
  }

  private keyOf(facts: Facts): string | number {
    const { axis } = this.definition;
    const [first, ...more] = this.figures;
    if (first !== undefined && more.length === 0 && axis?.alike === undefined && this.codes === null) {
      return first.cuts.cellOf(first.figure.of(facts));
    }
    return this.codes === null ? this.shapeOf(facts) : `${this.shapeOf(facts)}:${this.codes.keyOf(facts)}`;
  }

  /** All that the outcome hangs on, save the codes. */
  private shapeOf(facts: Facts): string {
    let shape = this.definition.axis?.alike?.(facts) ?? '';
    for (const { figure, cuts } of this.figures) shape += `;${cuts.cellOf(figure.of(facts))}`;
    return shape;
  }

  /** Starts from a firm that holds none of the codes, and checks again only the groups that its codes touch. */
  private patch(facts: Facts, codes: CodeLookup): Plane {
    const touched = codes.groupsTouched(facts);
    const base = this.baseFor(facts, codes);
    const yes = base.yes.slice();
    const poss = base.poss.slice();
    let doubts = base.poss !== base.yes;
    for (const group of touched) {
      const state = stateOf(group, facts);
      mark(group, state, yes, poss);
      doubts ||= state === 'unknown';
    }
    return planeOf(yes, doubts ? poss : yes);
  }

  private baseFor(facts: Facts, codes: CodeLookup): Plane {
    const key = `${this.shapeOf(facts)}:none`;
    const known = this.memo.get(this.index, key);
    if (known !== undefined) return known;
    const base = this.compose(codes.axis.without(facts));
    this.memo.set(this.index, key, base);
    return base;
  }

  private compose(facts: Facts): Plane {
    const yes = this.free.slice();
    const poss = this.free.slice();
    let doubts = false;
    for (const group of this.groups.values()) {
      const state = stateOf(group, facts);
      if (state !== 'unmet') group.slots.fill(poss);
      if (state === 'met') group.slots.fill(yes);
      doubts ||= state === 'unknown';
    }
    return planeOf(yes, doubts ? poss : yes);
  }

  private groupFor(criteria: readonly Criterion[]): Group {
    const key = keyOf(criteria);
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const group = groupOf(criteria);
    this.groups.set(key, group);
    for (const { figure, cuts } of this.figures) for (const criterion of criteria) cuts.add(figure.cuts(criterion));
    this.codes?.add(group);
    return group;
  }
}

function mark({ slots }: Group, state: State, yes: Bits, poss: Bits): void {
  if (state === 'met') slots.fill(yes);
  else slots.erase(yes);
  if (state === 'unmet') slots.erase(poss);
  else slots.fill(poss);
}

function planeOf(yes: Bits, poss: Bits): Plane {
  return { yes, poss, possible: countBits(poss) };
}
