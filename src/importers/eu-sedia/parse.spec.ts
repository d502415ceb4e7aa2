import {
  aTopicRecord,
  budgetOf,
  topicsJson,
  type TopicMetadata,
  type TopicRecord,
} from '../../../test/builders/eu-sedia';
import { aFeedContext, schemaProblems } from '../../../test/support/feed-context';
import type { AidScheme } from '../../engine';
import type { FeedRow, ReadRow, RejectedRow } from '../feed/feed';
import { parseEuSedia } from './parse';

const context = aFeedContext();
const PORTAL = 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen';

function rowsOf(records: readonly TopicRecord[], around = context): readonly FeedRow[] {
  const content = parseEuSedia(topicsJson(records), around);
  if (content.refused !== null) throw new Error(content.refused);
  return content.rows;
}

function readOf(records: readonly TopicRecord[], around = context): ReadRow {
  const [row] = rowsOf(records, around);
  if (row === undefined || row.scheme === null) throw new Error(JSON.stringify(row));
  expect(schemaProblems(row.scheme)).toEqual([]);
  return row;
}

const read = (given: TopicMetadata, around = context): ReadRow => readOf([aTopicRecord(given)], around);
const schemeOf = (given: TopicMetadata, around = context): AidScheme => read(given, around).scheme;
const warningsOf = (given: TopicMetadata): string[] => read(given).warnings.map(({ message }) => message);

function rejected(given: TopicMetadata, around = context): RejectedRow {
  const [row] = rowsOf([aTopicRecord(given)], around);
  if (row?.scheme !== null) throw new Error('not rejected');
  return row;
}

const ENGLISH = 'language « en » : le texte n’est pas publié en français, il est gardé dans sa langue';

