import type { DataSource } from 'typeorm';

import { CatalogueExport, exportLine, SchemeEntity, type ExportedScheme } from '../../src/catalogue';
import { SEEDS_FOLDER } from '../../src/common';
import { FEEDS, type Feed, type FeedReport } from '../../src/importers';
import { loadReference } from '../../src/reference';
import { loadTerritories } from '../../src/territories';
import { aNationalRow, nationalCsv } from '../builders/national-row';
import { aScheme } from '../builders/scheme';
import { importingFrom, schemeYaml, writeScheme } from './catalogue';
import { closeAll, ENGINES, freshAddress, open, temporaryFolder } from './databases';

const reference = loadReference(SEEDS_FOLDER);
const territories = loadTerritories(SEEDS_FOLDER);
const feed = (source: string): Feed => FEEDS.find((one) => one.source === source) as Feed;

/** Rows with all that a careless publisher writes. */
const NATIONAL = nationalCsv([
  aNationalRow({ id: '65d5b6c7-102c-4440-ac3b-768f708edc0a', eligibilite_geographique: 'DEP-2A|REG-975' }),
  aNationalRow({ id: 'DSP "2"', eligibilite_geographique: '', types_aides: '', porteurs: '' }),
  aNationalRow({ id: 'DSP 3', titre: '=1+1\u00A0« été » \u{1F680}', ciblage_naf: 'C', ciblage_naf_exclusions: 'C' }),
]);

describe.each(ENGINES)('the JSON lines of a catalogue on %s', (engine) => {
  let folder: string;
  const empty = async (): Promise<DataSource> => open(await freshAddress(engine));
  const start = (dataSource: DataSource) => importingFrom(folder, dataSource);

  const load = async (dataSource: DataSource, text: string, source = 'jsonl'): Promise<FeedReport> => {
    const { feeds } = await start(dataSource);
    return feeds.import(feed(source), { text, fileName: `aides.${source}` });
  };
  const written = async (dataSource: DataSource): Promise<string> => {
    const { catalogue } = await start(dataSource);
    return [...new CatalogueExport(catalogue, reference, territories).lines('jsonl')].join('');
  };
  const table = (dataSource: DataSource) => dataSource.getRepository(SchemeEntity).find({ order: { id: 'ASC' } });
  const filled = async (): Promise<DataSource> => {
    const dataSource = await empty();
    await (await start(dataSource)).seeds.import();
    await load(dataSource, NATIONAL, 'schema-national');
    return dataSource;
  };

  beforeEach(() => {
    folder = temporaryFolder();
    writeScheme(folder, 'national/aide-exemple.yaml', schemeYaml('aide-exemple', 'uncoded: ["Être « là »."]'));
    writeScheme(folder, 'national/aide-autre.yaml', schemeYaml('aide-autre', 'calendar: { closes: 2026-12-31 }'));
  });
  afterEach(closeAll);

  it('make the same catalogue in an empty database, and then the same bytes', async () => {
    const first = await filled();
    const text = await written(first);
    expect(text.trimEnd().split('\n')).toHaveLength(5);
    const second = await empty();
    expect((await load(second, text)).created).toHaveLength(5);
    expect(await written(second)).toBe(text);
    const [one, other] = [(await start(first)).catalogue.snapshot(), (await start(second)).catalogue.snapshot()];
    expect(other.version).toBe(one.version);
    expect(other.schemes).toEqual(one.schemes);
  });

  it('change nothing in the database they came from, not even what was changed there', async () => {
    const dataSource = await filled();
    await dataSource.getRepository(SchemeEntity).update({ id: 'aide-exemple' }, { importedHash: 'of another content' });
    const before = await table(dataSource);
    const report = await load(dataSource, await written(dataSource));
    expect(report).toMatchObject({ created: [], changed: [], kept: [], rejected: [], archived: [] });
    expect(report.unchanged).toHaveLength(5);
    expect(await table(dataSource)).toEqual(before);
  });

  it('reject a line whose id in the source belongs to an archived scheme of another name, and take the others', async () => {
    const dataSource = await filled();
    const { writer } = await start(dataSource);
    const old = 'schema-national-65d5b6c7-102c-4440-ac3b-768f708edc0a';
    await writer.archive([old], { now: '2026-11-24T00:00:00.000Z' });
    const lines: readonly ExportedScheme[] = [
      { source: 'schema-national', externalId: old.slice(16), scheme: aScheme({ id: 'schema-national-renommee' }) },
      { source: 'eu-sedia', externalId: '1', scheme: aScheme({ id: 'aide-autre' }) },
      { source: 'eu-sedia', externalId: '2', scheme: aScheme({ id: 'eu-sedia-2' }) },
    ];
    const report = await load(dataSource, lines.map(exportLine).join(''));
    expect(report.created).toEqual(['eu-sedia-2']);
    expect(report.rejected.map(({ line, message }) => [line, message])).toEqual([
      [1, `id « ${old.slice(16)} » : la fiche ${old} l’a déjà`],
      [2, 'id « 1 » : la fiche aide-autre appartient déjà à la source levier'],
    ]);
    expect((await start(dataSource)).catalogue.get('eu-sedia-2')).toMatchObject({
      source: 'eu-sedia',
      externalId: '2',
    });
  });

  it('bring an archived scheme back', async () => {
    const dataSource = await filled();
    const text = await written(dataSource);
    await (await start(dataSource)).writer.archive(['aide-autre'], { now: '2026-11-24T00:00:00.000Z' });
    expect(await load(dataSource, text)).toMatchObject({ changed: ['aide-autre'], created: [] });
    expect(await written(dataSource)).toBe(text);
  });
});
