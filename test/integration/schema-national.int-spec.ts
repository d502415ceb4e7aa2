import type { DataSource } from 'typeorm';

import { SchemeEntity } from '../../src/catalogue';
import { FEEDS, type Feed, type FeedFile, type FeedReport } from '../../src/importers';
import { aNationalRow, nationalCsv, type NationalRow } from '../builders/national-row';
import { importingFrom, schemeYaml, writeScheme, type Importing } from './catalogue';
import { closeAll, ENGINES, freshAddress, open, temporaryFolder, type Engine } from './databases';

const SCHEMA_NATIONAL = FEEDS.find(({ source }) => source === 'schema-national') as Feed;

interface Importer {
  readonly import: (file: FeedFile) => Promise<FeedReport>;
}

const PLACES = ['PAYS-99100', 'REG-84|REG-975', 'DEP-2A', 'COM-2B033', 'REG-987|COM-988', 'DEP-63|DEP-42'];
const NAF = ['', 'C', 'A|B|C', '25.62B|28', '10|11'];

/** Of 500 rows, each of its own shape; 20 of them cannot go in. */
function manyRows(): NationalRow[] {
  return Array.from({ length: 500 }, (_, index) =>
    aNationalRow({
      id: `DSP${String(index).padStart(6, '0')}`,
      titre: index % 50 === 7 ? '' : `Aide ${String(index)} « à la machine »`,
      promesse: 'Modernisez votre atelier',
      description: `<b>Aide ${String(index)}</b>\n${'Texte long, avec des "guillemets" et des virgules. '.repeat(80)}`,
      porteurs: `[{ nom: 'Chambre d'industrie n° ${String(index % 9)}', siren: '', roles: [ 'instructeur' ] }]`,
      eligibilite_geographique: PLACES[index % PLACES.length] ?? '',
      ciblage_naf: NAF[index % NAF.length] ?? '',
      date_cloture: index % 50 === 9 ? '31/02/2027' : '31/03/2027',
      eligibilite_effectif_maximal: index % 3 === 0 ? '249' : '',
    }),
  );
}

/** A row that the database itself refuses, late in the file. */
const REFUSE_ONE: Readonly<Record<Engine, string>> = {
  sqlite: `CREATE TRIGGER one BEFORE INSERT ON scheme WHEN NEW.external_id = 'DSP000400' BEGIN SELECT RAISE(ABORT, 'no'); END`,
  postgres: `ALTER TABLE scheme ADD CONSTRAINT one CHECK (external_id <> 'DSP000400')`,
};

describe.each(ENGINES)('the national schema on %s', (engine) => {
  let dataSource: DataSource;
  let folder: string;

  const start = async (): Promise<Importing & { readonly importer: Importer }> => {
    const importing = await importingFrom(folder, dataSource);
    return { ...importing, importer: { import: (given) => importing.feeds.import(SCHEMA_NATIONAL, given) } };
  };
  const file = (text: string, dryRun = false) => ({ text, fileName: 'aides.csv', dryRun });
  const rows = (): Promise<number> => dataSource.getRepository(SchemeEntity).count();

  beforeEach(async () => {
    folder = temporaryFolder();
    dataSource = await open(await freshAddress(engine));
    writeScheme(folder, 'national/aide-exemple.yaml', schemeYaml('aide-exemple'));
  });
  afterEach(closeAll);

  it('takes 480 of 500 rows, names the 20 others, and changes nothing the second time', async () => {
    const { importer, catalogue } = await start();
    const text = nationalCsv(manyRows());
    const first = await importer.import(file(text));
    expect(first.created).toHaveLength(480);
    expect(first.rejected).toHaveLength(20);
    expect(first.rejected[0]).toMatchObject({ line: 16, field: 'titre', value: '' });
    expect(first.rejected[1]).toMatchObject({ line: 20, field: 'date_cloture', value: '31/02/2027' });
    const { version } = catalogue.snapshot();

    const restarted = await start();
    const second = await restarted.importer.import(file(text));
    expect(second).toMatchObject({ created: [], changed: [] });
    expect(second.unchanged).toHaveLength(480);
    expect(restarted.catalogue.snapshot().version).toBe(version);
    expect(restarted.catalogue.find({ source: 'schema-national' }).total).toBe(480);
    expect(restarted.catalogue.lint('2026-11-24').filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('never shares an id with ours, and says where a scheme comes from', async () => {
    const { importer, seeds, catalogue } = await start();
    await seeds.import();
    await importer.import(file(nationalCsv([aNationalRow({ titre: 'Venue d’ailleurs' })])));
    expect(catalogue.get('aide-exemple')).toMatchObject({ source: 'levier', externalId: null });
    expect(catalogue.get('schema-national-aide-exemple')).toMatchObject({
      source: 'schema-national',
      externalId: 'aide-exemple',
      scheme: { name: 'Venue d’ailleurs' },
    });
    expect(await seeds.import()).toMatchObject({ unchanged: ['aide-exemple'], archived: [], changed: [] });
  });

  it('leaves alone a scheme of another source that holds the id', async () => {
    writeScheme(folder, 'national/schema-national-a.yaml', schemeYaml('schema-national-a'));
    const { importer, seeds, catalogue } = await start();
    await seeds.import();
    const report = await importer.import(file(nationalCsv([aNationalRow({ id: 'a' }), aNationalRow({ id: 'b' })])));
    expect(report).toMatchObject({ created: ['schema-national-b'], rejected: [{ line: 2, field: 'id', value: 'a' }] });
    expect(catalogue.get('schema-national-a').source).toBe('levier');
  });

  it('changes what a newer file changes, and keeps what it lacks', async () => {
    const { importer, catalogue } = await start();
    const undated = aNationalRow({ id: 'b', date_mise_a_jour: '' });
    await importer.import(file(nationalCsv([aNationalRow({ id: 'a' }), undated])));
    const newer = nationalCsv([aNationalRow({ id: 'a', titre: 'Nouveau nom' })]);
    expect(await importer.import(file(newer))).toMatchObject({ changed: ['schema-national-a'], created: [] });
    expect(catalogue.get('schema-national-a').scheme.name).toBe('Nouveau nom');
    expect(catalogue.get('schema-national-b').scheme.name).toBe('Aide exemple');
    expect(await importer.import(file(nationalCsv([undated])))).toMatchObject({ unchanged: ['schema-national-b'] });
  });

  it('writes nothing when only asked what it would do, or when the file is refused', async () => {
    const { importer, catalogue } = await start();
    const text = nationalCsv([aNationalRow()]);
    expect(await importer.import(file(text, true))).toMatchObject({ created: ['schema-national-aide-exemple'] });
    await expect(importer.import(file('id,titre\na,b\n'))).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/^Fichier « aides\.csv » refusé : il manque les colonnes description, /) as string,
    });
    expect(await rows()).toBe(0);
    expect(catalogue.snapshot().schemes).toEqual([]);
  });

  it('writes all or nothing', async () => {
    const { importer } = await start();
    await dataSource.query(REFUSE_ONE[engine]);
    await expect(importer.import(file(nationalCsv(manyRows())))).rejects.toThrow();
    expect(await rows()).toBe(0);
  });
});
