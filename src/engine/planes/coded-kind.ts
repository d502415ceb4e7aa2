import type { AnyCriterionDefinition, Criterion, CriterionKind } from '../criteria';
import type { AxisCodes, CriterionAxis, FactsApart, State } from '../criterion';
import type { Facts } from '../facts';
import { clearBit, eachBit, setBit, widened, type Bits } from './bits';
import { shapesOf } from './code-shapes';
import { Draft } from './draft';
import { HeldCodes, type CodeEntry } from './held-codes';
import { Joined } from './joined';
import { AxisKey, stateOf, type KindPlanes } from './kind';
import type { Composed, KindMemo, KindPlane, PlaneMemo } from './memo';
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
  private readonly memo: KindMemo;
  private readonly codes = new HeldCodes();
  private readonly lists = new SharedLists((criteria) =>
    shapesOf(
      criteria,
      criteria.flatMap((criterion) => this.axis.codes.named(criterion)),
    ),
  );
  /** Slots by the shape of their criteria for a firm that holds none of their codes. */
  private readonly bare = new Map<string, Posting>();
  /** Slots with several criteria of this kind. */
  private readonly several = new Set<number>();
  private free: Bits;
  private joined: Joined;

  constructor(
    { kind }: AnyCriterionDefinition,
    private readonly axis: CodedAxis,
    memo: PlaneMemo,
    words: number,
  ) {
    this.kind = kind;
    this.axisKey = new AxisKey(axis);
    this.memo = memo.forKind();
    this.free = new Uint32Array(words);
    this.joined = this.joinedOf(words);
  }

  get isEmpty(): boolean {
    return this.bare.size === 0;
  }

  get byteLength(): number {
    let bytes =
      this.free.byteLength +
      this.joined.yes.byteLength +
      this.joined.poss.byteLength +
      this.axisKey.byteLength +
      this.codes.byteLength;
    for (const slots of this.bare.values()) bytes += slots.byteLength;
    return bytes;
  }

  add(slot: number, criteria: readonly Criterion[]): void {
    if (criteria.length === 0) setBit(this.free, slot);
    else if (this.enter(slot, criteria)) this.memo.clear();
    if (!this.memo.isEmpty) this.memo.set(slot, (facts) => stateOf(criteria, facts));
  }

  remove(slot: number, criteria: readonly Criterion[]): void {
    clearBit(this.free, slot);
    this.memo.set(slot, () => null);
    if (criteria.length === 0) return;
    const shapes = this.lists.remove(slot);
    this.several.delete(slot);
    if (shapes === null) return;
    const slots = this.bare.get(shapes.bare);
    slots?.remove(slot);
    if (slots?.size === 0) this.bare.delete(shapes.bare);
    for (const holding of shapes.holding) this.codes.remove(holding, slot);
  }

  widen(words: number): void {
    this.free = widened(this.free, words);
    this.joined = this.joinedOf(words);
    this.memo.clear();
  }

  trim(): void {
    for (const slots of this.bare.values()) slots.trim();
    this.codes.trim();
  }

  planeFor(facts: Facts): KindPlane {
    const apart = this.axis.codes.apart?.(facts) ?? null;
    return apart === null ? this.whole(facts) : this.together(facts, apart);
  }

  private whole(facts: Facts): Composed {
    const lists = this.axis.codes.held(facts);
    const shape = this.axisKey.of(facts);
    const key = `${shape}:${this.codes.nameOf(lists)}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    const bare = `${shape}!`;
    const base = this.memo.get(bare) ?? this.memo.keep(bare, this.base(this.axis.codes.without(facts)));
    return this.memo.keep(key, this.patched(base, facts, this.codes.heldIn(lists)));
  }

  /** Composed of what each list alone gives: combinations are too many to keep, and soon made. */
  private together(facts: Facts, { main, others }: FactsApart): KindPlane {
    const certain = main.map((alone) => this.whole(alone));
    const further = others.map((alone) => this.whole(alone));
    this.joined.of(certain, further);
    for (const slot of this.several) this.joined.set(slot, stateOf(this.lists.at(slot), facts));
    return this.joined;
  }

  private joinedOf(words: number): Joined {
    const planes = this.axis.codes.apart === undefined ? 0 : words;
    return new Joined(this.kind, new Uint32Array(planes), new Uint32Array(planes));
  }

  /** The plane of a firm that holds none of the codes. */
  private base(facts: Facts): Composed {
    const draft = new Draft(this.free.slice());
    for (const slots of this.bare.values()) draft.add(slots, stateOf(this.lists.at(slots.first), facts));
    return draft.done(this.kind, facts);
  }

  private patched(base: KindPlane, facts: Facts, entries: readonly CodeEntry[]): Composed {
    const draft = Draft.copying(base);
    const twice = this.codes.heldTwice(entries, base.yes.length);
    const markAs = (slots: Posting, witness: number) => {
      if (witness !== -1) draft.mark(slots, stateOf(this.lists.at(witness), facts));
    };
    for (const { alone, amongOthers } of entries) {
      for (const slots of alone.values()) markAs(slots, slots.first);
      for (const slots of amongOthers.values()) markAs(slots, slots.firstOutside(twice));
    }
    const states = new Map<readonly Criterion[], State>();
    eachBit(twice, (slot) => {
      const criteria = this.lists.at(slot);
      const state = states.get(criteria) ?? stateOf(criteria, facts);
      states.set(criteria, state);
      draft.markSlot(slot, state);
    });
    return draft.done(this.kind, facts);
  }

  /** True when one of the codes was not known. */
  private enter(slot: number, criteria: readonly Criterion[]): boolean {
    const { bare, holding } = this.lists.add(slot, criteria);
    if (criteria.length > 1) this.several.add(slot);
    let grew = this.axisKey.add(criteria);
    let slots = this.bare.get(bare);
    if (slots === undefined) this.bare.set(bare, (slots = new Posting()));
    slots.add(slot);
    for (const one of holding) grew = this.codes.add(one, slot) || grew;
    return grew;
  }
}
