/** A physical line of a text file, without its end. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Null when the line is too long to be one firm: it was passed over without being kept. */
  readonly text: string | null;
}

/** Characters; no profile comes near, and what is kept in memory stays bounded. */
export const LONGEST_LINE = 1_000_000;

/** The lines of a text that comes in pieces, whether they end as on Unix, Windows or an old Macintosh. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0;
  let begun = '';
  let isTooLong = false;
  const line = (text: string): Line => {
    number += 1;
    const kept = isTooLong || text.length > LONGEST_LINE ? null : text;
    isTooLong = false;
    return { number, text: kept };
  };
  for await (const text of withUnixEnds(chunks)) {
    const pieces = (begun + text).split('\n');
    begun = pieces.pop() ?? '';
    for (const piece of pieces) yield line(piece);
    if (begun.length > LONGEST_LINE) {
      isTooLong = true;
      begun = '';
    }
  }
  if (begun !== '' || isTooLong) yield line(begun);
}

/** A piece may end between the two characters of a Windows line end. */
async function* withUnixEnds(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}
