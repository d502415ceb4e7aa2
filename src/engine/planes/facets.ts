import { LEVELS, INSTRUMENTS, type AidScheme, type Instrument, type Level } from '../scheme';
import { clearBit, setBit, widened, type Bits } from './bits';
import type { Candidates } from './candidates';

export interface FacetCount {
  readonly eligible: number;
  readonly toCheck: number;
}

export interface FacetCounts {
  readonly level: Readonly<Record<Level, FacetCount>>;
  readonly instrument: Readonly<Record<Instrument, FacetCount>>;
}

function planesOf<T extends string>(values: readonly T[], make: (value: T) => Bits): Record<T, Bits> {
  return Object.fromEntries(values.map((value) => [value, make(value)])) as Record<T, Bits>;
}

/** One plane a level and an instrument, to count candidates without reading schemes. */
export class Facets {
  private level: Record<Level, Bits>;
  private instrument: Record<Instrument, Bits>;

  constructor(words: number) {
    this.level = planesOf(LEVELS, () => new Uint32Array(words));
    this.instrument = planesOf(INSTRUMENTS, () => new Uint32Array(words));
  }

  get byteLength(): number {
    return this.all.reduce((sum, plane) => sum + plane.byteLength, 0);
  }

  add(slot: number, { level, instruments }: AidScheme): void {
    setBit(this.level[level], slot);
    for (const instrument of instruments) setBit(this.instrument[instrument], slot);
  }

  remove(slot: number): void {
    for (const plane of this.all) clearBit(plane, slot);
  }

  widen(words: number): void {
    this.level = planesOf(LEVELS, (level) => widened(this.level[level], words));
    this.instrument = planesOf(INSTRUMENTS, (instrument) => widened(this.instrument[instrument], words));
  }

  count(candidates: Candidates): FacetCounts {
    const counted = <T extends string>(values: readonly T[], planes: Record<T, Bits>) =>
      Object.fromEntries(values.map((value) => [value, candidates.countIn(planes[value])])) as Record<T, FacetCount>;
    return { level: counted(LEVELS, this.level), instrument: counted(INSTRUMENTS, this.instrument) };
  }

  private get all(): readonly Bits[] {
    return [...Object.values(this.level), ...Object.values(this.instrument)];
  }
}
