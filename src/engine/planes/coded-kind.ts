import type { AnyCriterionDefinition, Criterion, CriterionKind } from '../criteria';
import type { AxisCodes, CriterionAxis, State } from '../criterion';
import type { Facts } from '../facts';
import { clearBit, eachBit, setBit, widened, type Bits } from './bits';
import { shapeOf } from './code-shapes';
import { HeldCodes, type CodeEntry } from './held-codes';
import { AxisKey, planeOf, stateOf, type KindPlanes } from './kind';
import type { Plane, PlaneMemo } from './memo';
import { Posting } from './posting';
import { SharedLists } from './shared-lists';

export type CodedAxis = CriterionAxis<Criterion> & { readonly codes: AxisCodes<Criterion> };

export function hasCodes(axis: CriterionAxis<Criterion> | undefined): axis is CodedAxis {
  return axis?.codes !== undefined;
}

/** A kind that looks codes up: however many its lists, a firm is checked once per code it holds and shape of list. */
export class CodedKind implements KindPlanes {
  readonly kind: CriterionKind;
  private readonly axisKey: AxisKey;
  private readonly codes: HeldCodes;
  private readonly lists = new SharedLists();
  /** Slots by the shape of their criteria for a firm that holds none of their codes. */
  private readonly bare = new Map<string, Posting>();
  private free: Bits;

  constructor(
    { kind }: AnyCriterionDefinition,
    private readonly axis: CodedAxis,
    private readonly memo: PlaneMemo,
    words: number,
  ) {
    this.kind = kind;
    this.axisKey = new AxisKey(axis);
    this.codes = new HeldCodes(axis.codes);
    this.free = new Uint32Array(words);
  }

  get isEmpty(): boolean {
    return this.bare.size === 0;
  }

  get byteLength(): number {
    let bytes = this.free.byteLength + this.axisKey.byteLength + this.codes.byteLength;
    for (const slots of this.bare.values()) bytes += slots.byteLength;
    return bytes;
  }

  add(slot: number, criteria: readonly Criterion[]): void {
    if (criteria.length === 0) {
      setBit(this.free, slot);
      return;
    }
    this.lists.add(slot, criteria);
    this.axisKey.add(criteria);
    const codes = this.namedBy(criteria);
    const shape = shapeOf(criteria, codes, null);
    let slots = this.bare.get(shape);
    if (slots === undefined) this.bare.set(shape, (slots = new Posting()));
    slots.add(slot);
    for (const code of codes) this.codes.add(code, shapeOf(criteria, codes, code), slot);
  }

  remove(slot: number, criteria: readonly Criterion[]): void {
    clearBit(this.free, slot);
    if (criteria.length === 0) return;
    this.lists.remove(slot);
    const codes = this.namedBy(criteria);
    const shape = shapeOf(criteria, codes, null);
    const slots = this.bare.get(shape);
    slots?.remove(slot);
    if (slots?.size === 0) this.bare.delete(shape);
    for (const code of codes) this.codes.remove(code, shapeOf(criteria, codes, code), slot);
  }

  widen(words: number): void {
    this.free = widened(this.free, words);
  }

  trim(): void {
    for (const slots of this.bare.values()) slots.trim();
    this.codes.trim();
  }

  planeFor(facts: Facts): Plane {
    const shape = this.axisKey.of(facts);
    const { key, entries } = this.codes.heldBy(facts);
    const full = `${shape}:${key}`;
    const known = this.memo.get(this.kind, full);
    if (known !== undefined) return known;
    const bare = `${shape}!`;
    const base = this.memo.get(this.kind, bare) ?? this.memo.keep(this.kind, bare, this.base(facts));
    return this.memo.keep(this.kind, full, this.patched(base, facts, entries));
  }

  /** The plane of a firm that holds none of the codes. */
  private base(facts: Facts): Plane {
    const bareFacts = this.axis.codes.without(facts);
    const yes = this.free.slice();
    const poss = this.free.slice();
    let doubts = false;
    for (const slots of this.bare.values()) {
      const state = stateOf(this.lists.at(slots.first), bareFacts);
      mark(slots, state, yes, poss);
      doubts ||= state === 'unknown';
    }
    return planeOf(yes, poss, doubts);
  }

  private patched(base: Plane, facts: Facts, entries: readonly CodeEntry[]): Plane {
    const yes = base.yes.slice();
    const poss = base.poss.slice();
    let doubts = base.yes !== base.poss;
    const several = this.codes.heldTwice(entries, yes.length);
    for (const { byShape } of entries) {
      for (const slots of byShape.values()) {
        const witness = slots.firstOutside(several);
        if (witness === -1) continue;
        const state = stateOf(this.lists.at(witness), facts);
        mark(slots, state, yes, poss);
        doubts ||= state === 'unknown';
      }
    }
    const states = new Map<readonly Criterion[], State>();
    eachBit(several, (slot) => {
      const criteria = this.lists.at(slot);
      const state = states.get(criteria) ?? stateOf(criteria, facts);
      states.set(criteria, state);
      (state === 'met' ? setBit : clearBit)(yes, slot);
      (state === 'unmet' ? clearBit : setBit)(poss, slot);
      doubts ||= state === 'unknown';
    });
    return planeOf(yes, poss, doubts);
  }

  private namedBy(criteria: readonly Criterion[]): ReadonlySet<string> {
    return new Set(criteria.flatMap((criterion) => this.axis.codes.named(criterion)));
  }
}

function mark(slots: Posting, state: State, yes: Bits, poss: Bits): void {
  if (state === 'met') slots.fill(yes);
  else slots.erase(yes);
  if (state === 'unmet') slots.erase(poss);
  else slots.fill(poss);
}
