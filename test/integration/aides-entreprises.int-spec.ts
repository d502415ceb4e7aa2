import type { DataSource } from 'typeorm';

import { FEEDS, type Feed, type FeedReport } from '../../src/importers';
import { aidFile, anAidRecord, anInterfaceRecord } from '../builders/aid-record';
import { importingFrom, schemeYaml, writeScheme } from './catalogue';
import { closeAll, ENGINES, freshAddress, open, temporaryFolder } from './databases';

const FEED = FEEDS.find(({ source }) => source === 'aides-entreprises') as Feed;
const records = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => anAidRecord({ id: String(index), nom: `Prêt exemple ${String(index)}` }));

describe.each(ENGINES)('aides-entreprises.fr on %s', (engine) => {
  let dataSource: DataSource;
  let folder: string;

  const load = async (of: readonly object[], dryRun = false): Promise<FeedReport> => {
    const { feeds } = await importingFrom(folder, dataSource);
    return feeds.import(FEED, { text: aidFile(of.map((one) => ({ ...one }))), fileName: 'aides.json', dryRun });
  };

  beforeEach(async () => {
    folder = temporaryFolder();
    dataSource = await open(await freshAddress(engine));
  });
  afterEach(closeAll);

  it('goes in, changes nothing the second time or in another order, and leaves no error in the catalogue', async () => {
    const rows = [...records(20), anInterfaceRecord({ id_aid: 77 }), anAidRecord({ id: 'x', fin: '2026-02-30' })];
    const told = await load(rows, true);
    expect(told.created).toHaveLength(21);
    expect(told.rejected).toMatchObject([{ line: 23, field: 'date_fin', value: '2026-02-30' }]);
    expect(await load(rows)).toEqual(told);
    const again = await load([...rows].reverse());
    expect(again).toMatchObject({ created: [], changed: [], archived: [] });
    expect(again.unchanged).toHaveLength(21);
    const { catalogue } = await importingFrom(folder, dataSource);
    expect(catalogue.find({ source: 'aides-entreprises' }).total).toBe(21);
    expect(catalogue.lint('2026-11-24').filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps out what a sheet of ours describes, and archives what the source withdraws', async () => {
    const record = schemeYaml('notre-fiche').replace(
      'publisher:',
      'catalogue: aides-entreprises.fr, record: "3", publisher:',
    );
    writeScheme(folder, 'national/notre-fiche.yaml', record);
    const { seeds } = await importingFrom(folder, dataSource);
    await seeds.import();
    const first = await load(records(5));
    expect(first.created).toHaveLength(4);
    expect(first.known).toEqual([{ line: 5, externalId: '3', schemeId: 'notre-fiche' }]);
    const rows = records(5).map((one, index) =>
      index === 0 ? { ...one, _live: { validation: '', status: '0' } } : one,
    );
    expect(await load(rows)).toMatchObject({ archived: ['aides-entreprises-0'], changed: [], rejected: [] });
  });
});
