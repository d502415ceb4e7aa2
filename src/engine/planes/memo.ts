import type { CriterionKind } from '../criteria';
import type { State } from '../criterion';
import type { Facts } from '../facts';
import { clearBit, hasBit, popcount, setBit, type Bits } from './bits';

/** What one kind of criterion says of every slot for one firm. */
export interface KindPlane {
  readonly kind: CriterionKind;
  /** Met, or no such criterion. */
  readonly yes: Bits;
  /** Met or unknown, or no such criterion; without unknowns the same array as `yes`. */
  readonly poss: Bits;
  /** How many slots are possible, or fewer: the smaller, the sooner the plane is tried. */
  readonly possible: number;
  /** Where they are few, the words of `poss` outside which all is zero, in order. */
  readonly filled: Uint32Array | null;
}

/** From this share of zero words on, the others are worth listing. */
const MOSTLY_EMPTY = 0.5;
let scratch = new Uint32Array(0);

type Survey = Pick<KindPlane, 'possible' | 'filled'>;

function survey(bits: Bits): Survey {
  if (scratch.length < bits.length) scratch = new Uint32Array(bits.length);
  const filled = scratch;
  let length = 0;
  let possible = 0;
  for (let word = 0; word < bits.length; word += 1) {
    const slots = bits[word] ?? 0;
    if (slots === 0) continue;
    filled[length++] = word;
    possible += popcount(slots);
  }
  return { possible, filled: length > bits.length * (1 - MOSTLY_EMPTY) ? null : filled.slice(0, length) };
}

/** A plane kept with the facts it was made for, so that a change of one scheme changes one bit of it. */
export class Composed implements KindPlane {
  possible: number;
  usedAt = 0;
  filled: Uint32Array | null;

  constructor(
    readonly kind: CriterionKind,
    readonly facts: Facts,
    readonly yes: Bits,
    public poss: Bits,
  ) {
    ({ possible: this.possible, filled: this.filled } = survey(poss));
  }

  get bytes(): number {
    const both = this.yes === this.poss ? this.poss.byteLength : this.yes.byteLength + this.poss.byteLength;
    return both + (this.filled?.byteLength ?? 0);
  }

  /** The state of the scheme in a slot, null when there is none any more. */
  set(slot: number, state: State | null): void {
    const may = state === 'met' || state === 'unknown';
    const wasEmpty = this.poss[slot >>> 5] === 0;
    this.possible += Number(may) - Number(hasBit(this.poss, slot));
    if (state === 'unknown' && this.yes === this.poss) this.poss = this.yes.slice();
    (may ? setBit : clearBit)(this.poss, slot);
    if (state !== 'met') clearBit(this.yes, slot);
    else setBit(this.yes, slot);
    if (may && wasEmpty && this.filled !== null) ({ filled: this.filled } = survey(this.poss));
  }
}

type Key = string | number;

/** Composed planes of one kind. */
export class KindMemo {
  private readonly planes = new Map<Key, Composed>();

  constructor(private readonly memo: PlaneMemo) {}

  get isEmpty(): boolean {
    return this.planes.size === 0;
  }

  get(key: Key): Composed | undefined {
    const plane = this.planes.get(key);
    if (plane !== undefined) plane.usedAt = this.memo.tick();
    return plane;
  }

  keep(key: Key, plane: Composed): Composed {
    plane.usedAt = this.memo.tick();
    this.planes.set(key, plane);
    this.memo.grew(plane.bytes);
    return plane;
  }

  /** Sets the slot of one scheme in every plane. */
  set(slot: number, stateFor: (facts: Facts) => State | null): void {
    for (const plane of this.planes.values()) {
      const before = plane.bytes;
      plane.set(slot, stateFor(plane.facts));
      this.memo.bytes += plane.bytes - before;
    }
  }

  entries(): [Key, Composed][] {
    return [...this.planes];
  }

  forget(key: Key, plane: Composed): void {
    this.planes.delete(key);
    this.memo.bytes -= plane.bytes;
  }

  clear(): void {
    for (const plane of this.planes.values()) this.memo.bytes -= plane.bytes;
    this.planes.clear();
  }
}

/** Part of the memo kept when it is full: room is made for many at once. */
const KEPT = 0.75;

/** Composed planes of every kind, the least lately used forgotten first when they exceed a number of bytes. */
export class PlaneMemo {
  private readonly kinds: KindMemo[] = [];
  private clock = 0;
  bytes = 0;

  constructor(private readonly maxBytes: number) {}

  forKind(): KindMemo {
    const kind = new KindMemo(this);
    this.kinds.push(kind);
    return kind;
  }

  tick(): number {
    return (this.clock += 1);
  }

  grew(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.maxBytes) this.forget();
  }

  clear(): void {
    for (const kind of this.kinds) kind.clear();
  }

  private forget(): void {
    const all = this.kinds.flatMap((kind) => kind.entries().map(([key, plane]) => ({ kind, key, plane })));
    all.sort((one, other) => one.plane.usedAt - other.plane.usedAt);
    for (const { kind, key, plane } of all) {
      if (this.bytes <= this.maxBytes * KEPT) return;
      kind.forget(key, plane);
    }
  }
}
