import { isDense, type Posting } from './posting';
import { placesOf, type CompiledPostings } from './posting-log';

/** What a snapshot holds beside the postings, as JSON. */
interface Head {
  readonly format: string;
  readonly termCount: number;
  readonly documents: number;
  readonly rest: unknown;
}

export interface Unpacked {
  /** With their marks, by number. */
  readonly terms: readonly string[];
  readonly postings: CompiledPostings;
  readonly rest: unknown;
}

const WORD = 4;
const padded = (length: number): number => Math.ceil(length / WORD) * WORD;
/** No term holds one: terms are folded words and ids. */
const BETWEEN_TERMS = '\n';

/** One buffer: two lengths, the head, the terms, then the counts, lists and runs of the postings. Empty ones are left out. */
export function pack(
  format: string,
  entries: Iterable<readonly [string, Posting]>,
  documents: number,
  rest: unknown,
): Uint8Array<ArrayBuffer> {
  const full = [...entries];
  const counts = Uint32Array.from(full, ([, posting]) => posting.size);
  const encoder = new TextEncoder();
  const head: Head = { format, termCount: full.length, documents, rest };
  const texts = [JSON.stringify(head), full.map(([term]) => term).join(BETWEEN_TERMS)].map((text) =>
    encoder.encode(text),
  );
  const { next, inLists, inRuns } = placesOf(counts, documents);
  const first = 2 * WORD + texts.reduce((sum, { length }) => sum + padded(length), 0);
  const bytes = new Uint8Array(first + WORD * (counts.length + inLists) + inLists + inRuns);
  new Uint32Array(bytes.buffer, 0, 2).set(texts.map(({ length }) => length));
  texts.reduce((at, text) => {
    bytes.set(text, at);
    return at + padded(text.length);
  }, 2 * WORD);
  const compiled = viewsOf(bytes, first, counts.length, documents, inLists, inRuns);
  compiled.counts.set(counts);
  full.forEach(([, posting], term) => {
    const at = next[term] ?? 0;
    if (isDense(posting.size, documents)) posting.copyRun(compiled.dense, at, documents);
    else posting.copyList(compiled.ordinals, compiled.impacts, at);
  });
  return bytes;
}

/** The postings are views of the buffer, which is theirs from now on; null for another format. */
export function unpack(format: string, given: Uint8Array): Unpacked | null {
  const bytes = given.byteOffset % WORD === 0 ? given : new Uint8Array(given);
  const [headLength = 0, termsLength = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2);
  const textAt = (at: number, length: number): string => new TextDecoder().decode(bytes.subarray(at, at + length));
  const head = JSON.parse(textAt(2 * WORD, headLength)) as Head;
  if (head.format !== format) return null;
  const { termCount, documents, rest } = head;
  const termsAt = 2 * WORD + padded(headLength);
  const terms = termCount === 0 ? [] : textAt(termsAt, termsLength).split(BETWEEN_TERMS);
  const first = termsAt + padded(termsLength);
  const counts = new Uint32Array(bytes.buffer, bytes.byteOffset + first, termCount);
  const { inLists, inRuns } = placesOf(counts, documents);
  return { terms, postings: viewsOf(bytes, first, termCount, documents, inLists, inRuns), rest };
}

function viewsOf(
  { buffer, byteOffset }: Uint8Array,
  first: number,
  termCount: number,
  documents: number,
  inLists: number,
  inRuns: number,
): CompiledPostings {
  const counts = new Uint32Array(buffer, byteOffset + first, termCount);
  const ordinals = new Uint32Array(buffer, counts.byteOffset + counts.byteLength, inLists);
  const impacts = new Uint8Array(buffer, ordinals.byteOffset + ordinals.byteLength, inLists);
  const dense = new Uint8Array(buffer, impacts.byteOffset + impacts.byteLength, inRuns);
  return { counts, documents, ordinals, impacts, dense };
}
