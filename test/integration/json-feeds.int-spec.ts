import type { DataSource } from 'typeorm';

import { FEEDS, type FeedReport } from '../../src/importers';
import { aidsJson, anAidRecord, type AidRecord } from '../builders/aides-territoires';
import { aTopicRecord, topicsJson, type TopicRecord } from '../builders/eu-sedia';
import { importingFrom, schemeYaml, writeScheme } from './catalogue';
import { closeAll, ENGINES, freshAddress, open, temporaryFolder } from './databases';

const PLACES: readonly (readonly [string, string])[] = [
  ['Auvergne-Rhône-Alpes', 'Région'],
  ['Puy-de-Dôme', 'Département'],
  ['CC Thiers Dore et Montagne', 'epci'],
  ['Thiers', 'commune'],
  ['France', 'Pays'],
  ['Communes littorales', 'Ad-hoc'],
];

/** Each of its own shape; one in fifty is not for firms, one in fifty has an impossible date. */
function manyAids(count: number): AidRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const [perimeter, perimeter_scale] = PLACES[index % PLACES.length] ?? [];
    return anAidRecord({
      id: index + 1,
      name: `Aide ${String(index)} « à la machine »`,
      description: `<p>Aide ${String(index)}</p>${'<p>Texte long, avec des « guillemets ».</p>'.repeat(40)}`,
      perimeter,
      perimeter_scale,
      targeted_audiences: index % 50 === 7 ? ['Commune'] : ['Commune', 'Entreprise privée'],
      submission_deadline: index % 50 === 9 ? '2027-02-30' : '2027-03-31',
      recurrence: 'Ponctuelle',
    });
  });
}

/** Two records a topic, English and French; one topic in fifty has no title. */
function manyTopics(count: number): TopicRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const number = Math.floor(index / 2);
    const identifier = [`HORIZON-CL4-2027-01-${String(number)}`];
    const title = number % 50 === 7 ? [] : [`Topic ${String(number)}`];
    const descriptionByte = ['<p>Machines that use less energy.</p>'.repeat(50)];
    return aTopicRecord({ identifier, title, descriptionByte, language: [index % 2 === 0 ? 'en' : 'fr'] });
  });
}

const AIDS = 'aides-territoires';
const TOPICS = 'eu-sedia';

describe.each(ENGINES)('feeds of JSON records on %s', (engine) => {
  let dataSource: DataSource;
  let folder: string;

  const start = () => importingFrom(folder, dataSource);
  const load = async (source: string, text: string, dryRun = false): Promise<FeedReport> => {
    const feed = FEEDS.find((one) => one.source === source);
    if (feed === undefined) throw new Error(`no feed ${source}`);
    return (await start()).feeds.import(feed, { text, fileName: 'aides.json', dryRun });
  };

  beforeEach(async () => {
    folder = temporaryFolder();
    dataSource = await open(await freshAddress(engine));
    writeScheme(folder, 'european/horizon-europe.yaml', schemeYaml('horizon-europe').replace('national', 'european'));
  });
  afterEach(closeAll);

  it.each([
    [AIDS, aidsJson(manyAids(300)), 288, 12],
    [TOPICS, topicsJson(manyTopics(600)), 294, 6],
  ])('%s goes in once, and a second time changes nothing', async (source, text, taken, left) => {
    const told = await load(source, text, true);
    expect((await start()).catalogue.find({ source }).total).toBe(0);
    const first = await load(source, text);
    expect(first).toEqual(told);
    expect(first.created).toHaveLength(taken);
    expect(new Set(first.rejected.map(({ line }) => line)).size).toBe(left);
    const { catalogue } = await start();
    expect(catalogue.find({ source }).total).toBe(taken);
    expect(catalogue.lint('2026-11-24').filter(({ severity }) => severity === 'error')).toEqual([]);
    const second = await load(source, text);
    expect(second).toMatchObject({ created: [], changed: [], archived: [] });
    expect(second.unchanged).toHaveLength(taken);
    expect((await start()).catalogue.snapshot().version).toBe(catalogue.snapshot().version);
  });

  it('takes an aid out that its source no longer publishes or no longer offers to firms, and keeps one that a file lacks', async () => {
    await load(AIDS, aidsJson([1, 2, 3, 4].map((id) => anAidRecord({ id }))));
    const newer = [
      anAidRecord({ id: 1, name: 'Nouveau nom' }),
      anAidRecord({ id: 2, is_live: false }),
      anAidRecord({ id: 3, targeted_audiences: ['Commune'] }),
    ];
    expect(await load(AIDS, aidsJson(newer))).toMatchObject({
      changed: ['aides-territoires-1'],
      archived: ['aides-territoires-2', 'aides-territoires-3'],
      rejected: [],
      withdrawn: [{ field: 'is_live' }, { field: 'targeted_audiences' }],
    });
    const { catalogue } = await start();
    expect(
      catalogue
        .find({ source: AIDS })
        .items.map(({ id }) => id)
        .sort(),
    ).toEqual(['aides-territoires-1', 'aides-territoires-4']);
    expect(await load(AIDS, aidsJson(newer))).toMatchObject({
      archived: [],
      changed: [],
      unchanged: ['aides-territoires-1'],
    });
  });

  it('puts a topic under our sheet of its programme, and not beside one that describes it', async () => {
    await (await start()).seeds.import();
    const known = schemeYaml('notre-sujet').replace(
      'publisher:',
      'catalogue: EU Funding & Tenders Portal, record: HORIZON-CL4-2027-01-1, publisher:',
    );
    const text = topicsJson(manyTopics(4));
    const { created } = await load(TOPICS, text);
    const { catalogue } = await start();
    expect(created.map((id) => catalogue.get(id).scheme.parent)).toEqual([null, null]);

    writeScheme(
      folder,
      'european/horizon-europe-numerique-industrie-espace.yaml',
      schemeYaml('horizon-europe-numerique-industrie-espace').replace('national', 'european'),
    );
    writeScheme(folder, 'national/notre-sujet.yaml', known);
    await (await start()).seeds.import();
    expect(await load(TOPICS, text)).toMatchObject({
      changed: [created[0]],
      archived: [created[1]],
      known: [{ externalId: 'HORIZON-CL4-2027-01-1', schemeId: 'notre-sujet' }],
    });
    expect((await start()).catalogue.get(created[0] ?? '').scheme.parent).toBe(
      'horizon-europe-numerique-industrie-espace',
    );
  });

  it.each([
    [AIDS, '{"results": [{"id": 1}'],
    [TOPICS, '<html>'],
  ])('%s is refused whole when it is no JSON, and nothing changes', async (source, text) => {
    await expect(load(source, text)).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(
        /^Fichier « aides\.json » refusé : ce n’est pas du JSON lisible \(ligne 1, /,
      ) as string,
    });
    expect((await start()).catalogue.snapshot().schemes).toEqual([]);
  });

  it.each([
    [AIDS, () => aidsJson(manyAids(2_000)), 1_920],
    [TOPICS, () => topicsJson(manyTopics(2_000)), 980],
  ])('%s takes two thousand records', async (source, text, taken) => {
    expect((await load(source, text())).created).toHaveLength(taken);
  });
});
