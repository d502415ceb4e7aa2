import type { AnyCriterionDefinition, Criterion, CriterionKind } from '../criteria';
import type { Facts } from '../facts';
import { clearBit, setBit, widened, type Bits } from './bits';
import { AxisKey, planeOf, stateOf, type KindPlanes } from './kind';
import type { Plane, PlaneMemo } from './memo';
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
  /** Slots without a criterion of this kind. */
  private free: Bits;

  constructor(
    { kind, axis }: AnyCriterionDefinition,
    private readonly memo: PlaneMemo,
    words: number,
  ) {
    this.kind = kind;
    this.axisKey = axis === undefined ? null : new AxisKey(axis);
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
  }

  remove(slot: number, criteria: readonly Criterion[]): void {
    clearBit(this.free, slot);
    const key = JSON.stringify(criteria);
    const slots = this.groups.get(key)?.slots;
    slots?.remove(slot);
    if (slots?.size === 0) this.groups.delete(key);
  }

  widen(words: number): void {
    this.free = widened(this.free, words);
  }

  trim(): void {
    for (const { slots } of this.groups.values()) slots.trim();
  }

  planeFor(facts: Facts): Plane {
    if (this.axisKey === null) return this.compose(facts);
    const key = this.axisKey.of(facts);
    return this.memo.get(this.kind, key) ?? this.memo.keep(this.kind, key, this.compose(facts));
  }

  private compose(facts: Facts): Plane {
    const yes = this.free.slice();
    const poss = this.free.slice();
    let doubts = false;
    for (const { criteria, slots } of this.groups.values()) {
      const state = stateOf(criteria, facts);
      if (state !== 'unmet') slots.fill(poss);
      if (state === 'met') slots.fill(yes);
      doubts ||= state === 'unknown';
    }
    return planeOf(yes, poss, doubts);
  }

  private groupOf(criteria: readonly Criterion[]): Group {
    const key = JSON.stringify(criteria);
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const group = { criteria, slots: new Posting() };
    this.groups.set(key, group);
    this.axisKey?.add(criteria);
    return group;
  }
}
