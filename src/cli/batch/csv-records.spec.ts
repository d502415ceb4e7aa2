import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { delimiterOf, recordsOf, type CsvRecord } from './csv-records';
import { csvRecord, safeText } from '../../common';
import { linesOf } from './lines';

async function* whole(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

async function read(text: string, delimiter = ','): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of recordsOf(linesOf(whole(text)), delimiter)) records.push(record);
  return records;
}

describe('recordsOf', () => {
  it('reads quoted cells with delimiters, quotes and line ends, and tells where each record starts', async () => {
    expect(await read('a,"b, c"\n"d\ne","f ""g"""\n\nh,i\n')).toEqual([
      { line: 1, cells: ['a', 'b, c'] },
      { line: 2, cells: ['d\ne', 'f "g"'] },
      { line: 5, cells: ['h', 'i'] },
    ]);
  });

  it.each([
    ['a quote never closed', 'a,"b\nc,d\ne,f\n'],
    ['a quote in the middle of a cell', 'a,tube 12" acier\nc,d\ne,f\n'],
    ['a quote closed too early', 'a,"b"c\nc,d\ne,f\n'],
  ])('loses one record to %s, and no other', async (_name, text) => {
    expect(await read(text)).toEqual([
      { line: 1, cells: null },
      { line: 2, cells: ['c', 'd'] },
      { line: 3, cells: ['e', 'f'] },
    ]);
  });

  it('loses one record to a quote left open before a quoted cell of another', async () => {
    const found = await read('a,"b\nc,"d"\ne,f\n');
    expect(found.map(({ cells }) => cells)).toEqual([null, ['c', 'd'], ['e', 'f']]);
  });

  it('does not read a whole file for a quote left open', async () => {
    const found = await read(`a,"b\n${'c,d\n'.repeat(1_000)}`);
    expect(found).toHaveLength(1_001);
    expect(found.filter(({ cells }) => cells === null)).toHaveLength(1);
  });

  it('takes rows of empty cells, as spreadsheets leave behind, for no rows', async () => {
    expect(await read('a;b\n;\n ; \nc;d\n', ';')).toHaveLength(2);
  });
});

describe('delimiterOf', () => {
  it.each([
    ['nom,siret', ','],
    ['nom;siret', ';'],
    ['nom\tsiret', '\t'],
    ['"nom, prénom";siret', ';'],
    ['nom', ','],
  ])('of %j is %j', (header, delimiter) => {
    expect(delimiterOf(header)).toBe(delimiter);
  });
});

describe('csvRecord', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '=', '-', '1', "'") });
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });

  it('is read again as it was written, by a CSV parser', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const written = rows.map(csvRecord).join('');
        expect(parse(written, { relax_column_count: true })).toEqual(rows.map((row) => row.map(safeText)));
      }),
    );
  });

  it('is read again as it was written, by our own reader', async () => {
    const filled = table.filter((rows) => rows.every((row) => row.some((cell) => cell.trim() !== '')));
    await fc.assert(
      fc.asyncProperty(filled, async (rows) => {
        const found = await read(rows.map(csvRecord).join(''));
        expect(found.map(({ cells }) => cells)).toEqual(rows.map((row) => row.map(safeText)));
      }),
    );
  });

  it('never lets a spreadsheet run a text, and leaves numbers alone', () => {
    expect(csvRecord(['=1+1', '+33 4 73', '-cmd', '@SUM(A1)', '\tx', 'a=b'])).toBe(
      "'=1+1,'+33 4 73,'-cmd,'@SUM(A1),'\tx,a=b\n",
    );
    expect(csvRecord([-5, '-5', '+1.5', '-0,25', null, 0])).toBe('-5,-5,+1.5,"-0,25",,0\n');
  });

  it('is no blank line', () => {
    expect(csvRecord([null])).toBe('""\n');
  });
});
