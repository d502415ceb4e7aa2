import { type Files, PlantedProject } from './planted-project';

interface Message {
  readonly ruleId: string | null;
  readonly message: string;
}
interface Plant {
  readonly rule: string;
  readonly at: string;
  readonly text: string;
}

const plant = (rule: string, at: string, text: string): Plant => ({ rule, at, text });
const WRITES = 'levier/writes-in-unit-of-work';

const clock = (folder: string): Plant[] => [
  plant('no-restricted-properties', `src/${folder}/now.ts`, 'export const now = (): number => Date.now();'),
  plant('no-restricted-syntax', `src/${folder}/today.ts`, 'export const today = (): Date => new Date();'),
  plant('no-restricted-syntax', `src/${folder}/spoken.ts`, 'export const spoken = (): string => Date();'),
  plant('no-restricted-properties', `src/${folder}/chance.ts`, 'export const chance = (): number => Math.random();'),
  plant('no-restricted-globals', `src/${folder}/env.ts`, 'export const home = process.env;'),
  plant('no-restricted-globals', `src/${folder}/timer.ts`, 'setTimeout(() => undefined, 1);'),
  plant('no-restricted-globals', `src/${folder}/log.ts`, `console.warn('here');`),
  plant('no-restricted-globals', `src/${folder}/net.ts`, `export const page = fetch('https://example.org');`),
  plant('no-restricted-syntax', `src/${folder}/lazy.ts`, `export const lazy = import('node:fs');`),
  plant(
    'no-restricted-syntax',
    `src/${folder}/wait.ts`,
    'export const wait = async (x: Promise<1>): Promise<1> => await x;',
  ),
];

const typeorm = (types: string, parameter: string, body: string): string =>
  `import type { ${types} } from 'typeorm';\nexport async function write(${parameter}): Promise<void> {\n  await ${body};\n}\n`;
const held = (type: string, body: string): string =>
  `import type { ${type} } from 'typeorm';\nexport class Store {\n  constructor(private readonly held: ${type}<object>) {}\n` +
  `  async write(row: object): Promise<void> {\n    await ${body};\n  }\n}\n`;

const writes: readonly Plant[] = [
  plant(WRITES, 'src/catalogue/x.service.ts', typeorm('EntityManager', 'manager: EntityManager', 'manager.save({})')),
  plant(WRITES, 'src/catalogue/x.module.ts', typeorm('Repository', 'rows: Repository<object>', 'rows.delete({})')),
  ...['save', 'insert', 'remove', 'delete', 'recover'].map((name) =>
    plant(WRITES, `src/catalogue/${name}.repository.ts`, held('Repository', `this.held.${name}(row)`)),
  ),
  plant(WRITES, 'src/catalogue/upsert.repository.ts', held('Repository', `this.held.upsert(row, ['id'])`)),
  plant(WRITES, 'src/catalogue/update.repository.ts', held('Repository', 'this.held.update({}, row)')),
  plant(
    WRITES,
    'src/catalogue/builder.repository.ts',
    held('Repository', 'this.held.createQueryBuilder().insert().values(row).execute()'),
  ),
  plant(WRITES, 'src/catalogue/index.repository.ts', held('Repository', `this.held['save'](row)`)),
  plant(WRITES, 'src/catalogue/manager.repository.ts', held('Repository', 'this.held.manager.save(row)')),
  ...['transaction(() => Promise.resolve())', `query('delete from scheme')`, 'manager.save({})'].map((call, index) =>
    plant(
      WRITES,
      `src/catalogue/door${index}.repository.ts`,
      typeorm('DataSource', 'source: DataSource', `source.${call}`),
    ),
  ),
  plant(
    WRITES,
    'src/catalogue/runner.repository.ts',
    typeorm('DataSource', 'source: DataSource', 'source.createQueryRunner().release()'),
  ),
  plant(
    WRITES,
    'src/catalogue/kept.repository.ts',
    `import type { Repository } from 'typeorm';\nexport class Kept {\n  constructor(private readonly held: Repository<object>) {}\n` +
      `  async write(row: object): Promise<void> {\n    const rows = this.held;\n    await rows.save(row);\n  }\n}\n`,
  ),
];

