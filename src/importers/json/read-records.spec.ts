import fc from 'fast-check';

import { readRecords, type JsonRecords } from './read-records';

const LIMITS = { characters: 100_000, records: 20, depth: 8 };
const read = (text: string): JsonRecords => readRecords(text, 'results', LIMITS);

function linesOf(text: string): readonly number[] {
  const content = read(text);
  return content.refused === null ? content.records.map(({ line }) => line) : [];
}

describe('records of a JSON file', () => {
  it.each([
    ['an answer', '{"count": 2, "results": [{"id": 1}, {"id": 2}]}'],
    ['a list', '\ufeff[{"id": 1}, {"id": 2}]'],
    ['pages', '[{"results": [{"id": 1}]}, {"results": []}, {"results": [{"id": 2}]}]'],
  ])('are those of %s', (_, text) => {
    expect(read(text)).toEqual({
      refused: null,
      countedBy: 'record',
      records: [
        { line: 1, fields: { id: 1 } },
        { line: 2, fields: { id: 2 } },
      ],
    });
  });

  it.each([2, '\t'])('are named by their line where each has its own (indented by %j)', (indent) => {
    const records = [{ id: 1, more: [{ a: { results: [{ b: 1 }] } }] }, { id: 2 }];
    expect(linesOf(JSON.stringify(records, null, indent))).toEqual([2, 16]);
    expect(linesOf(JSON.stringify({ first: { a: 1 }, results: records }, null, indent))).toEqual([6, 20]);
    expect(linesOf(JSON.stringify([{ results: [{ id: 1 }] }, { results: [{ id: 2 }] }], null, indent))).toEqual([
      4, 11,
    ]);
  });

  it('keep their place when one is no object', () => {
    expect(read('[\n{"id":1},\n3,\nnull\n]')).toEqual({
      refused: null,
      countedBy: 'record',
      records: [
        { line: 1, fields: { id: 1 } },
        { line: 2, fields: null },
        { line: 3, fields: null },
      ],
    });
  });

  it.each([
    ['', /JSON lisible \(ligne 1, colonne 1 : une valeur manque\)$/],
    ['{"results": [\n  {"id": 1},\n  {"id": x}\n]}', /ligne 3, colonne 10 : un mot inattendu/],
    ['[\n{"id": 1}\n{"id": 2}]', /ligne 3, colonne 1 : une virgule manque/],
    ['[{"id": 1', /ligne 1, .*une accolade n’est pas fermée/],
    ['[{"id": 1}', /ligne 1, .*un crochet n’est pas fermé/],
    ["[{'id': 1}]", /ligne 1, colonne 3/],
    ['[{"id": 1},]', /ligne 1, colonne 12 : une valeur manque/],
    ['[] fin', /ligne 1, colonne 4/],
    ['[/* 1 */]', /ligne 1, colonne 2 : un commentaire/],
    ['<html>', /ligne 1, colonne 1/],
    ['{"detail": "jeton refusé"}', /^aucune liste « results » n’y est$/],
    ['12', /^aucune liste/],
    ['[[[[[[[[[1]]]]]]]]]', /dépasse 8 niveaux/],
    ['['.repeat(90_000), /n’est pas du JSON lisible/],
    [JSON.stringify(Array.from({ length: 21 }, () => ({}))), /dépasse 20 enregistrements/],
    [' '.repeat(100_001), /dépasse 100\s000 caractères/],
  ])('of %.30j: the file is refused whole', (text, reason) => {
    expect(read(text).refused).toMatch(reason);
  });

  it('are what JSON says, and a text that is no JSON is never read', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), { maxLength: 5 }), (records) => {
        const parsed = JSON.parse(JSON.stringify(records)) as typeof records;
        const content = read(JSON.stringify({ results: parsed }));
        expect(content.refused === null && content.records.map(({ fields }) => fields)).toEqual(parsed);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(`{"results": [${text}"`).refused).not.toBeNull();
      }),
    );
  });
});
