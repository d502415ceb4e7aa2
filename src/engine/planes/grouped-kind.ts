import type { AnyCriterionDefinition, Criterion, CriterionKind } from '../criteria';
import type { Facts } from '../facts';
import { clearBit, setBit, widened, type Bits } from './bits';
import { Draft } from './draft';
import { AxisKey, stateOf, type KindPlanes } from './kind';
import type { KindMemo, KindPlane, PlaneMemo } from './memo';
import { Posting } from './posting';

/** Schemes whose criteria of one kind are word for word the same: they are checked once for all. */
interface Group {
  readonly criteria: readonly Criterion[];
  readonly slots: Posting;
}

/** A kind with few distinct criteria, or one that declares no axis. */
export class GroupedKind implements KindPlanes {
  readonly kind: CriterionKind;
  private readonly groups = new Map<string, Group>();
  private readonly axisKey: AxisKey | null;
  private readonly memo: KindMemo;
  /** Slots without a criterion of this kind. */
  private free: Bits;

  constructor({ kind, axis }: AnyCriterionDefinition, memo: PlaneMemo, words: number) {
    this.kind = kind;
    this.axisKey = axis === undefined ? null : new AxisKey(axis);
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
    this.memo.set(slot, (facts) => stateOf(criteria, facts));
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
    for (const { criteria, slots } of this.groups.values()) draft.add(slots, stateOf(criteria, facts));
    return draft.done(this.kind, facts);
  }

  private groupOf(criteria: readonly Criterion[]): Group {
    const key = JSON.stringify(criteria);
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const group = { criteria, slots: new Posting() };
    this.groups.set(key, group);
    if (this.axisKey?.add(criteria) === true) this.memo.clear();
    return group;
  }
}
