import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';

import { SEEDS_FOLDER } from '../../src/common';
import { startApp, type RunningApp } from '../support/app';
import { expectProblem } from '../support/requests';

interface Item {
  readonly id: string;
  readonly level: string;
  readonly instruments: readonly string[];
  readonly needs: readonly string[];
  readonly source: string;
  readonly score: number | null;
  readonly availability: string;
}
interface Page {
  readonly total: number;
  readonly items: readonly Item[];
}

let running: RunningApp;
beforeAll(async () => (running = await startApp()));
afterAll(() => running.close());

const get = (path: string) => running.app.inject({ method: 'GET', url: `/api/v1/${path}` });

async function list(query: string): Promise<Page> {
  const answer = await get(`schemes?${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

/** Of a list, all pages of the largest size. */
async function everyItem(query: string): Promise<Item[]> {
  const { total } = await list(`${query}&limit=1`);
  const pages = Array.from({ length: Math.ceil(total / 500) }, (_, index) =>
    list(`${query}&limit=500&page=${String(index + 1)}`),
  );
  return (await Promise.all(pages)).flatMap(({ items }) => items);
}

const schemeFiles = (): string[] =>
  readdirSync(join(SEEDS_FOLDER, 'schemes'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );

describe('GET /api/v1/schemes', () => {
  it('lists the whole catalogue, twenty a page, closed aids included', async () => {
    const first = await list('');
    expect(first.items).toHaveLength(20);
    expect(first.total).toBe(schemeFiles().length);
    const all = await everyItem('');
    expect(all).toHaveLength(first.total);
    expect(all.some(({ availability }) => availability === 'closed')).toBe(true);
    expect(all.every(({ score }) => score === null)).toBe(true);
  });

  it('turns its pages without losing or repeating an aid', async () => {
    const { total } = await list('limit=1');
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(total / 100) }, (_, index) => list(`limit=100&page=${String(index + 1)}`)),
    );
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(total);
    expect((await list('page=100000')).items).toEqual([]);
  });

  it.each([
    ['chaleur fatale', 'chaleur-fatale-investissement'],
    ['récuperer la chaleur fatal', 'chaleur-fatale-investissement'],
    ['CIR', 'credit-impot-recherche'],
    ['crédit d’impôt recherche', 'credit-impot-recherche'],
    ['apprenti', 'aide-unique-apprentissage'],
    ['Innovation Fund', 'fonds-innovation-ue'],
  ])('finds by %j', async (q, id) => {
    const { items } = await list(`q=${encodeURIComponent(q)}`);
    expect(items.slice(0, 5).map((item) => item.id)).toContain(id);
    const scores = items.map(({ score }) => score ?? -1);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['subvention', ({ instruments }: Item) => instruments.includes('grant')],
    ['aides de l’UE', ({ level }: Item) => level === 'european'],
  ])('finds by what %j asks for, where it says nothing else', async (q, holds) => {
    const { items } = await list(`q=${encodeURIComponent(q)}&limit=10`);
    expect(items).toHaveLength(10);
    expect(items.filter((item) => !holds(item) || item.score === 0)).toEqual([]);
  });

  it('still answers the nearest when no word is known, and 500 characters', async () => {
    expect((await list('q=xylophagie')).total).toBeGreaterThanOrEqual(0);
    expect((await list(`q=${'four '.repeat(100)}`)).items.length).toBeGreaterThan(0);
  });

  it('filters by level, instrument, need, source, each narrowing the others', async () => {
    const { items } = await list('level=european&limit=500');
    expect(items.length).toBeGreaterThan(5);
    expect(items.every(({ level }) => level === 'european')).toBe(true);
    const loans = await list('level=national&instrument=loan&limit=500');
    expect(loans.items.length).toBeGreaterThan(0);
    expect(loans.items.every(({ level, instruments }) => level === 'national' && instruments.includes('loan'))).toBe(
      true,
    );
    const heat = await list('need=waste-heat-recovery&limit=500');
    expect(heat.items.map(({ id }) => id)).toContain('chaleur-fatale-etude');
    expect((await list('source=levier')).total).toBe(schemeFiles().length);
    expect((await list('source=ailleurs')).total).toBe(0);
  });

  it.each([
    ['COM-63430', 'ara-pret-region-energie', true],
    ['DEP-63', 'carsat-auvergne-radon', true],
    ['DEP-69', 'carsat-auvergne-radon', false],
    ['REG-84', 'grand-est-pace', false],
    ['COM-97209', 'credit-impot-recherche', false],
    ['COM-97209', 'credit-impot-recherche-outre-mer', true],
    ['COM-2A004', 'decarb-flash', false],
  ])('filters by territory: %s, %s: %s', async (territory, id, expected) => {
    const items = await everyItem(`territory=${territory}`);
    expect(items.some((item) => item.id === id)).toBe(expected);
  });

  it.each([
    ['limit=0', '/limit'],
    ['limit=501', '/limit'],
    ['limit=abc', '/limit'],
    ['limit=1.5', '/limit'],
    ['page=0', '/page'],
    ['page=-1', '/page'],
    ['level=planetary', '/level'],
    ['instrument=gift', '/instrument'],
    ['need=levitation', '/need'],
    ['territory=COM-99999', '/territory'],
    ['territory=Thiers', '/territory'],
    [`q=${'a'.repeat(501)}`, '/q'],
    ['q=a&q=b', '/q'],
    ['niveau=national', '/niveau'],
  ])('refuses %s', async (query, pointer) => {
    const answer = await get(`schemes?${query}`);
    const problem = expectProblem(answer, 422, answer.json<{ code: string }>().code);
    expect(problem.pointer).toBe(pointer);
  });
});

describe('GET /api/v1/schemes/:id', () => {
  it('gives a whole scheme with its source, its conditions and whether it is open', async () => {
    const answer = await get('schemes/credit-impot-recherche');
    expect(answer.json()).toMatchObject({
      id: 'credit-impot-recherche',
      acronym: 'CIR',
      level: 'national',
      origin: 'levier',
      externalId: null,
      territory: { include: ['FR'], exclude: ['DEP-971', 'DEP-972', 'DEP-973', 'DEP-974', 'DEP-976'] },
      source: { url: expect.stringMatching(/^https:/) as unknown, trust: expect.any(String) as unknown },
    });
  });

  it('gives every scheme that the list names', async () => {
    const items = await everyItem('');
    for (const { id } of items) expect((await get(`schemes/${id}`)).json<{ id: string }>().id).toBe(id);
  });
});

describe('GET /api/v1/scheme.schema.json', () => {
  it('is a JSON schema that every file of seeds/ satisfies, and broken ones do not', async () => {
    const answer = await get('scheme.schema.json');
    expect(answer.headers['content-type']).toBe('application/schema+json; charset=utf-8');
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
      answer.json<Record<string, unknown>>(),
    );
    const files = schemeFiles();
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const scheme: unknown = parse(readFileSync(join(SEEDS_FOLDER, 'schemes', file), 'utf8'));
      expect({ file, valid: validate(scheme), errors: validate.errors ?? [] }).toEqual({
        file,
        valid: true,
        errors: [],
      });
    }
    const sample = parse(readFileSync(join(SEEDS_FOLDER, 'schemes', files[0] ?? ''), 'utf8')) as object;
    for (const broken of [{ ...sample, level: 'planetary' }, { ...sample, surprise: 1 }, { ...sample, name: 3 }, {}]) {
      expect(validate(broken)).toBe(false);
    }
  });
});

describe('the other lists', () => {
  it('find towns, EPCIs and Territoires d’industrie', async () => {
    const { items } = (await get('territories/search?q=thiers')).json<{ items: { code: string }[] }>();
    expect(items.map(({ code }) => code)).toEqual(expect.arrayContaining(['COM-63430', 'TI2-8408']));
  });

  it('describe a territory with what holds it', async () => {
    const territory = (await get('territories/COM-63430')).json<{ holders: { code: string }[] }>();
    expect(territory.holders.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['EPCI-200070712', 'TI2-8408', 'DEP-63', 'REG-84']),
    );
  });

  it('find an activity by its trade', async () => {
    const { items } = (await get('naf/search?q=coutellerie')).json<{ items: { code: string }[] }>();
    expect(items[0]?.code).toBe('25.71Z');
  });

  it('give the needs by family, each of which filters the catalogue', async () => {
    const { families } = (await get('needs')).json<{ families: { id: string; needs: { id: string }[] }[] }>();
    const ids = families.flatMap(({ id, needs }) => [id, ...needs.map((need) => need.id)]);
    expect(ids).toEqual(expect.arrayContaining(['energy', 'waste-heat-recovery', 'apprenticeship']));
    for (const id of ids) await list(`need=${id}&limit=1`);
  });

  it.each([
    ['territories/search', '/q'],
    ['naf/search', '/q'],
    ['territories/search?q=thiers&limit=0', '/limit'],
    ['naf/search?q=four&limit=1000', '/limit'],
    ['naf/search?q=four&mot=1', '/mot'],
  ])('refuse %s', async (path, pointer) => {
    const answer = await get(path);
    expect(expectProblem(answer, 422, 'validation').pointer).toBe(pointer);
  });
});
