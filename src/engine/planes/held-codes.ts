import type { Criterion } from '../criteria';
import type { AxisCodes } from '../criterion';
import type { Bits } from './bits';
import type { Holding } from './code-shapes';
import { Posting } from './posting';

type List = ReturnType<AxisCodes<Criterion>['held']>[number];

/** Slots whose criteria name one code, by their shape when the firm holds that code alone. */
export interface CodeEntry {
  /** Two characters. */
  readonly name: string;
  /** Those whose criteria name this code only: a firm cannot hold two of theirs. */
  readonly alone: Map<string, Posting>;
  readonly amongOthers: Map<string, Posting>;
}

/** From this size on a set is named for itself, not for the codes it holds. */
const MANY = 64;
/** No code's name holds it. */
const BETWEEN = '\uffff';
const RADIX = 0xffff;

function isLongSet(list: List): list is ReadonlySet<string> {
  return 'size' in list && list.size >= MANY;
}

/** The codes that criteria of one kind name, and what a firm holds of them. */
export class HeldCodes {
  private readonly byCode = new Map<string, CodeEntry>();
  /** One long set serves many firms, as all that a region may hold. */
  private readonly nameOfSet = new WeakMap<ReadonlySet<string>, string>();
  private setsNamed = 0;
  private once: Bits = new Uint32Array(0);
  private twice: Bits = new Uint32Array(0);

  get byteLength(): number {
    let bytes = this.once.byteLength + this.twice.byteLength;
    for (const slots of this.postings()) bytes += slots.byteLength;
    return bytes;
  }

  /** True when the code was not known: names given before do not tell whether it is held. */
  add({ code, shape, alone }: Holding, slot: number): boolean {
    let entry = this.byCode.get(code);
    const isNew = entry === undefined;
    entry ??= this.enter(code);
    const byShape = alone ? entry.alone : entry.amongOthers;
    let slots = byShape.get(shape);
    if (slots === undefined) byShape.set(shape, (slots = new Posting()));
    slots.add(slot);
    return isNew;
  }

  remove({ code, shape, alone }: Holding, slot: number): void {
    const entry = this.byCode.get(code);
    const byShape = alone ? entry?.alone : entry?.amongOthers;
    const slots = byShape?.get(shape);
    slots?.remove(slot);
    if (slots?.size === 0) byShape?.delete(shape);
  }

  trim(): void {
    for (const slots of this.postings()) slots.trim();
  }

  /** Names the codes that lists hold, and which list holds them. */
  nameOf(lists: readonly List[]): string {
    let name = '';
    for (const list of lists) name += this.nameOfOne(list) + BETWEEN;
    return name;
  }

  /** The codes held, each once. */
  heldIn(lists: readonly List[]): readonly CodeEntry[] {
    const entries = new Set<CodeEntry>();
    for (const list of lists) {
      for (const code of list) {
        const entry = this.byCode.get(code);
        if (entry !== undefined) entries.add(entry);
      }
    }
    return [...entries];
  }

  /** Slots whose criteria name two or more of the codes; overwritten by the next call. */
  heldTwice(entries: readonly CodeEntry[], words: number): Bits {
    if (this.once.length === words) {
      this.once.fill(0);
      this.twice.fill(0);
    } else {
      this.once = new Uint32Array(words);
      this.twice = new Uint32Array(words);
    }
    for (const { amongOthers } of entries) {
      for (const slots of amongOthers.values()) slots.carry(this.once, this.twice);
    }
    return this.twice;
  }

  private *postings(): Generator<Posting> {
    for (const { alone, amongOthers } of this.byCode.values()) {
      yield* alone.values();
      yield* amongOthers.values();
    }
  }

  private enter(code: string): CodeEntry {
    const at = this.byCode.size;
    const name = String.fromCharCode(at % RADIX, Math.floor(at / RADIX));
    const entry = { name, alone: new Map<string, Posting>(), amongOthers: new Map<string, Posting>() };
    this.byCode.set(code, entry);
    return entry;
  }

  private nameOfOne(list: List): string {
    if (!isLongSet(list)) return this.spell(list);
    const known = this.nameOfSet.get(list);
    if (known !== undefined) return known;
    this.setsNamed += 1;
    const name = `${BETWEEN}${this.setsNamed}`;
    this.nameOfSet.set(list, name);
    return name;
  }

  private spell(list: List): string {
    let name = '';
    for (const code of list) {
      const entry = this.byCode.get(code);
      if (entry !== undefined) name += entry.name;
    }
    return name;
  }
}
