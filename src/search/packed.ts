import { Posting } from './posting';

/** What a snapshot cannot lay out in numbers, as JSON; `sizes` are those of the postings, in the order of their terms. */
interface Head {
  readonly format: string;
  readonly terms: readonly string[];
  readonly sizes: readonly number[];
  readonly rest: unknown;
}

const WORD = 4;
const padded = (length: number): number => Math.ceil(length / WORD) * WORD;

/** One buffer: length of the head, the head, all ordinals, all impacts. Postings of no document are left out. */
export function pack(
  format: string,
  postings: Iterable<readonly [string, Posting]>,
  rest: unknown,
): Uint8Array<ArrayBuffer> {
  const full = [...postings].filter(([, posting]) => posting.size > 0);
  const sizes = full.map(([, posting]) => posting.size);
  const head: Head = { format, terms: full.map(([term]) => term), sizes, rest };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const first = WORD + padded(text.length);
  const bytes = new Uint8Array(first + WORD * total + total);
  const ordinals = new Uint32Array(bytes.buffer, first, total);
  const impacts = new Uint8Array(bytes.buffer, first + WORD * total, total);
  new Uint32Array(bytes.buffer, 0, 1)[0] = text.length;
  bytes.set(text, WORD);
  let at = 0;
  for (const [, posting] of full) {
    const view = posting.view();
    ordinals.set(view.ordinals, at);
    impacts.set(view.impacts, at);
    at += posting.size;
  }
  return bytes;
}

/** The postings are views of the buffer, which must not change afterwards; null for another format. */
export function unpack(format: string, given: Uint8Array): { postings: Map<string, Posting>; rest: unknown } | null {
  const bytes = given.byteOffset % WORD === 0 ? given : new Uint8Array(given);
  const { buffer, byteOffset } = bytes;
  const length = new Uint32Array(buffer, byteOffset, 1)[0] ?? 0;
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(WORD, WORD + length))) as Head;
  if (head.format !== format) return null;
  const total = head.sizes.reduce((sum, size) => sum + size, 0);
  const first = byteOffset + WORD + padded(length);
  const ordinals = new Uint32Array(buffer, first, total);
  const impacts = new Uint8Array(buffer, first + WORD * total, total);
  const postings = new Map<string, Posting>();
  let at = 0;
  head.terms.forEach((term, index) => {
    const end = at + (head.sizes[index] ?? 0);
    postings.set(term, new Posting(ordinals.subarray(at, end), impacts.subarray(at, end), end - at));
    at = end;
  });
  return { postings, rest: head.rest };
}
