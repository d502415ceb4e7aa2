import { WHOLE } from './impact';
import { groupOf, type NeedRows } from './need-rows';
import type { Posting } from './posting';
import type { Expansion } from './synonyms';
import type { TermTable } from './term-table';

/** A term's documents, and what a point of impact brings. */
export interface Scaled {
  readonly posting: Posting;
  readonly scale: number;
}

/** A word of the text, or a need read in it: of its terms, only the best counts for a document. */
export interface Part {
  /** Terms of few documents, whose lists are walked. */
  readonly listed: readonly Scaled[];
  /** Terms of so many that a document is rather looked up. */
  readonly runs: readonly Scaled[];
  /** By need, what a point of impact brings; null where the part means no need. */
  readonly needs: Float64Array | null;
  /** Bits of the groups of those needs. */
  readonly groups: number;
  /** What it could bring at most, and what all but its lists could. */
  readonly most: number;
  readonly mostLookedUp: number;
}

/** How rare a term is, by the number of its documents. */
export type Rarity = (holders: number) => number;

/** Sums of whole multiples of this are exact, whatever their order: an answer does not depend on how terms are kept. */
const GRAIN = 2 ** -32;

/** Makes the parts of one query after the other; those of the query before are then no longer valid. */
export class PartMaker {
  private readonly arrays: Float64Array[] = [];
  private used = 0;

  constructor(
    private readonly terms: TermTable,
    private readonly rows: NeedRows,
  ) {}

  begin(): void {
    this.used = 0;
  }

  make(expansions: readonly Expansion[], rarity: Rarity): Part {
    const listed: Scaled[] = [];
    const runs: Scaled[] = [];
    let needs: Float64Array | null = null;
    let groups = 0;
    let most = 0;
    let mostLookedUp = 0;
    for (const { term, likeness, holders } of expansions) {
      const posting = this.terms.get(term);
      if (posting === null) continue;
      const weight = rarity(holders ?? posting.size);
      most = Math.max(most, weight);
      const scale = GRAIN * Math.round((likeness * weight) / WHOLE / GRAIN);
      const need = this.rows.numberOf(term);
      const isListed = need === undefined && posting.ordinals !== null;
      if (!isListed) mostLookedUp = Math.max(mostLookedUp, scale * WHOLE);
      if (need === undefined) (isListed ? listed : runs).push({ posting, scale });
      else {
        needs ??= this.emptyArray();
        groups |= groupOf(need);
        needs[need] = Math.max(needs[need] ?? 0, scale);
      }
    }
    return { listed, runs, needs, groups, most, mostLookedUp };
  }

  private emptyArray(): Float64Array {
    const held = this.arrays[this.used];
    const array = held?.length === this.rows.size ? held : new Float64Array(this.rows.size);
    this.arrays[this.used++] = array;
    return array.fill(0);
  }
}
