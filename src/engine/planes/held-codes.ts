import type { Criterion } from '../criteria';
import type { AxisCodes } from '../criterion';
import type { Facts } from '../facts';
import type { Bits } from './bits';
import { Posting } from './posting';

type List = ReturnType<AxisCodes<Criterion>['held']>[number];

/** Slots whose criteria name one code, by their shape when the firm holds that code alone. */
export interface CodeEntry {
  readonly name: number;
  readonly byShape: Map<string, Posting>;
}

/** Codes of one list of a firm that criteria name. */
interface Found {
  readonly entries: readonly CodeEntry[];
  readonly key: string;
}

/** From this size on, what a set holds is worth keeping. */
const MANY = 64;

function isSet(list: List): list is ReadonlySet<string> {
  return 'size' in list;
}

/** The codes that criteria of one kind name, and what a firm holds of them. */
export class HeldCodes {
  private readonly byCode = new Map<string, CodeEntry>();
  /** One set of codes often serves many firms, as all that a region may hold: it is looked up once. */
  private bySet = new WeakMap<ReadonlySet<string>, Found>();
  private once: Bits = new Uint32Array(0);

  constructor(private readonly axis: AxisCodes<Criterion>) {}

  get byteLength(): number {
    let bytes = this.once.byteLength;
    for (const { byShape } of this.byCode.values()) for (const slots of byShape.values()) bytes += slots.byteLength;
    return bytes;
  }

  add(code: string, shape: string, slot: number): void {
    const { byShape } = this.entry(code);
    let slots = byShape.get(shape);
    if (slots === undefined) byShape.set(shape, (slots = new Posting()));
    slots.add(slot);
  }

  remove(code: string, shape: string, slot: number): void {
    const { byShape } = this.entry(code);
    const slots = byShape.get(shape);
    slots?.remove(slot);
    if (slots?.size === 0) byShape.delete(shape);
  }

  trim(): void {
    for (const { byShape } of this.byCode.values()) for (const slots of byShape.values()) slots.trim();
  }

  /** The codes held, each once, and a key that also tells which lists hold them. */
  heldBy(facts: Facts): Found {
    const lists = this.axis.held(facts).map((list) => this.find(list));
    const entries = new Set(lists.flatMap((found) => found.entries));
    return { entries: [...entries], key: lists.map(({ key }) => key).join('/') };
  }

  /** Slots whose criteria name two or more of the codes. */
  heldTwice(entries: readonly CodeEntry[], words: number): Bits {
    if (this.once.length === words) this.once.fill(0);
    else this.once = new Uint32Array(words);
    const twice = new Uint32Array(words);
    for (const { byShape } of entries) for (const slots of byShape.values()) slots.carry(this.once, twice);
    return twice;
  }

  private entry(code: string): CodeEntry {
    const known = this.byCode.get(code);
    if (known !== undefined) return known;
    const entry = { name: this.byCode.size, byShape: new Map<string, Posting>() };
    this.byCode.set(code, entry);
    this.bySet = new WeakMap();
    return entry;
  }

  private find(list: List): Found {
    if (!isSet(list) || list.size < MANY) return this.lookUp(list);
    const known = this.bySet.get(list);
    if (known !== undefined) return known;
    const found = this.lookUp(list);
    this.bySet.set(list, found);
    return found;
  }

  private lookUp(list: List): Found {
    const entries: CodeEntry[] = [];
    let key = '';
    for (const code of list) {
      const entry = this.byCode.get(code);
      if (entry === undefined) continue;
      entries.push(entry);
      key += `${entry.name} `;
    }
    return { entries, key };
  }
}
