import { aidsJson, anAidRecord, type AidRecord } from '../../../test/builders/aides-territoires';
import { aFeedContext, schemaProblems } from '../../../test/support/feed-context';
import type { AidScheme } from '../../engine';
import type { FeedRow, ReadRow, RejectedRow } from '../feed/feed';
import { parseAidesTerritoires } from './parse';

const context = aFeedContext();

function rowsOf(records: readonly AidRecord[], around = context): readonly FeedRow[] {
  const content = parseAidesTerritoires(aidsJson(records), around);
  if (content.refused !== null) throw new Error(content.refused);
  return content.rows;
}

function read(given: AidRecord): ReadRow {
  const [row] = rowsOf([anAidRecord(given)]);
  if (row === undefined || row.scheme === null) throw new Error(JSON.stringify(row));
  expect(schemaProblems(row.scheme)).toEqual([]);
  return row;
}

const schemeOf = (given: AidRecord): AidScheme => read(given).scheme;
const warningsOf = (given: AidRecord): string[] => read(given).warnings.map(({ message }) => message);

function rejected(given: AidRecord, around = context): RejectedRow {
  const [row] = rowsOf([anAidRecord(given)], around);
  if (row?.scheme !== null) throw new Error('not rejected');
  return row;
}

describe('a record of Aides-territoires', () => {
  it('has its HTML entities read in what is no HTML: names, lists', () => {
    const { name, aliases, funders } = schemeOf({
      name: 'Aide à l&#039;achat de mat&eacute;riel&nbsp;: R&amp;D',
      short_title: 'Mat&eacute;riel&nbsp;',
      financers: ['R&eacute;gion exemple'],
    });
    expect({ name, aliases, funders: funders.map((funder) => funder.name) }).toEqual({
      name: "Aide à l'achat de matériel : R&D",
      aliases: ['Matériel'],
      funders: ['Région exemple'],
    });
  });

  it('with all its fields becomes a scheme that the catalogue takes', () => {
    const { scheme, externalId, warnings } = read({
      name_initial: 'AAP Machines 2027',
      short_title: 'Machines',
      financers: ['Conseil régional exemple', 'ADEME'],
      instructors: ['ADEME'],
      programs: ['🌱 France 2030'],
      description: '<p>Jusqu’à 40&nbsp;%</p><ul><li>neuf</li></ul>',
      eligibility: '<p>Le matériel est neuf.</p>',
      mobilization_steps: ['Mise en œuvre / réalisation'],
      categories: [
        'Énergies / Déchets / Réseaux de chaleur',
        'Développement économique / production et consommation / Industrie',
      ],
      is_call_for_project: true,
      application_url: 'https://example.org/deposer',
      aid_types: ['Subvention', 'Ingénierie technique', 'Avance récupérable'],
      is_charged: true,
      destinations: ['Dépenses d’investissement'],
      start_date: '2026-11-01',
      predeposit_date: '2026-12-15',
      submission_deadline: '2027-01-31',
      subvention_rate_lower_bound: 10,
      subvention_rate_upper_bound: 40,
      subvention_comment: 'Selon la taille',
      recoverable_advance_amount: '50000.00',
      contact: '<p>Courriel : <a href="mailto:aide@example.org">aide@example.org</a>, 04 12 34 56 78</p>',
      recurrence: 'Récurrente',
      project_examples: '<p>Un four</p>',
      import_share_licence: 'openlicence20',
    });
    expect(warnings).toEqual([]);
    expect(externalId).toBe('101');
    expect(scheme).toMatchObject({
      id: 'aides-territoires-101',
      aliases: ['AAP Machines 2027', 'Machines'],
      level: 'regional',
      depth: 'facts',
      funders: [
        { name: 'Conseil régional exemple', siren: null, role: 'financeur' },
        { name: 'ADEME', siren: null, role: 'financeur, instructeur' },
      ],
      instruments: ['grant', 'advice', 'repayable-advance'],
      fundingOrigin: 'france-2030',
      needs: ['renewable-heat'],
      keywords: [
        'Subvention',
        'Ingénierie technique',
        'Avance récupérable',
        'appel à projets',
        'France 2030',
        'Réseaux de chaleur',
        'Industrie',
      ],
      summary:
        'Jusqu’à 40 %\n- neuf\n\nRécurrence de l’aide : récurrente.\n\nExemples de projets : Un four\n\nContact : Courriel : aide@example.org, 04 12 34 56 78',
      territory: { include: ['REG-84'], exclude: [] },
      criteria: [],
      uncoded: [
        'Le matériel est neuf.',
        'Avancement du projet visé : mise en œuvre / réalisation',
        'Le dossier passe par un pré-dépôt, daté du 15/12/2026.',
      ],
      calendar: { permanent: false, opens: '2026-11-01', closes: '2027-01-31', cutOffs: [] },
      funding: {
        rate: null,
        floor: null,
        cap: null,
        details:
          'Taux de subvention : de 10 à 40 %.\nMontant de l’avance récupérable : 50\u202f000\u00a0€.\nSelon la taille\nDépenses concernées : dépenses d’investissement.\nAide payante.',
      },
      contact: { organisation: 'ADEME', email: 'aide@example.org', phone: '04 12 34 56 78' },
      apply: 'https://example.org/deposer',
      source: {
        url: 'https://example.org/aide',
        publisher: 'Conseil régional exemple',
        catalogue: 'Aides-territoires',
        record: '101',
        licence: 'Licence Ouverte 2.0',
        checkedOn: '2026-09-01',
        trust: 'open-data',
      },
    });
  });

  it('with nothing but an id and a name goes in, with a warning for all that it lacks', () => {
    const [row] = rowsOf([{ id: 7, name: 'Aide nue' }]);
    expect(row).toMatchObject({ scheme: { name: 'Aide nue', calendar: null, funding: null, contact: null } });
    expect(row?.scheme === null ? [] : schemaProblems(row?.scheme as AidScheme)).toEqual([]);
    expect(row?.scheme === null ? [] : row?.warnings.map(({ field }) => field)).toEqual([
      'targeted_audiences',
      'financers',
      'perimeter',
      'aid_types',
      'eligibility',
      'description',
    ]);
  });

  it.each([
    ['Permanente', null, null, { permanent: true, opens: null, closes: null, cutOffs: [] }],
    ['Ponctuelle', '2026-01-01', null, { permanent: false, opens: '2026-01-01', closes: null, cutOffs: [] }],
    ['Ponctuelle', null, '2026-06-01', { permanent: false, opens: null, closes: '2026-06-01', cutOffs: [] }],
    ['Récurrente', null, null, null],
    [null, null, null, null],
  ])('of a %s aid from %s to %s', (recurrence, start_date, submission_deadline, calendar) => {
    expect(schemeOf({ recurrence, start_date, submission_deadline }).calendar).toEqual(calendar);
  });

  it.each([
    ['permanent with a deadline', { submission_deadline: '2027-01-01' }, 'submission_deadline « 2027-01-01 »'],
    ['of an unknown recurrence', { recurrence: 'Lunaire' }, 'recurrence « Lunaire »'],
    ['of an unknown kind', { aid_types: ['Bonbons'] }, 'aid_types « Bonbons »'],
    ['with a broken address', { application_url: 'www.example.org' }, 'application_url « www.example.org »'],
    ['under an unknown licence', { import_share_licence: 'maison' }, 'import_share_licence « maison »'],
    ['checked in days to come', { date_updated: '2027-01-01T00:00:00Z' }, 'date_updated « 2027-01-01'],
    ['with an object for a text', { subvention_comment: { a: 1 } }, 'subvention_comment'],
  ])('%s goes in with a warning', (_, given, words) => {
    expect(warningsOf(given)).toEqual([expect.stringContaining(words)]);
  });

  it('tells what only local public companies or nobody told may have', () => {
    expect(
      schemeOf({ targeted_audiences: ['Commune', 'Entreprise publique locale (Sem, Spl, SemOp)'] }).uncoded,
    ).toContain('Bénéficiaires visés : Commune, Entreprise publique locale (Sem, Spl, SemOp)');
    expect(schemeOf({ targeted_audiences: [] }).uncoded[1]).toMatch(/^Les entreprises font partie/);
  });

  it.each([
    [
      '<ul><li>Moins de 250 salariés.</li><li>Matériel neuf.</li></ul>',
      [{ kind: 'headcount', max: 249 }],
      ['Matériel neuf.'],
    ],
    [
      '<p>Publics :</p><ul><li>entreprises de moins de 50 salariés</li><li>associations</li></ul>',
      [],
      [expect.any(String)],
    ],
    ['', [], []],
  ])('reads criteria in %j only where they are certain', (eligibility, criteria, uncoded) => {
    const { scheme, understood } = read({ eligibility });
    expect(scheme.criteria).toMatchObject(criteria);
    expect(scheme.criteria).toHaveLength(criteria.length);
    expect(scheme.uncoded).toEqual(uncoded);
    expect(understood).toHaveLength(criteria.length);
  });

  it.each([
    [30, 30, 30, null],
    [null, 80, null, 'Taux de subvention : 80 % au plus.'],
    [0, 80, null, 'Taux de subvention : 80 % au plus.'],
    [20, null, null, 'Taux de subvention : 20 % au moins.'],
    [20, 0, null, 'Taux de subvention : 20 % au moins.'],
    [0, 0, null, null],
  ])('with rates from %j to %j has no rate but one that is certain', (lowest, highest, rate, details) => {
    const given = { subvention_rate_lower_bound: lowest, subvention_rate_upper_bound: highest };
    if (rate === null && details === null) expect(schemeOf(given).funding).toBeNull();
    else expect(schemeOf(given).funding).toMatchObject({ rate, details });
  });

  it('gives as contact what is the only one of its kind', () => {
    expect(schemeOf({ contact: 'a@example.org ou b@example.org, 01 23 45 67 89' }).contact).toMatchObject({
      email: null,
      phone: '01 23 45 67 89',
    });
  });

  it.each([
    [{ url: '/aides/x/' }, 'https://aides-territoires.beta.gouv.fr/aides/x/'],
    [{ url: null, slug: 'x-1' }, 'https://aides-territoires.beta.gouv.fr/aides/x-1/'],
    [{ url: '//evil.example', slug: '../x' }, 'https://aides-territoires.beta.gouv.fr/'],
    [{ url: 'javascript:alert(1)', slug: null }, 'https://aides-territoires.beta.gouv.fr/'],
  ])('without a page of its funder is read on that of the source: %j', (given, url) => {
    expect(schemeOf({ ...given, origin_url: null }).source.url).toBe(url);
  });

  it.each([
    ['id', null, 'l’identifiant manque'],
    ['name', ' ', 'le nom manque'],
    ['targeted_audiences', ['Commune', 'Association'], 'l’aide ne vise pas les entreprises'],
    ['start_date', '2026-02-30', 'cette date n’existe pas'],
    ['submission_deadline', 'bientôt', 'ne peut pas être lue'],
    ['subvention_rate_upper_bound', 140, 'de 0 à 100'],
    ['subvention_rate_lower_bound', -1, 'de 0 à 100'],
    ['loan_amount', 'beaucoup', 'positif ou nul'],
    ['is_live', false, 'ne publie plus'],
  ])('is rejected for %s %j', (field, value, words) => {
    const { rejections, externalId } = rejected({ [field]: value });
    expect(externalId).toBe(field === 'id' ? null : '101');
    expect(rejections).toEqual([expect.objectContaining({ line: 1, field })]);
    expect(rejections[0]?.message).toContain(words);
  });

  it('is rejected for dates or rates in the wrong order', () => {
    const { rejections } = rejected({
      start_date: '2026-05-02',
      submission_deadline: '2026-05-01',
      subvention_rate_lower_bound: 50,
      subvention_rate_upper_bound: 20,
    });
    expect(rejections.map(({ field }) => field)).toEqual(['submission_deadline', 'subvention_rate_upper_bound']);
  });

  it('withdraws what the source no longer shows, or no longer offers to firms', () => {
    expect(rejected({ is_live: false }).withdrawn).toBe(true);
    const forOthers = { targeted_audiences: ['Commune'] };
    expect(rejected(forOthers).withdrawn).toBeUndefined();
    expect(rejected(forOthers, aFeedContext({ held: ['aides-territoires-101'] })).withdrawn).toBe(true);
  });
});
