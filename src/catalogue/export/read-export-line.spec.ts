import fc from 'fast-check';

import { schemes } from '../../../test/builders/arbitrary-schemes';
import { anEntry } from '../../../test/builders/export-words';
import { aScheme } from '../../../test/builders/scheme';
import { exportLine } from './export-line';
import { readExportLine } from './read-export-line';

const line = (given: object, more: object = {}): unknown => ({
  source: 'levier',
  externalId: null,
  scheme: { ...aScheme(), ...given },
  ...more,
});
const problemsOf = (value: unknown): readonly string[] => readExportLine(value).problems;

describe('reading a line of the export', () => {
  it('gives back the same text', () => {
    const sound = schemes.map((scheme) => ({
      ...scheme,
      uncoded: scheme.uncoded.slice(0, 1),
      documents: scheme.documents.slice(0, 1),
      criteria: scheme.criteria.slice(0, 1),
      calendar: null,
    }));
    fc.assert(
      fc.property(sound, (scheme) => {
        const text = exportLine(anEntry(scheme));
        const { exported, problems } = readExportLine(JSON.parse(text));
        const empty = scheme.criteria.some((criterion) =>
          Object.values(criterion).some((of) => Array.isArray(of) && of.length === 0),
        );
        if (empty) return;
        expect(problems).toEqual([]);
        expect(exported === null ? null : exportLine(exported)).toBe(text);
      }),
    );
  });

  it('adds what a sheet may leave out, after what is there', () => {
    const { source, territory: _territory, ...others } = aScheme();
    const { exported } = readExportLine({
      source: 'levier',
      externalId: null,
      scheme: {
        source,
        id: others.id,
        name: others.name,
        level: 'national',
        funders: [{ name: 'État' }],
        territory: { include: ['FR'] },
        calendar: { closes: '2026-12-31' },
      },
    });
    expect(Object.keys(exported?.scheme ?? {}).slice(0, 3)).toEqual(['source', 'id', 'name']);
    expect(exported?.scheme).toMatchObject({
      criteria: [],
      parent: null,
      funders: [{ name: 'État', siren: null, role: null }],
      territory: { include: ['FR'], exclude: [] },
      calendar: { closes: '2026-12-31', permanent: false, opens: null, cutOffs: [] },
    });
  });

  it('names the field and the value of all that is wrong', () => {
    expect(problemsOf(line({ level: 'mondial', calendar: { closes: '2026-02-30' } }))).toEqual([
      expect.stringMatching(/^scheme\.level : « mondial » n’est pas admis/),
      expect.stringMatching(/^scheme\.calendar\.closes : la date « 2026-02-30 » n’existe pas/),
    ]);
    expect(problemsOf(line({}, { source: 'Autre Source' }))).toEqual([
      expect.stringMatching(/^source : « Autre Source »/),
    ]);
    expect(problemsOf(line({ surprise: 1 }))).toEqual([expect.stringMatching(/^scheme : clé inconnue « surprise »/)]);
    expect(problemsOf({})).toHaveLength(3);
  });

  it.each([
    ['an id of the source with a NUL', line({}, { externalId: 'a\0b' })],
    ['an empty id of the source', line({}, { externalId: ' ' })],
    ['an id of the source that no database keeps', line({}, { externalId: 'a'.repeat(201) })],
    ['a source that no database keeps', line({}, { source: 'a'.repeat(61) })],
    ['an id that no database keeps', line({ id: 'a'.repeat(201) })],
    ['a criterion of no kind', line({ criteria: [{ kind: 'astrology' }] })],
    ['keys of a prototype', JSON.parse('{"source":"levier","externalId":null,"scheme":{},"__proto__":{}}')],
  ])('refuses %s', (_name, value) => {
    expect(readExportLine(value).exported).toBeNull();
  });
});
