import type { AidScheme, Facts } from '../../src/engine';

/** Unmet beats unknown, unknown beats met: a bitwise AND of states is the state of all. */
export const UNMET = 0;
export const UNKNOWN = 1;
export const MET = 3;

/** A column of numbered values, and what a firm gets for each. */
export interface ColumnTest {
  readonly ids: Uint32Array;
  readonly tableFor: (facts: Facts) => Uint8Array;
}

export interface Lists {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}
/** The distinct values of one column, numbered; each row holds a number, and a firm's table a state for each. */
export class Dictionary<T> {
  readonly values: T[] = [];
  /** Number of the value of each row. */
  readonly ids: Uint32Array;
  readonly table: Uint8Array;

  constructor(schemes: readonly AidScheme[], valueOf: (scheme: AidScheme) => T) {
    const known = new Map<string, number>();
    this.ids = Uint32Array.from(schemes, (scheme) => {
      const value = valueOf(scheme);
      const key = JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? String(part) : part));
      const id = known.get(key) ?? known.size;
      if (id === known.size) {
        known.set(key, id);
        this.values.push(value);
      }
      return id;
    });
    this.table = new Uint8Array(this.values.length);
  }

  /** Checks each distinct value once for the firm at hand. */
  check(stateOf: (value: T) => number): Uint8Array {
    const { table, values } = this;
    for (let id = 0; id < values.length; id += 1) table[id] = stateOf(values[id] as T);
    return table;
  }
}

/** Lists of numbered codes, end to end. */
export class CodeLists {
  private readonly ids = new Map<string, number>();
  private readonly flat: Uint32Array;
  private readonly starts: Uint32Array;
  /** What the firm holds of each code: bits, meant by the caller. */
  readonly held: Uint8Array;

  constructor(lists: readonly (readonly string[])[]) {
    this.flat = Uint32Array.from(lists.flat(), (code) => this.number(code));
    let end = 0;
    this.starts = Uint32Array.from([0, ...lists.map((list) => (end += list.length))]);
    this.held = new Uint8Array(this.ids.size);
  }

  get codes(): IterableIterator<string> {
    return this.ids.keys();
  }

  mark(code: string, bits: number): void {
    const id = this.ids.get(code);
    if (id !== undefined) this.held[id] = (this.held[id] as number) | bits;
  }

  isEmpty(row: number): boolean {
    return this.starts[row] === this.starts[row + 1];
  }

  /** Bits held of any code in a list. */
  any(row: number): number {
    const { flat, held } = this;
    const end = this.starts[row + 1] as number;
    let bits = 0;
    for (let at = this.starts[row] as number; at < end; at += 1) bits |= held[flat[at] as number] as number;
    return bits;
  }

  private number(code: string): number {
    const known = this.ids.get(code);
    if (known !== undefined) return known;
    this.ids.set(code, this.ids.size);
    return this.ids.size - 1;
  }
}
