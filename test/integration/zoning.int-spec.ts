import type { DataSource } from 'typeorm';

import { SEEDS_FOLDER } from '../../src/common';
import { UnitOfWork } from '../../src/database';
import { ZoningImporter } from '../../src/importers';
import { ImportedZoningRepository, loadTerritories, type TerritoryDirectory } from '../../src/territories';
import { closeAll, ENGINES, freshAddress, open } from './databases';

const LIST = 'insee_com,lib_com,classement_afr\n63430,Thiers,zone c\n99999,Nulle part,zone c\n69123,Lyon,non\n';
const shipped = loadTerritories(SEEDS_FOLDER);
const afrOf = (territories: TerritoryDirectory, code: string): unknown => territories.zoningFacts({ code }).AFR;

describe.each(ENGINES)('zonings on %s', (engine) => {
  let dataSource: DataSource;
  let territories: TerritoryDirectory;
  const importer = (directory: TerritoryDirectory): ZoningImporter =>
    new ZoningImporter(directory, new ImportedZoningRepository(), new UnitOfWork(dataSource));

  beforeEach(async () => {
    dataSource = await open(await freshAddress(engine));
    territories = loadTerritories(SEEDS_FOLDER);
  });
  afterEach(closeAll);

  it('settle what the shipped map leaves unknown, at once and after a restart', async () => {
    expect(afrOf(territories, 'COM-63430')).toMatchObject({ state: 'unknown', because: 'map-missing' });
    const report = await importer(territories).import({ text: LIST, sourceName: 'afr.csv' });
    expect(report).toMatchObject({ zoning: 'AFR', communes: 1, outside: 1, changed: true });
    expect(report.rejected).toMatchObject([{ line: 3, value: '99999' }]);
    expect(afrOf(territories, 'COM-63430')).toEqual({ state: 'known', zoneClass: 'c' });

    const restarted = loadTerritories(SEEDS_FOLDER);
    await importer(restarted).onModuleInit();
    expect(afrOf(restarted, 'COM-63430')).toEqual({ state: 'known', zoneClass: 'c' });
    expect(afrOf(restarted, 'COM-69123')).toEqual({ state: 'known', zoneClass: null });
  });

  it('leave to confirm what a code that never was may be about', async () => {
    const list = 'insee_com,classement_afr\n63430,zone c\n63999,zone c\n63113,non\n';
    const report = await importer(territories).import({ text: list, sourceName: 'afr.csv' });
    expect(report).toMatchObject({ communes: 1, outside: 1, toConfirm: shipped.communesOf('DEP-63').length - 2 });
    expect(afrOf(territories, 'COM-63001')).toMatchObject({ state: 'unknown', because: 'to-confirm' });
    expect(afrOf(territories, 'COM-63113')).toEqual({ state: 'known', zoneClass: null });
    expect(afrOf(territories, 'COM-69123')).toEqual({ state: 'known', zoneClass: null });
    const known = 'insee_com,classement_afr\n63999,zone c\n';
    await expect(importer(territories).import({ text: known, sourceName: 'afr.csv' })).rejects.toThrow(
      /aucune commune/,
    );
  });

  it('change nothing when the same list comes again, and everything when another one comes', async () => {
    const zonings = importer(territories);
    await zonings.import({ text: LIST, sourceName: 'afr.csv' });
    expect(await zonings.import({ text: LIST, sourceName: 'afr.csv' })).toMatchObject({ changed: false });
    const other = 'insee_com,classement_afr\n69123,zone c\n';
    expect(await zonings.import({ text: other, sourceName: 'afr.csv' })).toMatchObject({ changed: true, communes: 1 });
    expect(afrOf(territories, 'COM-63430')).toEqual({ state: 'known', zoneClass: null });
  });

  it('write nothing when only asked what they would do', async () => {
    const report = await importer(territories).import({ text: LIST, sourceName: 'afr.csv', dryRun: true });
    expect(report).toMatchObject({ communes: 1, changed: true });
    expect(afrOf(territories, 'COM-63430')).toMatchObject({ state: 'unknown' });
    const restarted = loadTerritories(SEEDS_FOLDER);
    await importer(restarted).onModuleInit();
    expect(afrOf(restarted, 'COM-63430')).toMatchObject({ state: 'unknown' });
  });

  it.each([
    ['no zoning named', 'insee_com\n63430\n', 'liste.csv', /« liste\.csv »/],
    ['no commune column', 'ville,classement_afr\nThiers,zone c\n', 'afr.csv', /insee_com/],
    ['no commune in the zone', 'insee_com,classement_afr\n63430,non\n', 'afr.csv', /aucune commune/],
  ])('refuse a list whole: %s', async (_why, text, sourceName, message) => {
    await expect(importer(shipped).import({ text, sourceName })).rejects.toThrow(message);
  });
});
