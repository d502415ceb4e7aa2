import { isDense } from './posting';

const FIRST_ROOM = 1 << 12;

/** Postings of all terms, one term after the other, in three buffers. */
export interface CompiledPostings {
  /** How many documents each term has, by its number. */
  readonly counts: Uint32Array;
  /** Most documents; the length of each dense run. */
  readonly documents: number;
  readonly ordinals: Uint32Array;
  readonly impacts: Uint8Array;
  readonly dense: Uint8Array;
}

/** What documents say, in the order in which they came; compiled to postings by one count and one walk. */
export class PostingLog {
  private terms = new Uint32Array(FIRST_ROOM);
  private ordinals = new Uint32Array(FIRST_ROOM);
  private impacts = new Uint8Array(FIRST_ROOM);
  private length = 0;
  private last = -1;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** Whether a document comes after all others: only then may it be added. */
  follows(ordinal: number): boolean {
    return ordinal > this.last;
  }

  add(ordinal: number, terms: readonly number[], impacts: readonly number[]): void {
    this.last = ordinal;
    while (this.length + terms.length > this.terms.length) this.widen();
    for (let at = 0; at < terms.length; at += 1) {
      this.terms[this.length] = terms[at] ?? 0;
      this.impacts[this.length] = impacts[at] ?? 0;
      this.ordinals[this.length++] = ordinal;
    }
  }

  compile(termCount: number): CompiledPostings {
    const counts = new Uint32Array(termCount);
    for (let at = 0; at < this.length; at += 1) {
      const term = this.terms[at] ?? 0;
      counts[term] = (counts[term] ?? 0) + 1;
    }
    const documents = this.last + 1;
    const { next, inLists, inRuns } = placesOf(counts, documents);
    const compiled = {
      counts,
      documents,
      ordinals: new Uint32Array(inLists),
      impacts: new Uint8Array(inLists),
      dense: new Uint8Array(inRuns),
    };
    for (let at = 0; at < this.length; at += 1) {
      const term = this.terms[at] ?? 0;
      const ordinal = this.ordinals[at] ?? 0;
      const place = next[term] ?? 0;
      if (isDense(counts[term] ?? 0, documents)) {
        compiled.dense[place + ordinal] = this.impacts[at] ?? 0;
      } else {
        compiled.ordinals[place] = ordinal;
        compiled.impacts[place] = this.impacts[at] ?? 0;
        next[term] = place + 1;
      }
    }
    return compiled;
  }

  private widen(): void {
    const room = 2 * this.terms.length;
    const terms = new Uint32Array(room);
    const ordinals = new Uint32Array(room);
    const impacts = new Uint8Array(room);
    terms.set(this.terms);
    ordinals.set(this.ordinals);
    impacts.set(this.impacts);
    [this.terms, this.ordinals, this.impacts] = [terms, ordinals, impacts];
  }
}

/** Where the list or the run of each term begins. */
export function placesOf(
  counts: Uint32Array,
  documents: number,
): { readonly next: Uint32Array; readonly inLists: number; readonly inRuns: number } {
  const next = new Uint32Array(counts.length);
  let inLists = 0;
  let inRuns = 0;
  for (let term = 0; term < counts.length; term += 1) {
    const count = counts[term] ?? 0;
    const dense = isDense(count, documents);
    next[term] = dense ? inRuns : inLists;
    if (dense) inRuns += documents;
    else inLists += count;
  }
  return { next, inLists, inRuns };
}
