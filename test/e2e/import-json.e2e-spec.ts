import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { aidsJson, anAidRecord } from '../builders/aides-territoires';
import { aTopicRecord, topicsJson } from '../builders/eu-sedia';
import { temporaryFolder } from '../integration/databases';
import { commandLine, expectRefused, type Run } from '../support/command-line';

const AIDS = [
  anAidRecord({ id: 1, name: 'Aide au four électrique exemplaire', eligibility: '<p>Moins de 250 salariés</p>' }),
  anAidRecord({ id: 2, targeted_audiences: ['Commune'] }),
  anAidRecord({ id: 3, submission_deadline: '2027-02-30', recurrence: 'Ponctuelle' }),
  anAidRecord({ id: 4, perimeter: 'Communes littorales', perimeter_scale: 'Ad-hoc' }),
  anAidRecord({ id: 5, name: '<script>alert(1)</script>', perimeter: 'Bretagne' }),
];
const TOPICS = [
  aTopicRecord({ identifier: ['HORIZON-CL4-2027-01-EXAMPLE'], title: ['Exemplary electric kilns'] }),
  aTopicRecord({
    identifier: ['HORIZON-CL4-2027-01-EXAMPLE'],
    title: ['Fours électriques exemplaires'],
    language: ['fr'],
  }),
  aTopicRecord({ identifier: ['tender-CN'], type: ['0'] }),
];

/** Each command starts anew, and the first one fills the database: a busy machine needs its time. */
jest.setTimeout(120_000);

interface Recommended {
  readonly schemeId: string;
  readonly externalId: string | null;
  readonly verdict: string;
}

describe('levier import of JSON sources', () => {
  const folder = temporaryFolder();
  const run: Run = commandLine(folder);
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const recommended = async (source: string): Promise<Recommended[]> => {
    const company = JSON.stringify({ site: { commune: '63430' }, headcount: { value: 45 } });
    const options = ['--at', '2026-11-29', '--verdicts', 'all', '--limit', '5000', '--json'];
    const { out } = await run(['recommend', '--company', '-', ...options], company);
    const { results } = JSON.parse(out) as { results: Recommended[] };
    return results.filter(({ schemeId }) => schemeId.startsWith(source));
  };

  const aids = file('aides.json', aidsJson(AIDS));
  const aidsReport = (counts: string) => ({
    exitCode: 0,
    out: [
      counts,
      'conditions : 1 en critères, dont 1 lue dans le texte ; 3 gardées en texte, à vérifier',
      'rejetée  enregistrement 2 : targeted_audiences « Commune » : l’aide ne vise pas les entreprises',
      'rejetée  enregistrement 3 : submission_deadline « 2027-02-30 » : cette date n’existe pas ou ne peut pas être lue (AAAA-MM-JJ)',
      'compris  enregistrement 1 : eligibility « Moins de 250 salariés » : Effectif : 249 salariés au plus',
      'alerte  enregistrement 4 : perimeter « Communes littorales » : aucun territoire de la carte n’a ce nom, gardé en toutes lettres, à vérifier',
      '',
    ].join('\n'),
    error: '',
  });
  const AIDS_CREATED = '3 créées, 0 changée, 0 inchangée, 2 rejetées, 1 alerte';

  it('aides-territoires: a dry run says what it would do, and does nothing', async () => {
    expect(await run(['import', 'aides-territoires', aids, '--dry-run'])).toEqual(aidsReport(AIDS_CREATED));
    expect(await recommended('aides-territoires')).toEqual([]);
  });

  it('aides-territoires: says what went in, what did not and why, then that nothing changed', async () => {
    expect(await run(['import', 'aides-territoires', aids])).toEqual(aidsReport(AIDS_CREATED));
    expect(await run(['import', 'aides-territoires', aids])).toEqual(
      aidsReport('0 créée, 0 changée, 3 inchangées, 2 rejetées, 1 alerte'),
    );
  });

  it('aides-territoires: what came in is found, and judged by its place and its text', async () => {
    const { out } = await run(['search', 'four électrique exemplaire', '--limit', '1']);
    expect(out).toContain('aides-territoires-1');
    const found = (await recommended('aides-territoires'))
      .map(({ externalId, verdict }) => [externalId, verdict])
      .sort();
    expect(found).toEqual([
      ['1', 'eligible'],
      ['4', 'to-check'],
      ['5', 'ineligible'],
    ]);
  });

  const topics = file('topics.json', topicsJson(TOPICS));
  const topicsReport = (counts: string) => ({
    exitCode: 0,
    out: [counts, 'rejetée  enregistrement 3 : type « 0 » : c’est un marché public, pas une aide', ''].join('\n'),
    error: '',
  });
  const TOPIC_CREATED = '1 créée, 0 changée, 0 inchangée, 1 rejetée, 0 alerte';

  it('eu-sedia: one scheme a topic, then nothing changes', async () => {
    expect(await run(['import', 'eu-sedia', topics, '--dry-run'])).toEqual(topicsReport(TOPIC_CREATED));
    expect(await run(['import', 'eu-sedia', topics])).toEqual(topicsReport(TOPIC_CREATED));
    expect(await run(['import', 'eu-sedia', topics])).toEqual(
      topicsReport('0 créée, 0 changée, 1 inchangée, 1 rejetée, 0 alerte'),
    );
  });

  it('eu-sedia: what came in is found by its identifier, in French where it is published so', async () => {
    const { out } = await run(['search', 'HORIZON-CL4-2027-01-EXAMPLE', '--limit', '1']);
    expect(out).toContain('Fours électriques exemplaires');
    expect(await recommended('eu-sedia')).toMatchObject([
      { externalId: 'HORIZON-CL4-2027-01-EXAMPLE', verdict: 'eligible' },
    ]);
  });

  it('neither brings in what makes the catalogue wrong', async () => {
    expect((await run(['check', '--at', '2026-11-29'])).exitCode).toBe(0);
  });

  it.each([
    ['aides-territoires', 'absent.json', null, 'n’existe pas'],
    ['aides-territoires', 'latin.json', Buffer.from('[{"name":"été"}]', 'latin1'), 'n’est pas un texte en UTF-8'],
    [
      'aides-territoires',
      'coupe.json',
      '{"results": [\n{"id": 1},\n{"id"',
      'n’est pas du JSON lisible (ligne 3, colonne 6',
    ],
    ['aides-territoires', 'jeton.json', '{"detail": "jeton refusé"}', 'aucune liste « results » n’y est'],
    ['eu-sedia', 'vide.json', '', 'n’est pas du JSON lisible (ligne 1, colonne 1'],
  ])('%s refuses %s whole', async (source, name, content, words) => {
    if (content !== null) file(name, content);
    expectRefused(await run(['import', source, join(folder, name)]), words, name);
  });
});
