import type { AnyCriterionDefinition, Criterion, CriterionKind } from '../criteria';
import type { State } from '../criterion';
import type { Facts } from '../facts';
import { clearBit, setBit, widened, type Bits } from './bits';
import { Draft } from './draft';
import { AxisKey, stateOf, type KindPlanes } from './kind';
import { ListedStates } from './listed-states';
import type { KindMemo, KindPlane, PlaneMemo } from './memo';
import { Posting } from './posting';

/** Schemes whose criteria of one kind are word for word the same: they are checked once for all. */
interface Group {
  readonly criteria: readonly Criterion[];
  readonly slots: Posting;
  /** Where its only criterion stands among lists of codes; null elsewhere. */
  readonly listed: number | null;
}

/** A kind with few distinct criteria, or one that declares no axis. */
export class GroupedKind implements KindPlanes {
  readonly kind: CriterionKind;
  private readonly groups = new Map<string, Group>();
  private readonly axisKey: AxisKey | null;
  private readonly lists: ListedStates | null;
  private readonly memo: KindMemo;
  /** Slots without a criterion of this kind. */
  private free: Bits;

  constructor({ kind, axis }: AnyCriterionDefinition, memo: PlaneMemo, words: number) {
    this.kind = kind;
    this.axisKey = axis === undefined ? null : new AxisKey(axis);
    this.lists = axis?.lists === undefined ? null : new ListedStates(axis.lists);
    this.memo = memo.forKind();
    this.free = new Uint32Array(words);
  }

  get isEmpty(): boolean {
    return this.groups.size === 0;
  }

  get byteLength(): number {
    let bytes = this.free.byteLength + (this.axisKey?.byteLength ?? 0);
    for (const { slots } of this.groups.values()) bytes += slots.byteLength;
    return bytes;
  }

  add(slot: number, criteria: readonly Criterion[]): void {
    if (criteria.length === 0) setBit(this.free, slot);
    else this.groupOf(criteria).slots.add(slot);
    if (!this.memo.isEmpty) this.memo.set(slot, (facts) => stateOf(criteria, facts));
  }

  remove(slot: number, criteria: readonly Criterion[]): void {
    clearBit(this.free, slot);
    this.memo.set(slot, () => null);
    if (criteria.length === 0) return;
    const key = JSON.stringify(criteria);
    const slots = this.groups.get(key)?.slots;
    slots?.remove(slot);
    if (slots?.size === 0) this.groups.delete(key);
  }

  widen(words: number): void {
    this.free = widened(this.free, words);
    this.memo.clear();
  }

  trim(): void {
    for (const { slots } of this.groups.values()) slots.trim();
  }

  planeFor(facts: Facts): KindPlane {
    if (this.axisKey === null) return this.compose(facts);
    const key = this.axisKey.of(facts);
    return this.memo.get(key) ?? this.memo.keep(key, this.compose(facts));
  }

  private compose(facts: Facts) {
    const draft = new Draft(this.free.slice());
    this.lists?.lookUp(facts);
    for (const group of this.groups.values()) draft.add(group.slots, this.stateOf(group, facts));
    return draft.done(this.kind, facts);
  }

  private stateOf({ criteria, listed }: Group, facts: Facts): State {
    return listed === null || this.lists === null ? stateOf(criteria, facts) : this.lists.stateAt(listed);
  }

  private groupOf(criteria: readonly Criterion[]): Group {
    const key = JSON.stringify(criteria);
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const [only] = criteria;
    const isListed = this.lists !== null && only !== undefined && criteria.length === 1;
    const group = { criteria, slots: new Posting(), listed: isListed ? this.lists.add(only) : null };
    this.groups.set(key, group);
    if (this.axisKey?.add(criteria) === true) this.memo.clear();
    return group;
  }
}
