import type { DataSource } from 'typeorm';

import { SchemeEntity, type CatalogueEntry } from '../../src/catalogue';
import type { FeedReport } from '../../src/importers';
import { aFeed, linesOf, type FeedLine } from '../builders/feed';
import { importingFrom, schemeYaml, writeScheme } from './catalogue';
import { closeAll, ENGINES, freshAddress, open, temporaryFolder } from './databases';

const FEED = aFeed();
const FOUR: readonly FeedLine[] = [
  ['a', 'Aide a'],
  ['b', 'Aide b'],
  ['c', 'Aide c'],
  ['d', 'Aide d'],
];

describe.each(ENGINES)('importing a feed on %s', (engine) => {
  let dataSource: DataSource;
  let folder: string;

  const start = () => importingFrom(folder, dataSource);
  const load = async (rows: readonly FeedLine[], more: object = {}): Promise<FeedReport> => {
    const { feeds } = await start();
    return feeds.import(FEED, { text: linesOf(rows), fileName: 'aides.txt', ...more });
  };
  const held = async (): Promise<string[]> =>
    Array.from((await start()).catalogue.snapshot().entries.values(), ({ scheme }: CatalogueEntry) => scheme.name);
  const editHere = async (id: string, name: string): Promise<void> => {
    const rows = dataSource.getRepository(SchemeEntity);
    const { payload } = await rows.findOneByOrFail({ id });
    const changed = JSON.stringify({ ...(JSON.parse(payload) as object), name });
    await rows.update({ id }, { payload: changed, hash: `edited-${name}` });
  };

  beforeEach(async () => {
    folder = temporaryFolder();
    dataSource = await open(await freshAddress(engine));
    writeScheme(folder, 'national/aide-exemple.yaml', schemeYaml('aide-exemple'));
  });
  afterEach(closeAll);

  it('creates, then changes what changed and archives what is gone, and a second time nothing', async () => {
    expect(await load(FOUR)).toMatchObject({ created: ['exemple-a', 'exemple-b', 'exemple-c', 'exemple-d'] });
    const newer: readonly FeedLine[] = [
      ['d', 'Aide d'],
      ['a', 'Aide a, nouvelle'],
      ['b', 'Aide b'],
    ];
    const told = await load(newer, { dryRun: true });
    expect(await held()).toEqual(['Aide a', 'Aide b', 'Aide c', 'Aide d']);
    expect(told).toMatchObject({
      changed: ['exemple-a'],
      unchanged: ['exemple-d', 'exemple-b'],
      archived: ['exemple-c'],
    });
    expect(await load(newer)).toEqual(told);
    expect(await held()).toEqual(['Aide a, nouvelle', 'Aide b', 'Aide d']);
    expect(await load([...newer].reverse())).toMatchObject({ created: [], changed: [], archived: [] });
    expect(await load(FOUR)).toMatchObject({ changed: ['exemple-a', 'exemple-c'], created: [] });
  });

  it('archives nothing when a row cannot be read or the file lacks most, unless said', async () => {
    await load(FOUR);
    const doubtful: readonly FeedLine[] = [...FOUR.slice(0, 3), ['', 'Sans id']];
    expect(await load(doubtful)).toMatchObject({
      archived: [],
      notArchived: { ids: ['exemple-d'], why: 'unreadable-rows' },
      rejected: [{ line: 4, field: 'id', value: '' }],
    });
    expect(await load(FOUR.slice(0, 1))).toMatchObject({ archived: [], notArchived: { why: 'shrunk-file' } });
    expect(await load([])).toMatchObject({ archived: [], notArchived: { why: 'shrunk-file' } });
    expect(await held()).toHaveLength(4);
    expect(await load(FOUR.slice(0, 1), { archiveAnyway: true })).toMatchObject({
      archived: ['exemple-b', 'exemple-c', 'exemple-d'],
    });
    expect(await held()).toEqual(['Aide a']);
  });

  it('keeps what a rejected row brought in before, and archives what its row withdraws', async () => {
    await load(FOUR);
    const report = await load([...FOUR.slice(0, 2), ['c', ''], ['d', 'retirée']]);
    expect(report).toMatchObject({
      archived: ['exemple-d'],
      rejected: [{ line: 3, field: 'nom' }],
      withdrawn: [{ line: 4, field: 'nom', value: 'retirée' }],
    });
    expect(await held()).toEqual(['Aide a', 'Aide b', 'Aide c']);
  });

  it('never overwrites nor archives what was changed here', async () => {
    await load(FOUR);
    await editHere('exemple-a', 'Écrite ici');
    await editHere('exemple-b', 'Écrite ici aussi');
    const report = await load([['a', 'Aide a, nouvelle'], ...FOUR.slice(2)]);
    expect(report).toMatchObject({
      changed: [],
      archived: [],
      kept: [
        { line: 1, externalId: 'a', schemeId: 'exemple-a' },
        { line: null, externalId: 'b', schemeId: 'exemple-b' },
      ],
    });
    expect(await held()).toEqual(['Écrite ici', 'Écrite ici aussi', 'Aide c', 'Aide d']);
  });

  it('does not bring in twice what a sheet of ours describes, and archives what it had brought in before', async () => {
    await load(FOUR);
    const { seeds } = await start();
    const source = (record: string): string =>
      schemeYaml('notre-fiche').replace('publisher:', `catalogue: Catalogue exemple, record: "${record}", publisher:`);
    writeScheme(folder, 'national/notre-fiche.yaml', source('b'));
    await seeds.import();
    const report = await load(FOUR);
    expect(report).toMatchObject({
      archived: ['exemple-b'],
      known: [{ line: 2, externalId: 'b', schemeId: 'notre-fiche' }],
      unchanged: ['exemple-a', 'exemple-c', 'exemple-d'],
    });
    expect(await load(FOUR)).toMatchObject({ archived: [], created: [], changed: [], known: [{ externalId: 'b' }] });
    writeScheme(folder, 'national/notre-fiche.yaml', source('z'));
    await (await start()).seeds.import();
    expect(await load(FOUR)).toMatchObject({ changed: ['exemple-b'], known: [] });
  });

  it('rejects an id that the file has already, and refuses a file that cannot be read', async () => {
    expect(await load([...FOUR, ['a', 'Encore'], ['x'.repeat(201), 'Longue']])).toMatchObject({
      rejected: [
        { line: 5, field: 'id', message: 'id « a » : cet identifiant est déjà à la ligne 1' },
        { line: 6, field: 'id' },
      ],
    });
    const { feeds } = await start();
    await expect(feeds.import(FEED, { text: 'illisible', fileName: 'aides.txt' })).rejects.toMatchObject({
      status: 422,
      message: 'Fichier « aides.txt » refusé : ce n’est pas une liste.',
    });
    expect(await held()).toHaveLength(4);
  });

  it('takes ten thousand rows, then ten thousand changes', async () => {
    const many = (name: string): FeedLine[] =>
      Array.from({ length: 10_000 }, (_, index) => [`n${String(index)}`, `${name} ${String(index)}`]);
    expect((await load(many('Aide'))).created).toHaveLength(10_000);
    expect((await load(many('Nouvelle'))).changed).toHaveLength(10_000);
  });
});
