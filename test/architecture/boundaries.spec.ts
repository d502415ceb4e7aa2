import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../scripts/boundaries.cjs';
import { layers, pure } from '../../scripts/layers.cjs';
import { type Files, PlantedProject, ROOT } from './planted-project';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

interface Plant {
  readonly rule: string;
  readonly at: string;
  readonly files: Files;
}

const folders = layers.flat();
const plant = (rule: string, at: string, text: string, more: Files = {}): Plant => ({
  rule,
  at,
  files: { [at]: text, ...more },
});

/** Every folder with a door, every package with an entry: nothing wrong in it. */
const soundFiles: Files = {
  'src/main.ts': folders.map((folder) => `import './${folder}';`).join('\n'),
  ...Object.fromEntries(folders.map((folder) => [`src/${folder}/index.ts`, 'export const door = 1;'])),
  'src/engine/criteria/index.ts': `import './sound'; export const list = 1;`,
  'src/engine/index.ts': `import './criteria'; export const door = 1;`,
  'src/engine/criteria/sound.ts': `import '../criterion'; export const sound = 1;`,
  'src/engine/criterion.ts': 'export const criterion = 1;',
  'src/search/index.ts': `import 'fuse.js'; import '../engine'; export const door = 1;`,
  'src/catalogue/index.ts': `import { door as below } from '../territories'; import 'yaml'; export const door = below;`,
  'test/helper.ts': 'export const helper = 1;',
  ...Object.fromEntries(
    ['fuse.js', 'yaml', 'jest', 'stray'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'module.exports = {};'],
    ]),
  ),
};

/** A folder reaching for its neighbour, else for the next row. */
const layerPlants = layers.flatMap((row, index) =>
  row.map((folder) => {
    const target = row.find((name) => name !== folder) ?? layers[index + 1]?.[0] ?? '';
    return plant(`layer-${folder}`, `src/${folder}/planted-up.ts`, `import '../${target}';`);
  }),
);

const purePlants = Object.keys(pure).flatMap((folder) => [
  plant(`pure-${folder}`, `src/${folder}/planted-node.ts`, `import 'node:fs';`),
  plant(`pure-${folder}`, `src/${folder}/planted-package.ts`, `import 'yaml';`),
]);

const plants: readonly Plant[] = [
  ...layerPlants,
  ...purePlants,
  plant('pure-engine', 'src/engine/planted-fuzzy.ts', `import 'fuse.js';`),
  plant('unlisted-folder', 'src/unlisted/index.ts', `import '../common';`),
  plant('unlisted-folder-imported', 'src/web/planted-unlisted.ts', `import '../unlisted';`),
  plant('only-door', 'src/matching/planted-window.ts', `import '../catalogue/inner';`, {
    'src/catalogue/inner.ts': 'export const inner = 1;',
  }),
  plant('only-door', 'src/planted-root.ts', `import './catalogue/inner';`),
  plant('no-cycle', 'src/companies/planted-a.ts', `import './planted-b';`, {
    'src/companies/planted-b.ts': `import './planted-a';`,
  }),
  plant('no-cycle', 'src/companies/planted-c.ts', `import type { D } from './planted-d'; export type C = D;`, {
    'src/companies/planted-d.ts': `import type { C } from './planted-c'; export type D = C;`,
  }),
  plant('criterion-knows-no-list', 'src/engine/criteria/planted.ts', `import './index';`),
  plant('no-test-in-source', 'src/common/planted-test.ts', `import '../../test/helper';`),
  plant('declared-packages', 'src/common/planted-dev.ts', `import 'jest';`),
  plant('declared-packages', 'src/common/planted-stray.ts', `import 'stray';`),
  plant('resolvable', 'src/common/planted-missing.ts', `import './nowhere';`),
  plant('no-orphan', 'src/common/planted-alone.ts', 'export const alone = 1;'),
  plant('root-imported', 'src/web/planted-root.ts', `import '../main';`),
];

async function violationsOf(project: PlantedProject): Promise<Violation[]> {
  const config = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const report = await project.run('dependency-cruiser/bin/dependency-cruise.mjs', [...config, 'src', 'test']);
  return (JSON.parse(report) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('boundaries', () => {
  const sound = new PlantedProject(soundFiles);
  const planted = new PlantedProject(Object.assign({}, soundFiles, ...plants.map(({ files }) => files)) as Files);
  let caught: Violation[] = [];

  beforeAll(async () => {
    caught = await violationsOf(planted);
  });
  afterAll(() => {
    sound.remove();
    planted.remove();
  });

  it('accepts a sound project', async () => {
    expect(await violationsOf(sound)).toEqual([]);
  });

  it.each(plants.map(({ rule, at }) => [rule, at]))('%s catches %s', (rule, at) => {
    expect(caught.filter(({ from }) => from === at).map((violation) => violation.rule.name)).toContain(rule);
  });

  it('has a planted violation for every rule', () => {
    const tried = new Set(plants.map(({ rule }) => rule));
    expect(rules.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });
});

const foldersOf = (root: string): string[] =>
  readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const unlisted = (root: string): string[] => foldersOf(root).filter((name) => !folders.includes(name));

describe('the layer list', () => {
  it('names every folder of src', () => {
    expect(unlisted(ROOT)).toEqual([]);
  });

  it('misses a folder that is not in it', () => {
    const project = new PlantedProject({ ...soundFiles, 'src/newcomer/notes.ts': '' });
    expect(unlisted(project.folder)).toEqual(['newcomer']);
    project.remove();
  });

  it('names a folder once', () => {
    expect(new Set(folders).size).toBe(folders.length);
  });
});