describe('a topic of the EU Funding & Tenders portal', () => {
  it('becomes a scheme that the catalogue takes', () => {
    const { scheme, externalId, warnings } = read({
      identifier: ['HORIZON-CL4-2027-01-MACHINES-03'],
      frameworkProgramme: ['43108390'],
      callIdentifier: ['HORIZON-CL4-2027-01'],
      callTitle: ['Clean production'],
      typesOfAction: ['HORIZON Innovation Actions'],
      keywords: ['Robotics', 'Robotics'],
      topicConditions: ['<p>See the <b>general annexes</b>.</p>'],
      esDA_IngestDate: ['2026-09-15T04:00:00.000+0000'],
      budgetOverview: budgetOf([
        {
          action: 'HORIZON-CL4-2027-01-MACHINES-03 - HORIZON-IA HORIZON Innovation Actions',
          minContribution: 4000000,
          maxContribution: '6000000',
          expectedGrants: 3,
          budgetYearMap: { '2027': '15000000', '2026': 2000000 },
          deadlineModel: 'single-stage',
        },
        { action: 'HORIZON-CL4-2027-01-MACHINES-04 - HORIZON-RIA', minContribution: 1, maxContribution: 99000000 },
        { action: 'HORIZON-CL4-2027-01-MACHINES-03-two-stage - HORIZON-RIA', maxContribution: 88000000 },
      ]),
    });
    expect(warnings.map(({ message }) => message)).toEqual([ENGLISH]);
    expect(externalId).toBe('HORIZON-CL4-2027-01-MACHINES-03');
    expect(scheme).toMatchObject({
      id: expect.stringMatching(/^eu-sedia-horizon-cl4-2027-01-machines-03-[0-9a-f]{10}$/) as string,
      name: 'Clean machines for industry',
      aliases: ['HORIZON-CL4-2027-01-MACHINES-03'],
      level: 'european',
      depth: 'facts',
      funders: [{ name: 'Union européenne (Horizon Europe)', siren: null, role: 'financeur' }],
      instruments: ['grant'],
      fundingOrigin: 'eu-fund',
      needs: ['rd', 'collaborative-rd'],
      keywords: ['appel à projets européen', 'Horizon Europe', 'HORIZON-CL4-2027-01', 'Robotics'],
      summary:
        'Texte publié en anglais par la source.\n\nAppel : Clean production\n\nMachines that use less energy.\n\nConditions du sujet : See the general annexes.',
      territory: { include: ['FR'], exclude: [] },
      criteria: [],
      calendar: { permanent: false, opens: '2026-11-06', closes: '2027-03-25', cutOffs: [] },
      funding: {
        rate: null,
        floor: 4_000_000,
        cap: 6_000_000,
        details:
          'Type d’action : HORIZON Innovation Actions.\nBudget du sujet : 2\u202f000\u202f000\u00a0€ (2026), 15\u202f000\u202f000\u00a0€ (2027).\nNombre de projets attendus : 3.',
      },
      parent: null,
      source: {
        url: `${PORTAL}/opportunities/topic-details/HORIZON-CL4-2027-01-MACHINES-03`,
        publisher: 'Commission européenne',
        catalogue: 'EU Funding & Tenders Portal',
        record: 'HORIZON-CL4-2027-01-MACHINES-03',
        checkedOn: '2026-09-15',
      },
    });
  });

  it('with nothing but an identifier and a title goes in, with a warning for what it lacks', () => {
    const { scheme, warnings } = readOf([{ metadata: { identifier: ['X-1'], title: ['Titre'] } }]);
    expect(scheme).toMatchObject({ calendar: null, funding: null, source: { checkedOn: '2026-11-24' } });
    expect(warnings.map(({ field }) => field)).toEqual(['type', 'descriptionByte', 'language']);
  });

  it.each([
    ['one deadline', ['2026-11-25T00:00:00.000+0000'], { closes: '2026-11-25', cutOffs: [] }],
    [
      'several cut-offs, in any order',
      ['2027-01-26T17:00:00.000+0000', '2026-12-03T17:00:00.000+0000', '2027-01-26T17:00:00.000+0000'],
      { closes: '2027-01-26', cutOffs: ['2026-12-03', '2027-01-26'] },
    ],
    ['an instant of the next day in Paris', ['2027-06-30T22:30:00.000+0000'], { closes: '2027-07-01' }],
    ['none', [], { closes: null, cutOffs: [] }],
  ])('with %s', (_, deadlineDate, calendar) => {
    expect(schemeOf({ deadlineDate }).calendar).toMatchObject({ opens: '2026-11-06', ...calendar });
  });

  it.each([
    ['by its identifier', { identifier: ['EXAMPLE-2027-01-two-stage'] }],
    ['by its model', { deadlineModel: ['two-stage'] }],
    ['by its action', { budgetOverview: budgetOf([{ action: 'Topic action', deadlineModel: 'two-stage' }]) }],
  ])('in two stages, told %s, closes with the first', (_, given: TopicMetadata) => {
    const deadlineDate = ['2027-04-29T00:00:00.000+0000', '2027-09-17T00:00:00.000+0000'];
    const { calendar, uncoded } = schemeOf({ ...given, deadlineDate });
    expect(calendar).toEqual({ permanent: false, opens: '2026-11-06', closes: '2027-04-29', cutOffs: [] });
    expect(uncoded.at(-1)).toBe(
      'La candidature se fait en deux étapes : la première se termine le 29/04/2027, la seconde, pour les projets retenus, le 17/09/2027.',
    );
  });

  it.each([
    ['31094502', '2026-11-23', 'ses dates le disent : elles l’emportent'],
    ['31094501', '2026-11-01', 'ses dates le disent : elles l’emportent'],
    ['31094503', '2026-11-24', 'ouvert ou à venir : elles l’emportent'],
    ['31094599', '2026-11-24', 'état inconnu'],
    ['31094502', '2026-11-24', null],
    ['31094501', '2027-11-24', null],
    ['31094503', '2026-11-23', null],
  ])('of status %s that ends on %s goes by its dates', (status, day, words) => {
    const given = { status: [status], startDate: ['2026-10-01'], deadlineDate: [day] };
    expect(schemeOf(given).calendar).toMatchObject({ opens: '2026-10-01', closes: day });
    const told = warningsOf(given).filter((message) => message.startsWith('status'));
    expect(told).toEqual(words === null ? [] : [expect.stringContaining(words)]);
  });

  it('closed without a date is left out, and withdrawn if it was in', () => {
    const given = { status: ['31094503'], deadlineDate: [] };
    expect(rejected(given)).toMatchObject({ rejections: [{ field: 'status', value: '31094503' }] });
    expect(rejected(given).withdrawn).toBeUndefined();
    const held = aFeedContext({ held: [schemeOf({}).id] });
    expect(rejected(given, held).withdrawn).toBe(true);
  });

  it.each([
    ['HORIZON-HLTH-2027-01', 'horizon-europe-sante'],
    ['HORIZON-CL5-2027-D1-01', 'horizon-europe-climat-energie-mobilite'],
    ['horizon-cl6-2027-x', 'horizon-europe-bioeconomie-environnement'],
    ['HORIZON-EIC-2027-ACCELERATOR-01', 'eic-accelerator'],
    ['HORIZON-EIC-2026-STEP', 'horizon-europe'],
    ['HORIZON-JU-CHIPS-2027', 'horizon-europe'],
    ['HORIZON-EURATOM-2027-01', null],
    ['HORIZON2020-CL4-1', null],
    ['LIFE-2027-SAP', 'programme-life'],
    ['EXAMPLE-HORIZON-CL4-1', null],
  ])('%s belongs to %s', (identifier, parent) => {
    const held = ['horizon-europe', 'horizon-europe-sante', 'horizon-europe-climat-energie-mobilite'];
    const others = ['horizon-europe-bioeconomie-environnement', 'eic-accelerator', 'programme-life'];
    expect(schemeOf({ identifier: [identifier] }, aFeedContext({ held: [...held, ...others] })).parent).toBe(parent);
    expect(schemeOf({ identifier: [identifier] }).parent).toBeNull();
  });

  it('whose code is that of another programme belongs to no sheet', () => {
    const given = { identifier: ['HORIZON-CL4-2027-01'], frameworkProgramme: ['43252405'] };
    expect(schemeOf(given, aFeedContext({ held: ['horizon-europe-numerique-industrie-espace'] })).parent).toBeNull();
  });

  it.each([
    ['no budget in an unreadable text', ['{oups'], null],
    ['none in that of another topic', budgetOf([{ action: 'OTHER-2027-01 - X', maxContribution: 5 }]), null],
    [
      'that of its only action',
      budgetOf([{ action: 'Topic action', maxContribution: 5000 }]),
      { floor: null, cap: 5000 },
    ],
    [
      'no figures that contradict',
      budgetOf([{ action: 'X', minContribution: 9, maxContribution: 5 }]),
      { floor: null, cap: 5 },
    ],
  ])('has %s', (_, budgetOverview, funding) => {
    const found = schemeOf({ budgetOverview }).funding;
    if (funding === null) expect(found).toBeNull();
    else expect(found).toMatchObject(funding);
  });

  it.each([
    [{ url: 'https://ec.europa.eu/info/data/topicDetails/x.json' }, 'EXAMPLE/1', 'topic-details/EXAMPLE%2F1'],
    [{ url: 'https://evil.example/europa.eu/' }, 'EXAMPLE-1', 'topic-details/EXAMPLE-1'],
    [{}, 'EXAMPLE-1', 'topic-details/EXAMPLE-1'],
  ])('is read on the portal: %j', (outer, identifier, page) => {
    const { scheme } = readOf([aTopicRecord({ identifier: [identifier] }, outer)]);
    expect(scheme.source.url).toBe(`${PORTAL}/opportunities/${page}`);
  });

  it.each([
    [['HORIZON Innovation Actions'], '1', 'EXAMPLE-1', ['grant']],
    [['HORIZON EIC Prizes'], '1', 'EXAMPLE-1', ['other']],
    [[], '1', 'HORIZON-EIC-2026-STEP', ['equity']],
    [[], '1', 'HORIZON-EIC-2026-ACCELERATOR-01', ['grant', 'equity']],
    [[], '1', 'EXAMPLE-1', ['grant']],
    [[], '2', 'EXAMPLE-1', ['other']],
  ])('of types %j, of type %s, %s is %j', (typesOfAction, type, identifier, instruments) => {
    expect(schemeOf({ typesOfAction, type: [type], identifier: [identifier] }).instruments).toEqual(instruments);
  });

  it('keeps the page that its record tells', () => {
    const url = 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/x';
    expect(readOf([aTopicRecord({}, { url })]).scheme.source.url).toBe(url);
  });

  it.each([
    [{ type: ['0'] }, 'type', 'c’est un marché public, pas une aide'],
    [{ identifier: [] }, 'identifier', 'l’identifiant manque'],
    [{ title: [' '] }, 'title', 'le titre manque'],
    [{ deadlineDate: ['2027-02-30'] }, 'deadlineDate', 'cette date n’existe pas'],
    [{ startDate: ['bientôt'] }, 'startDate', 'cette date n’existe pas'],
    [{ startDate: ['2027-05-01'] }, 'deadlineDate', 'la clôture précède l’ouverture (2027-05-01)'],
  ])('is rejected for %j', (given: TopicMetadata, field, words) => {
    const { rejections } = rejected(given);
    expect(rejections).toEqual([expect.objectContaining({ line: 1, field })]);
    expect(rejections[0]?.message).toContain(words);
  });
});
