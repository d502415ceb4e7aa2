import { aScheme } from '../../test/builders/scheme';
import type { AidScheme } from '../engine';
import type { CodeBook } from './code-book';
import { lint } from './lint';
import type { CatalogueEntry } from './scheme.mapper';

const none = new Set<string>();
const CODES: CodeBook = { territory: new Set(['FR']), naf: none, zoning: none, legalForm: none, need: none };
const FUNDER = { name: 'État', siren: '110000015', role: null };

const entry = (scheme: Partial<AidScheme>, externalId: string | null = null): CatalogueEntry => ({
  scheme: aScheme({ funders: [FUNDER], ...scheme }),
  source: externalId === null ? 'levier' : 'elsewhere',
  externalId,
  updatedAt: '2026-01-01T00:00:00.000Z',
});
const source = (checkedOn: string): Pick<AidScheme, 'source'> => ({
  source: {
    url: 'https://x.fr',
    publisher: 'X',
    catalogue: null,
    record: null,
    licence: null,
    checkedOn,
    trust: 'official',
  },
});

describe('lint', () => {
  it('finds nothing in a sound scheme', () => {
    expect(lint([entry({})], '2026-11-23', CODES)).toEqual([]);
  });

  it.each<[string, Partial<AidScheme>, 'error' | 'warning', string]>([
    ['an unknown parent', { parent: 'nowhere' }, 'error', 'parent : aucune fiche'],
    ['an unknown exclusive scheme', { exclusiveWith: ['a-schme'] }, 'error', 'vouliez-vous écrire « a-scheme » ?'],
    ['an unknown code', { territory: { include: ['REG-99'], exclude: [] } }, 'error', '« REG-99 »'],
    ['a sheet checked 181 days ago', source('2026-05-26'), 'warning', '181 jours'],
    ['a sheet checked tomorrow', source('2026-11-24'), 'warning', 'à venir'],
    [
      'a closed aid',
      { calendar: { permanent: false, opens: null, closes: '2026-11-22', cutOffs: [] } },
      'warning',
      'close depuis le 2026-11-22',
    ],
    ['a funder without SIREN', { funders: [{ ...FUNDER, siren: null }] }, 'warning', 'funders[0].siren'],
  ])('reports %s', (_what, scheme, severity, message) => {
    const found = lint([entry(scheme)], '2026-11-23', CODES);
    expect(found).toEqual([{ severity, schemeId: 'a-scheme', message: expect.stringContaining(message) as string }]);
  });

  it('reports parents that lead back to where they began, once for each scheme of the round', () => {
    const named = (id: string, parent: string | null) => entry({ id, parent });
    const held = [
      named('a', 'b'),
      named('b', 'c'),
      named('c', 'a'),
      named('d', 'a'),
      named('e', null),
      named('f', 'f'),
    ];
    const found = lint(held, '2026-11-23', CODES);
    expect(found.map(({ severity, schemeId, message }) => [severity, schemeId, message])).toEqual([
      ['error', 'a', 'parent : les dispositifs se désignent en rond (a → b → c → a)'],
      ['error', 'b', 'parent : les dispositifs se désignent en rond (b → c → a → b)'],
      ['error', 'c', 'parent : les dispositifs se désignent en rond (c → a → b → c)'],
      ['error', 'f', 'parent : la fiche « f » se désigne elle-même'],
    ]);
  });

  it('accepts a sheet checked 180 days ago and an aid on its last day', () => {
    const calendar = { permanent: false, opens: null, closes: '2026-11-23', cutOffs: [] };
    expect(lint([entry({ ...source('2026-05-27'), calendar })], '2026-11-23', CODES)).toEqual([]);
  });

  it('only warns of what another source wrote', () => {
    const found = lint([entry({ territory: { include: ['REG-975'], exclude: [] } }, '12')], '2026-11-23', CODES);
    expect(found).toMatchObject([{ severity: 'warning' }]);
  });
});
