import fc from 'fast-check';

import { linesOf, LONGEST_LINE, type Line } from './lines';

async function* inPieces(pieces: readonly string[]): AsyncGenerator<string> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function read(...pieces: readonly string[]): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(inPieces(pieces))) lines.push(line);
  return lines;
}

const texts = async (...pieces: readonly string[]) => (await read(...pieces)).map(({ text }) => text);

describe('linesOf', () => {
  it.each([
    ['Unix', ['a\nb\n'], ['a', 'b']],
    ['Windows', ['a\r\nb\r\n'], ['a', 'b']],
    ['a Macintosh', ['a\rb\r'], ['a', 'b']],
    ['no end at the end', ['a\nb'], ['a', 'b']],
    ['an end cut in two', ['a\r', '\nb'], ['a', 'b']],
    ['a blank line', ['a\n\n', 'b'], ['a', '', 'b']],
    ['nothing', [], []],
    ['the separator of lines of Unicode inside one', ['a\u2028b'], ['a\u2028b']],
  ])('ends lines as on %s', async (_name, pieces, expected) => {
    expect(await texts(...pieces)).toEqual(expected);
  });

  it('gives the same lines however the text is cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\r', '\n', '"') });
    const cuts = fc.array(fc.nat(20));
    await fc.assert(
      fc.asyncProperty(text, cuts, async (whole, at) => {
        const places = [0, ...at.map((place) => Math.min(place, whole.length)), whole.length].sort((a, b) => a - b);
        const pieces = places.slice(1).map((end, index) => whole.slice(places[index], end));
        expect(await read(...pieces)).toEqual(await read(whole));
      }),
    );
  });

  it('passes over a line too long to be a firm, without keeping it, and counts on', async () => {
    const long = 'x'.repeat(LONGEST_LINE);
    expect(await read('a\n', long, long, long, 'x\nb\n')).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: null },
      { number: 3, text: 'b' },
    ]);
  });
});
