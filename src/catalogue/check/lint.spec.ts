import { aScheme, aSchemeInDepth } from '../../../test/builders/scheme';
import type { AidScheme, Criterion } from '../../engine';
import type { CodeBook } from '../code-book';
import type { CatalogueEntry } from '../scheme.mapper';
import type { FindingKind } from './finding';
import type { KnownWorld } from './known-world';
import { lint } from './lint';

const AT = '2026-11-23';
const none = new Set<string>();
const codes: CodeBook = {
  territory: new Set(['EU', 'FR', 'REG-84', 'REG-93', 'DEP-63', 'COM-63430']),
  naf: new Set(['C', '25', '25.62B', '62', '62.01Z']),
  zoning: none,
  legalForm: none,
  need: new Set(['rd']),
};
const COMMUNES: Readonly<Record<string, readonly string[]>> = {
  EU: ['63430', '63001', '13055'],
  FR: ['63430', '63001', '13055'],
  'REG-84': ['63430', '63001'],
  'DEP-63': ['63430', '63001'],
  'COM-63430': ['63430'],
  'REG-93': ['13055'],
};
const WORLD: KnownWorld = {
  codes,
  communesOf: (code) => COMMUNES[code] ?? [],
  activities: [
    ['C', '25', '25.62B'],
    ['J', '62', '62.01Z'],
  ],
  headcountBelow: { micro: 10, small: 50, medium: 250 },
};