const plants: readonly Plant[] = [
  ...['engine', 'search', 'funding'].flatMap(clock),
  ...writes,
  plant('@typescript-eslint/no-restricted-imports', 'src/matching/orm.ts', `export type { Entity } from 'typeorm';`),
  plant(
    '@typescript-eslint/no-restricted-imports',
    'src/web/orm.controller.ts',
    `export { InjectRepository } from '@nestjs/typeorm';`,
  ),
  plant('no-restricted-properties', 'src/web/setting.ts', `export const port = process.env.LEVIER_PORT;`),
  plant('no-console', 'src/matching/said.ts', `console.warn('here');`),
  plant('max-lines', 'src/matching/long.ts', 'export {};\n'.repeat(301)),
  plant('max-lines-per-function', 'src/matching/tall.ts', `export const tall = (): void => {\n${'\n'.repeat(60)}};`),
  plant('@typescript-eslint/no-explicit-any', 'src/matching/any.ts', 'export type Loose = any;'),
  plant(
    '@typescript-eslint/no-non-null-assertion',
    'src/matching/sure.ts',
    'export const sure = (x?: string): string => x!;',
  ),
  plant(
    '@typescript-eslint/no-floating-promises',
    'src/matching/lost.ts',
    'export const lost = (x: Promise<1>): void => {\n  x;\n};',
  ),
  plant(
    '@typescript-eslint/no-explicit-any',
    'src/matching/hushed.ts',
    '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport type Hushed = any;',
  ),
];

/** What looks alike and is right. */
const sound: Files = {
  'src/engine/parsed.ts': `export const year = (date: string): number => new Date(date).getUTCFullYear();`,
  'src/matching/cache.service.ts': `export const cache = new Map<string, number>();\ncache.delete('a');\ncache.clear();`,
  'src/catalogue/read.repository.ts': `import type { Repository } from 'typeorm';
export class Reader {
  constructor(private readonly rows: Repository<object>) {}
  all(): Promise<object[]> {
    return this.rows.createQueryBuilder('row').getMany();
  }
}
`,
  'src/catalogue/write.repository.ts': `import type { EntityManager } from 'typeorm';
class Row {
  id = '';
}
interface UnitOfWork {
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
}
export class Writer {
  constructor(private readonly unitOfWork: UnitOfWork) {}
  async write(): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const rows = manager.getRepository(Row);
      await rows.insert({});
      await manager.createQueryBuilder().delete().from(Row).execute();
    });
  }
}
`,
  'src/database/anything.ts': typeorm(
    'DataSource',
    'source: DataSource',
    'source.transaction(() => Promise.resolve())',
  ),
  'src/common/config.ts': `export const port = process.env.LEVIER_PORT;`,
  'src/cli/said.ts': `console.log('done');`,
  'src/engine/x.spec.ts': 'export const today = (): Date => new Date();',
};

describe('lint', () => {
  const project = new PlantedProject(
    Object.assign({}, sound, ...plants.map(({ at, text }) => ({ [at]: text }))) as Files,
  );
  const found = new Map<string, readonly Message[]>();
  const at = (path: string): readonly Message[] => found.get(path) ?? [];

  beforeAll(async () => {
    project.linkPackages();
    const report = JSON.parse(await project.run('eslint/bin/eslint.js', ['--format', 'json', 'src'])) as {
      filePath: string;
      messages: Message[];
    }[];
    for (const { filePath, messages } of report) found.set(filePath.slice(filePath.indexOf('src/')), messages);
  }, 60_000);
  afterAll(() => {
    project.remove();
  });

  it.each(plants.map(({ rule, at: path }) => [rule, path]))('%s catches %s', (rule, path) => {
    expect(at(path).map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each(Object.keys(sound))('accepts %s', (path) => {
    expect(found.has(path)).toBe(true);
    expect(at(path)).toEqual([]);
  });
});
