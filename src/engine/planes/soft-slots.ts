import type { Criterion, CriterionKind } from '../criteria';
import { clearBit, setBit, widened, type Bits } from './bits';

/**
 * Slots with soft criteria. The planes of kinds take them for strict: what a soft criterion leaves to confirm hangs on
 * the scheme alone, and is told once for all firms.
 */
export class SoftSlots {
  private readonly byKind = new Map<CriterionKind, Bits>();
  /** Slots without any: only there is a met criterion certain. */
  strict: Bits;

  constructor(words: number) {
    this.strict = new Uint32Array(words);
  }

  get byteLength(): number {
    return this.strict.byteLength * (1 + this.byKind.size);
  }

  /** Null where no scheme has a soft criterion of that kind. */
  of(kind: CriterionKind): Bits | null {
    return this.byKind.get(kind) ?? null;
  }

  add(slot: number, criteria: readonly Criterion[]): void {
    let isStrict = true;
    for (const { kind, soft } of criteria) {
      if (soft !== true) continue;
      isStrict = false;
      setBit(this.planeOf(kind), slot);
    }
    if (isStrict) setBit(this.strict, slot);
  }

  remove(slot: number): void {
    clearBit(this.strict, slot);
    for (const plane of this.byKind.values()) clearBit(plane, slot);
  }

  widen(words: number): void {
    this.strict = widened(this.strict, words);
    for (const [kind, plane] of this.byKind) this.byKind.set(kind, widened(plane, words));
  }

  private planeOf(kind: CriterionKind): Bits {
    let plane = this.byKind.get(kind);
    if (plane === undefined) this.byKind.set(kind, (plane = new Uint32Array(this.strict.length)));
    return plane;
  }
}
