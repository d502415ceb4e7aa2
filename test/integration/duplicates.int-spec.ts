import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import type { DuplicateDecisions } from '../../src/catalogue';
import { FEEDS, type Feed } from '../../src/importers';
import { aScheme } from '../builders/scheme';
import { aNationalRow, nationalCsv } from '../builders/national-row';
import { importingFrom, schemeYaml, writeScheme, type Importing } from './catalogue';
import { closeAll, ENGINES, freshAddress, open, temporaryFolder } from './databases';

const SCHEMA_NATIONAL = FEEDS.find(({ source }) => source === 'schema-national') as Feed;
const IMPORTED = 'schema-national-cheque-robot';
const AT = '2026-11-23';

const decided = (kept: string, ...merged: string[]): DuplicateDecisions => ({
  same: [{ kept, merged, decidedOn: '2026-11-23', reason: 'même page' }],
  different: [],
  problems: [],
});

/** A catalogue of which one of our sheets describes a record. */
function feedOf(...records: string[]): Feed {
  const row = (record: string, line: number) => ({
    line,
    externalId: record,
    scheme: aScheme({ id: `elsewhere-${record}`, name: `Aide ${record}` }),
    warnings: [],
  });
  return {
    source: 'elsewhere',
    title: 'un catalogue',
    whole: false,
    catalogue: 'ailleurs.fr',
    parse: () => ({ refused: null, rows: records.map(row) }),
  };
}

describe.each(ENGINES)('sheets of one aid on %s', (engine) => {
  let folder: string;
  let dataSource: DataSource;
  const start = (decisions?: DuplicateDecisions): Promise<Importing> => importingFrom(folder, dataSource, decisions);
  const file = (titre: string) => ({
    text: nationalCsv([aNationalRow({ id: 'cheque-robot', titre })]),
    fileName: 'aides.csv',
  });
  const ids = ({ catalogue }: Importing) => catalogue.snapshot().schemes.map(({ id }) => id);

  beforeEach(async () => {
    folder = temporaryFolder();
    dataSource = await open(await freshAddress(engine));
    writeScheme(folder, 'national/robot.yaml', schemeYaml('robot', 'aliases: [Chèque Robot]'));
    const first = await start();
    await first.seeds.import();
    await first.feeds.import(SCHEMA_NATIONAL, file('Chèque Robot'));
    expect(ids(first)).toEqual(['robot', IMPORTED]);
  });
  afterEach(closeAll);

  it('are proposed while nobody decided', async () => {
    const { catalogue } = await start();
    expect(catalogue.duplicates()).toMatchObject([
      { ids: ['robot', IMPORTED], reasons: expect.arrayContaining(['même nom']) as unknown },
    ]);
    const told = { severity: 'warning', kind: 'duplicate' };
    expect(catalogue.lint(AT)).toContainEqual(expect.objectContaining(told));
    const different = [{ ids: ['robot', IMPORTED], decidedOn: '2026-11-23', reason: 'deux aides' }];
    const { catalogue: settled } = await start({ same: [], different, problems: [] });
    expect(settled.duplicates()).toEqual([]);
    expect(settled.lint(AT)).not.toContainEqual(expect.objectContaining(told));
    expect(settled.snapshot().schemes).toHaveLength(2);
  });

  it('become one in lists, planes and search; the other stays as an alias and a description', async () => {
    const importing = await start(decided('robot', IMPORTED));
    const { catalogue } = importing;
    const { planes, finder, entries } = catalogue.snapshot();
    expect(ids(importing)).toEqual(['robot']);
    expect(planes.slotOf(IMPORTED)).toBeUndefined();
    expect(finder.search('Chèque Robot').map(({ id }) => id)).toEqual(['robot']);
    expect(entries.has(IMPORTED)).toBe(false);
    expect([catalogue.standingFor(IMPORTED), catalogue.standingFor('robot')]).toEqual(['robot', null]);
    expect(catalogue.mergedInto('robot')).toMatchObject([{ source: 'schema-national', externalId: 'cheque-robot' }]);
    expect(catalogue.duplicates()).toEqual([]);
  });

  it('are not raised again by a later import', async () => {
    const importing = await start(decided('robot', IMPORTED));
    expect(await importing.feeds.import(SCHEMA_NATIONAL, file('Chèque Robot'))).toMatchObject({
      created: [],
      changed: [],
    });
    expect(await importing.feeds.import(SCHEMA_NATIONAL, file('Chèque Cobot'))).toMatchObject({ changed: [IMPORTED] });
    expect(ids(importing)).toEqual(['robot']);
    expect(importing.catalogue.mergedInto('robot').map(({ scheme }) => scheme.name)).toEqual(['Chèque Cobot']);
  });

  it('describe their record even when merged', async () => {
    const source =
      'source: { url: "https://exemple.fr", publisher: X, catalogue: ailleurs.fr, record: "7", checkedOn: 2026-09-12, trust: open-data }';
    writeScheme(folder, 'national/ours.yaml', schemeYaml('ours').replace(/^source:.*$/m, source));
    const importing = await start(decided('robot', 'ours'));
    await importing.seeds.import();
    expect(await importing.feeds.import(feedOf('7', '8'), { text: '', fileName: 'x' })).toMatchObject({
      created: ['elsewhere-8'],
      known: [{ externalId: '7', schemeId: 'ours' }],
    });
  });

  it('come back when the one that was kept leaves', async () => {
    const importing = await start(decided('robot', IMPORTED));
    rmSync(join(folder, 'national/robot.yaml'));
    writeScheme(folder, 'national/other.yaml', schemeYaml('other'));
    await importing.seeds.import();
    expect(ids(importing)).toEqual(['other', IMPORTED]);
    expect(importing.catalogue.lint(AT)).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        kind: 'decision',
        schemeId: 'duplicates.yaml',
        message: 'same : aucune fiche ne s’appelle « robot »',
      }),
    );
  });
});
