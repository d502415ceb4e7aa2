import { criteriaOf, rulesOf } from '../assess';
import { CRITERIA, definitionOf, type AnyCriterionDefinition, type Criterion, type CriterionKind } from '../criteria';
import type { Facts } from '../facts';
import type { AidScheme } from '../scheme';
import { clearBit, eachBit, setBit, widened, wordsFor, type Bits } from './bits';
import type { Candidates } from './candidates';
import type { Doubt } from './doubt';
import { Facets, type FacetCounts } from './facets';
import { CodedKind, hasCodes } from './coded-kind';
import { GroupedKind } from './grouped-kind';
import { Intersection } from './intersection';
import { Joined } from './joined';
import type { KindPlanes } from './kind';
import { PlaneMemo, type KindPlane } from './memo';
import { failingOne } from './near';
import { SoftSlots } from './soft-slots';

export interface PlanesOptions {
  /** Most that composed planes may hold, in bytes. */
  readonly memoBytes?: number;
  /** The schemes take the slots 0, 1, 2… as they stand: where something else knows them by these slots already. */
  readonly asGiven?: boolean;
  /** Every kind of criterion that the schemes hold. */
  readonly definitions?: readonly AnyCriterionDefinition[];
}

const NO_CRITERIA: readonly Criterion[] = [];
const MEMO_BYTES = 32 * 2 ** 20;
/** Room for schemes added later, as a share of the catalogue. */
const SLACK = 1.05;

/** Schemes that name the same codes stand side by side, by territory first: a firm's planes are mostly words of zero. */
function placeOf(scheme: AidScheme): string {
  const naming = rulesOf(scheme).filter(({ kind }) => definitionOf(kind).axis?.codes !== undefined);
  return JSON.stringify(naming);
}

function inOrder(schemes: readonly AidScheme[]): AidScheme[] {
  const placed = schemes.map((scheme) => ({ scheme, place: placeOf(scheme) }));
  placed.sort((one, other) => {
    if (one.place !== other.place) return one.place < other.place ? -1 : 1;
    return one.scheme.id < other.scheme.id ? -1 : 1;
  });
  return placed.map(({ scheme }) => scheme);
}

/** The criteria of a catalogue compiled to bit planes: the same verdicts as `assess`, for all schemes at once. */
export class Planes {
  private readonly slots = new Map<string, number>();
  private readonly schemes: (AidScheme | undefined)[] = [];
  private readonly vacant: number[] = [];
  private readonly kinds: readonly KindPlanes[];
  private readonly facets: Facets;
  private readonly soft: SoftSlots;
  private readonly memo: PlaneMemo;
  private live: Bits;
  private intersection: Intersection;
  private changes = 0;
  /** The planes of the firm asked last: candidates, doubts and what is in reach are mostly asked together. */
  private laid: { readonly facts: Facts; readonly planes: readonly KindPlane[] } | null = null;

  constructor(schemes: readonly AidScheme[], options: PlanesOptions = {}) {
    const { memoBytes = MEMO_BYTES, definitions = CRITERIA, asGiven = false } = options;
    const words = wordsFor(Math.ceil(schemes.length * SLACK) + 1);
    const memo = new PlaneMemo(memoBytes);
    this.memo = memo;
    this.live = new Uint32Array(words);
    this.intersection = new Intersection(words);
    this.facets = new Facets(words);
    this.soft = new SoftSlots(words);
    this.kinds = definitions.map((definition) => kindFor(definition, memo, words));
    for (const scheme of asGiven ? schemes : inOrder(schemes)) this.put(scheme);
    for (const kind of this.kinds) kind.trim();
  }

  /** How many schemes are held. */
  get size(): number {
    return this.slots.size;
  }

  /** Slots ever given: all schemes stand below. */
  get slotCount(): number {
    return this.schemes.length;
  }

  /** Grows with each change: what was derived from the schemes under another number is old. */
  get revision(): number {
    return this.changes;
  }

  /** Bytes of all buffers, composed planes included. */
  get byteLength(): number {
    const fixed = this.live.byteLength + this.intersection.byteLength + this.soft.byteLength;
    const kinds = this.kinds.reduce((sum, kind) => sum + kind.byteLength, 0);
    return fixed + kinds + this.facets.byteLength + this.memo.bytes;
  }

  /** Which schemes the firm may have, reasons left aside. */
  candidates(facts: Facts): Candidates {
    return this.intersection.of(this.planesFor(facts), this.soft.strict, this.live, this.size);
  }

