import { aScheme } from '../../../test/builders/scheme';
import { exportLine, type CodeBook, type ExportedScheme } from '../../catalogue';
import type { FeedRow } from '../feed/feed';
import { parseJsonl } from './parse';

const ALL = { has: () => true };
const codes = {
  territory: { has: (code: string) => code !== 'DEP-00' },
  naf: ALL,
  legalForm: ALL,
} as unknown as CodeBook;
const book: CodeBook = { ...codes, zoning: new Set(), need: new Set() };
const parse = (text: string) => parseJsonl(text, { codes: book });

const given = (more: Partial<ExportedScheme> = {}): string =>
  exportLine({ source: 'levier', externalId: null, scheme: aScheme(), ...more });
function rowsOf(text: string): readonly FeedRow[] {
  const content = parse(text);
  if (content.refused !== null) throw new Error(content.refused);
  return content.rows;
}
const reasons = (text: string): (readonly [number, string])[] =>
  rowsOf(text).flatMap((row) =>
    row.scheme === null ? row.rejections.map(({ message }) => [row.line, message] as const) : [],
  );

describe('the JSON lines of a catalogue', () => {
  it('are read one scheme a line, blank lines and Windows ends passed over', () => {
    const other = given({ source: 'eu-sedia', externalId: 'x', scheme: aScheme({ id: 'b' }) });
    expect(rowsOf(`\uFEFF${given().trimEnd()}\r\n\r\n${other}`)).toEqual([
      { line: 1, source: 'levier', externalId: null, scheme: aScheme(), warnings: [] },
      { line: 3, source: 'eu-sedia', externalId: 'x', scheme: aScheme({ id: 'b' }), warnings: [] },
    ]);
  });

  it('are refused whole when nothing in them is an object', () => {
    expect(parse(' \n')).toEqual({ refused: 'il est vide' });
    expect(parse('id,titre\n1,2\n')).toEqual({ refused: 'aucune ligne n’est un objet JSON' });
    expect(parse('[1]\nnull\n"a"')).toEqual({ refused: 'aucune ligne n’est un objet JSON' });
  });

  it('stand alone: what is wrong with one is told, the others go in', () => {
    const text = `{"source":\n${given()}{"source":"levier","externalId":null}\n`;
    expect(reasons(text)).toEqual([
      [1, 'ligne « {"source": » : ce n’est pas un objet JSON'],
      [3, 'fiche : le champ obligatoire « scheme » manque'],
    ]);
    expect(rowsOf(text).filter(({ scheme }) => scheme !== null)).toHaveLength(1);
  });

  it('name each scheme once, and tell where it is from', () => {
    expect(reasons(given() + given())).toEqual([[2, 'scheme.id « a-scheme » : cette fiche est déjà à la ligne 1']]);
    expect(reasons(given({ externalId: 'x' }))).toEqual([[1, 'externalId « x » : nos fiches n’en ont pas']]);
    expect(reasons(given({ source: 'eu-sedia' }))).toEqual([
      [1, 'externalId «  » : il manque pour une aide venue d’ailleurs'],
    ]);
  });

  it('are held to our rules where they are ours, and told where their source was careless', () => {
    const scheme = aScheme({ territory: { include: ['DEP-00'], exclude: [] } });
    const message = 'territory.include[0] : code de territoire inconnu « DEP-00 »';
    expect(reasons(given({ scheme }))).toEqual([[1, message]]);
    const [row] = rowsOf(given({ source: 'eu-sedia', externalId: 'x', scheme }));
    expect(row).toMatchObject({ scheme: { id: 'a-scheme' }, warnings: [{ line: 1, message }] });
  });
});
