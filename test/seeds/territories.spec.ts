import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

import { SEEDS_FOLDER } from '../../src/common';
import { ZONINGS } from '../../src/engine';
import { loadTerritories } from '../../src/territories';

const FOLDER = join(SEEDS_FOLDER, 'territories');
const directory = loadTerritories(SEEDS_FOLDER);

const rows = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(FOLDER, file), 'utf8'), { columns: true });
const list = (cell: string | undefined): string[] => (cell ?? '').split('|');

describe('seeds/territories/territoires_industrie.csv', () => {
  const territories = rows('territoires_industrie.csv');

  it('holds the 149 of phase 1 and the 183 of phase 2, each once', () => {
    const codes = territories.map(({ code }) => code);
    expect(codes.filter((code) => code?.startsWith('TI1-'))).toHaveLength(149);
    expect(codes.filter((code) => code?.startsWith('TI2-'))).toHaveLength(183);
    expect(new Set(codes).size).toBe(332);
  });

  it('names only members, départements and regions that exist', () => {
    const named = territories.flatMap(({ regions, departments, members }) => [
      ...list(regions),
      ...list(departments),
      ...list(members),
    ]);
    expect(named.filter((code) => directory.get(code)?.code !== code)).toEqual([]);
  });

  it('gives every one a phase that agrees with its code, a name, and communes', () => {
    const wrong = territories.filter(
      ({ phase, code, name }) =>
        !code?.startsWith(`TI${String(phase)}-`) || name === '' || directory.communesOf(code).length === 0,
    );
    expect(wrong).toEqual([]);
  });

  it('agrees on départements with the communes that the members hold', () => {
    const wrong = territories.filter(({ code = '', departments }) => {
      const reached = new Set(directory.communesOf(code).map((commune) => directory.commune(commune)?.department));
      return list(departments).some((department) => !reached.has(department.slice(4)));
    });
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });
});

describe('seeds/territories/zonings.yaml', () => {
  const sheets = directory.zonings();

  it('describes every zoning of the engine, in its order', () => {
    expect(sheets.map(({ id }) => id)).toEqual(ZONINGS);
  });

  it('accounts for every list in the folder', () => {
    const files = readdirSync(FOLDER).filter((file) => file.startsWith('zoning_'));
    expect(sheets.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it.each(['label', 'explanation', 'version', 'publisher'] as const)('gives each a %s', (key) => {
    expect(sheets.filter((sheet) => typeof sheet[key] !== 'string' || sheet[key] === '')).toEqual([]);
  });

  it('uses only known words for what a list allows to conclude', () => {
    for (const { listed, elsewhere, missingOn, trust } of sheets) {
      expect(['known', 'address', 'to-confirm']).toContain(listed);
      expect(elsewhere === 'outside' ? [null] : ['mainland', 'everywhere']).toContain(missingOn);
      expect(['official', 'open-data', 'unconfirmed']).toContain(trust);
    }
  });

  it('is read as written', () => {
    expect(parseYaml(readFileSync(join(FOLDER, 'zonings.yaml'), 'utf8'))).toEqual(sheets);
  });
});

describe.each(directory.zonings())('seeds/territories/$file', ({ file, classes }) => {
  const zone = rows(file);

  it('names only communes or territories of today, each once', () => {
    const codes = zone.map(({ commune, territory }) => territory ?? `COM-${String(commune)}`);
    expect(codes.filter((code) => directory.get(code)?.code !== code)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('uses only classes and doubts that exist', () => {
    const wrong = zone.filter(
      (row) => !((row.class ?? '') in classes) || !['', 'address', 'to-confirm'].includes(row.doubt ?? ''),
    );
    expect(wrong).toEqual([]);
  });
});