  /** The kinds of criteria that the firm's facts leave undecided for some scheme; void after a change. */
  doubts(facts: Facts): readonly Doubt[] {
    const doubts: Doubt[] = [];
    for (const plane of this.planesFor(facts)) {
      const soft = this.soft.of(plane.kind);
      if (plane.yes === plane.poss && soft === null) continue;
      const { kind, yes, poss } = plane instanceof Joined ? plane.copy() : plane;
      doubts.push({ kind, yes, poss, soft });
    }
    return doubts;
  }

  /** Slots of the ineligible schemes shut by one kind of criterion alone, one that the firm can change. */
  withinReach(facts: Facts): number[] {
    const planes = this.planesFor(facts);
    const possOf = (changeable: boolean) =>
      planes.filter(({ kind }) => (definitionOf(kind).change !== undefined) === changeable).map(({ poss }) => poss);
    const slots: number[] = [];
    eachBit(failingOne(possOf(false), possOf(true), this.live), (slot) => slots.push(slot));
    return slots;
  }

  /** Candidates by level and by instrument. */
  facetCounts(candidates: Candidates): FacetCounts {
    return this.facets.count(candidates);
  }

  schemeAt(slot: number): AidScheme | undefined {
    return this.schemes[slot];
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }

  /** Adds a scheme, or puts it in the place of the one with its id. Candidates found before are void. */
  put(scheme: AidScheme): void {
    if (this.slots.has(scheme.id)) this.remove(scheme.id);
    const slot = this.vacant.pop() ?? this.schemes.length;
    if (slot >= this.live.length * 32) this.widen();
    this.schemes[slot] = scheme;
    this.slots.set(scheme.id, slot);
    setBit(this.live, slot);
    this.facets.add(slot, scheme);
    this.soft.add(slot, criteriaOf(scheme));
    this.eachKind(scheme, (kind, criteria) => kind.add(slot, criteria));
    this.changes += 1;
    this.laid = null;
  }

  /** Whether there was one of that id. Candidates found before are void. */
  remove(id: string): boolean {
    const slot = this.slots.get(id);
    const scheme = slot === undefined ? undefined : this.schemes[slot];
    if (slot === undefined || scheme === undefined) return false;
    this.slots.delete(id);
    this.schemes[slot] = undefined;
    this.vacant.push(slot);
    clearBit(this.live, slot);
    this.facets.remove(slot);
    this.soft.remove(slot);
    this.eachKind(scheme, (kind, criteria) => kind.remove(slot, criteria));
    this.changes += 1;
    this.laid = null;
    return true;
  }

  /** Forgets the composed planes: for tests and measures. */
  forget(): void {
    this.memo.clear();
    this.laid = null;
  }

  private planesFor(facts: Facts): readonly KindPlane[] {
    if (this.laid?.facts === facts) return this.laid.planes;
    const planes: KindPlane[] = [];
    for (const kind of this.kinds) if (!kind.isEmpty) planes.push(kind.planeFor(facts));
    this.laid = { facts, planes };
    return planes;
  }

  private eachKind(scheme: AidScheme, visit: (kind: KindPlanes, criteria: readonly Criterion[]) => void): void {
    const rules = rulesOf(scheme);
    for (const kind of this.kinds) visit(kind, ofKind(rules, kind.kind));
  }

  private widen(): void {
    const words = Math.ceil(this.live.length * 1.25) + 1;
    this.live = widened(this.live, words);
    this.intersection = new Intersection(words);
    this.facets.widen(words);
    this.soft.widen(words);
    for (const kind of this.kinds) kind.widen(words);
  }
}

function ofKind(rules: readonly Criterion[], kind: CriterionKind): readonly Criterion[] {
  let same: Criterion[] | null = null;
  for (const rule of rules) {
    if (rule.kind !== kind) continue;
    if (same === null) same = [rule];
    else same.push(rule);
  }
  return same ?? NO_CRITERIA;
}

function kindFor(definition: AnyCriterionDefinition, memo: PlaneMemo, words: number): KindPlanes {
  const { axis } = definition;
  return hasCodes(axis) ? new CodedKind(definition, axis, memo, words) : new GroupedKind(definition, memo, words);
}

/** Compiles a catalogue; ids are unique. */
export function compilePlanes(schemes: readonly AidScheme[], options: PlanesOptions = {}): Planes {
  return new Planes(schemes, options);
}