function linted(given: Partial<AidScheme>, externalId: string | null = null) {
  const entry: CatalogueEntry = {
    scheme: aSchemeInDepth(given),
    source: externalId === null ? 'levier' : 'elsewhere',
    externalId,
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
  return lint([entry], AT, WORLD);
}

const source = (given: Partial<AidScheme['source']>): Pick<AidScheme, 'source'> => ({
  source: { ...aScheme().source, ...given },
});
const calendar = (given: Partial<NonNullable<AidScheme['calendar']>>): Pick<AidScheme, 'calendar'> => ({
  calendar: { permanent: false, opens: null, closes: null, cutOffs: [], ...given },
});
const conditions = (...criteria: Criterion[]): Pick<AidScheme, 'criteria'> => ({ criteria });

describe('lint', () => {
  it('finds nothing in a sound sheet', () => {
    expect(linted({})).toEqual([]);
  });

  it.each<[string, Partial<AidScheme>, 'error' | 'warning', FindingKind, string | null, unknown, string]>([
    ['an unknown parent', { parent: 'nowhere' }, 'error', 'unknown-scheme', 'parent', 'nowhere', 'aucune fiche'],
    [
      'an unknown exclusive scheme',
      { exclusiveWith: ['a-schme'] },
      'error',
      'unknown-scheme',
      'exclusiveWith[0]',
      'a-schme',
      'vouliez-vous écrire « a-scheme » ?',
    ],
    [
      'an unknown code',
      { territory: { include: ['REG-99'], exclude: [] } },
      'error',
      'unknown-code',
      'territory.include[0]',
      'REG-99',
      '« REG-99 »',
    ],
    ['a name with spaces too many', { name: 'Un  prêt' }, 'error', 'spacing', 'name', 'Un  prêt', 'espaces en trop'],
    [
      'bounds that contradict each other',
      conditions({ kind: 'headcount', min: 50, max: 10 }),
      'error',
      'contradiction',
      'criteria[0]',
      'headcount',
      'minimum',
    ],
    [
      'bounds of two conditions that leave nothing',
      conditions({ kind: 'headcount', min: 50 }, { kind: 'headcount', max: 49 }),
      'error',
      'contradiction',
      'criteria',
      50,
      'le minimum 50 d’une condition dépasse le maximum 49',
    ],
    [
      'an age that must be reached and not reached',
      conditions({ kind: 'age', min: 3 }, { kind: 'age', under: 3 }),
      'error',
      'contradiction',
      'criteria',
      3,
      'le minimum 3',
    ],
    [
      'a wrong SIREN',
      { funders: [{ name: 'X', siren: '110000016', role: null }] },
      'error',
      'siren-key',
      'funders[0].siren',
      '110000016',
      'clé',
    ],
    ['no source address', source({ url: '' }), 'error', 'address', 'source.url', null, 'manque'],
    [
      'an address that is none',
      { apply: 'https://exemple' },
      'error',
      'address',
      'apply',
      'https://exemple',
      '« https://exemple »',
    ],
    [
      'a sheet checked 181 days ago',
      source({ checkedOn: '2026-05-26' }),
      'warning',
      'stale',
      'source.checkedOn',
      '2026-05-26',
      '181 jours',
    ],
    [
      'a sheet checked tomorrow',
      source({ checkedOn: '2026-11-24' }),
      'warning',
      'stale',
      'source.checkedOn',
      '2026-11-24',
      'à venir',
    ],
    [
      'a closed aid',
      calendar({ closes: '2026-11-22' }),
      'warning',
      'closed',
      'calendar.closes',
      '2026-11-22',
      'close depuis le 2026-11-22',
    ],
    [
      'cut-offs that are all past',
      calendar({ cutOffs: ['2026-03-01', '2026-10-01'] }),
      'warning',
      'past-date',
      'calendar.cutOffs',
      '2026-10-01',
      'relevé',
    ],
    [
      'a past date in the text alone',
      { uncoded: ['Dépôt jusqu’au 1er octobre 2026.'] },
      'warning',
      'past-date',
      'uncoded[0]',
      '2026-10-01',
      'que le calendrier ne dit pas',
    ],
    [
      'a funder without SIREN',
      { funders: [{ name: 'X', siren: null, role: null }] },
      'warning',
      'funder-siren',
      'funders[0].siren',
      'X',
      '« X »',
    ],
    [
      'an aid that asks for nothing',
      { depth: 'facts', criteria: [], uncoded: [] },
      'warning',
      'everybody',
      'criteria',
      null,
      'toute entreprise',
    ],
  ])('reports %s', (_what, given, severity, kind, field, value, message) => {
    expect(linted(given)).toEqual([
      { severity, kind, schemeId: 'a-scheme', field, value, message: expect.stringContaining(message) as string },
    ]);
  });

  it.each<[string, Partial<AidScheme>]>([
    ['a perimeter that is all excluded', { territory: { include: ['DEP-63'], exclude: ['REG-84'] } }],
    [
      'a condition of place outside the perimeter',
      {
        territory: { include: ['REG-93'], exclude: [] },
        ...conditions({ kind: 'territory', include: ['DEP-63'] }, { kind: 'age', min: 1 }),
      },
    ],
    [
      'activities of two conditions apart',
      conditions({ kind: 'sector', include: ['C'] }, { kind: 'sector', include: ['62'] }),
    ],
    [
      'an activity that another condition refuses',
      conditions({ kind: 'sector', include: ['25.62B'] }, { kind: 'sector', exclude: ['25'] }),
    ],
    ['sizes apart', conditions({ kind: 'size', in: ['micro'] }, { kind: 'size', in: ['large'] })],
    ['more staff than the size admits', conditions({ kind: 'size', in: ['small'] }, { kind: 'headcount', min: 50 })],
    ['stages apart', conditions({ kind: 'stage', in: ['creation'] }, { kind: 'stage', in: ['existing'] })],
    [
      'a question with two answers',
      conditions(
        { kind: 'question', id: 'q', text: 'Vrai ?' },
        { kind: 'question', id: 'q', text: 'Vrai ?', expect: 'no' },
      ),
    ],
  ])('says that nobody can have an aid with %s', (_what, given) => {
    expect(linted(given)).toMatchObject([{ severity: 'error', kind: 'nobody' }]);
  });

  it.each<[string, Partial<AidScheme>]>([
    ['a sheet checked 180 days ago', source({ checkedOn: '2026-05-27' })],
    ['an aid on its last day', calendar({ closes: '2026-11-23' })],
    ['a date to come in the text', { uncoded: ['Dépôt avant le 31/12/2026.'] }],
    [
      'a past date in the text that the calendar says too',
      { uncoded: ['Dépôt avant le 31/10/2026.'], ...calendar({ closes: '2026-12-31' }) },
    ],
    ['a day that does not exist', { uncoded: ['Dépôt avant le 31/02/2026.'] }],
    [
      'a ceiling of turnover that the balance sheet may replace',
      conditions({ kind: 'turnover', min: 60 }, { kind: 'turnover', max: 50, orBalanceSheetMax: 43 }),
    ],
    [
      'a place that today’s map does not hold',
      { territory: { include: ['FR'], exclude: [] }, ...conditions({ kind: 'age', min: 1 }) },
    ],
    [
      'a small mid-cap among the mid-caps',
      conditions(
        { kind: 'size', in: ['mid-cap'] },
        { kind: 'size', in: ['small-mid-cap'] },
        { kind: 'headcount', min: 250 },
      ),
    ],
    ['as many staff as the size admits', conditions({ kind: 'size', in: ['small'] }, { kind: 'headcount', min: 49 })],
    [
      'a fact sheet that lacks what one in depth holds',
      { depth: 'facts', calendar: null, funding: null, needs: [], apply: null },
    ],
  ])('accepts %s', (_what, given) => {
    expect(linted(given)).toEqual([]);
  });

  it.each<[keyof AidScheme | 'source.trust', Partial<AidScheme>]>([
    ['criteria', conditions({ kind: 'territory', include: ['DEP-63'] })],
    ['funding', { funding: null }],
    ['funding', { funding: { rate: null, floor: null, cap: null, basis: 'de-minimis', details: null } }],
    ['calendar', { calendar: null }],
    ['needs', { needs: [] }],
    ['contact', { apply: null, contact: { organisation: null, url: null, email: null, phone: null } }],
    ['source.trust', source({ trust: 'unconfirmed' })],
  ])('says that a sheet in depth lacks its %s', (field, given) => {
    expect(linted(given)).toMatchObject([{ severity: 'error', kind: 'incomplete', field }]);
  });

  it('reports parents that lead back to where they began, once for each scheme of the round', () => {
    const held = [...Object.entries({ a: 'b', b: 'c', c: 'a', d: 'a', e: null, f: 'f' })].map(
      ([id, parent]): CatalogueEntry => ({
        scheme: aSchemeInDepth({ id, parent }),
        source: 'levier',
        externalId: null,
        updatedAt: '2026-01-01T00:00:00.000Z',
      }),
    );
    expect(lint(held, AT, WORLD).map(({ schemeId, value, message }) => [schemeId, value, message])).toEqual([
      ['a', 'b', 'parent : les dispositifs se désignent en rond (a → b → c → a)'],
      ['b', 'c', 'parent : les dispositifs se désignent en rond (b → c → a → b)'],
      ['c', 'a', 'parent : les dispositifs se désignent en rond (c → a → b → c)'],
      ['f', 'f', 'parent : la fiche « f » se désigne elle-même'],
    ]);
  });

  it('only warns of what another source wrote', () => {
    expect(linted({ territory: { include: ['REG-975'], exclude: [] } }, '12')).toMatchObject([{ severity: 'warning' }]);
    expect(linted({ parent: 'nowhere' }, '12')).toMatchObject([{ severity: 'error' }]);
  });
});
