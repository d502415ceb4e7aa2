import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import type { Recommendation } from '../../src/matching';
import { temporaryFolder } from '../support/app';
import { commandLine, expectRefused, type Outcome } from '../support/command-line';
import { AT, idsOf } from '../support/requests';

const THIERS = {
  site: { commune: '63430' },
  naf: [{ code: '25.71Z' }],
  headcount: { value: 34 },
  turnover: 4_200_000,
};

const folder = temporaryFolder();
const run = commandLine(folder.path);
afterAll(folder.remove);

function file(name: string, content: string): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}
const firm = file('firm.json', JSON.stringify(THIERS));

function jsonOf({ exitCode, out, error }: Outcome): unknown {
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
  return JSON.parse(out);
}

const recommendation = async (args: readonly string[], stdin?: string): Promise<Recommendation> =>
  jsonOf(await run(['recommend', '--at', AT, '--json', ...args], stdin)) as Recommendation;

describe('levier recommend', () => {
  it('answers the JSON of the API for a file, the same for standard input', async () => {
    const fromFile = await recommendation(['--company', firm]);
    const fromStdin = await recommendation(['--company', '-'], JSON.stringify(THIERS));
    expect(fromFile.at).toBe(AT);
    expect(fromFile.results).toHaveLength(20);
    expect(fromStdin).toEqual(fromFile);
  });

  it('reads the need from --need, in place of the file’s', async () => {
    const { company, results } = await recommendation(['--company', firm, '--need', 'récupérer la chaleur fatale']);
    expect(company.needs.map(({ id }) => id)).toContain('waste-heat-recovery');
    expect(results.slice(0, 10).map(({ schemeId }) => schemeId)).toContain('chaleur-fatale-investissement');
  });

  it('keeps the file’s need where --need is empty, as from a variable that is not set', async () => {
    const heat = JSON.stringify({ ...THIERS, project: { text: 'récupérer la chaleur fatale' } });
    expect(await recommendation(['--company', '-', '--need', ' '], heat)).toEqual(
      await recommendation(['--company', '-'], heat),
    );
  });

  it('keeps to --limit, and adds the shut and the closed with --verdicts all', async () => {
    const three = await recommendation(['--company', firm, '--limit', '3']);
    const all = await recommendation(['--company', firm, '--limit', '5000', '--verdicts', 'all']);
    expect(idsOf(three)).toEqual(idsOf(all, 3));
    const { eligible, toCheck, ineligible, closed } = all.counts;
    expect(all.results).toHaveLength(eligible + toCheck + ineligible + closed);
  });

  it('orders by --order', async () => {
    const { results } = await recommendation(['--company', firm, '--limit', '200', '--order', 'amount']);
    const amounts = results.filter(({ answersNeed }) => answersNeed).flatMap(({ estimate }) => estimate?.max ?? []);
    expect(amounts).toEqual([...amounts].sort((one, other) => other - one));
  });

  it('prints a readable French table', async () => {
    const { exitCode, out, error } = await run(['recommend', '--company', firm, '--at', AT, '--limit', '5']);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(out).toMatch(/^Aides au 24\/11\/2026 : Thiers \(Territoire d'industrie /);
    expect(out).toMatch(/\d+ éligibles, \d+ à vérifier, \d+ écartées, \d+ closes/);
    expect(out.match(/^ {2}\d\. /gm)).toHaveLength(5);
    expect(out).toMatch(/● éligible|◐ à vérifier/);
    expect(out).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('reads a firm that a Windows program saved', async () => {
    const answer = await recommendation(['--company', '-', '--limit', '1'], `\ufeff${JSON.stringify(THIERS)}`);
    expect(answer.company.territory.commune).toBe('63430');
  });

  it.each(['"texte"', '["four"]', '3'])('names a project of a wrong shape, --need or not: %s', async (project) => {
    const refused = await run(['recommend', '--company', '-', '--need', 'un four'], `{"project":${project}}`);
    expectRefused(refused, 'Champ /company/project :');
  });

  it('answers a profile without anything', async () => {
    expect((await recommendation(['--company', '-'], '{}')).results).toHaveLength(20);
  });

  it.each([
    ['a missing file', ['--company', '/nulle/part.json'], '', ['/nulle/part.json']],
    ['broken JSON', ['--company', '-'], '{"site":', ['JSON']],
    ['an empty input', ['--company', '-'], '', ['JSON']],
    ['a list', ['--company', '-'], '[]', ['[]']],
    ['an unknown key', ['--company', '-'], '{"effectif":3}', ['/company/effectif']],
    ['an unknown commune', ['--company', '-'], '{"site":{"commune":"99999"}}', ['99999']],
    ['a date that does not exist', ['--company', '-', '--at', '2026-02-30'], '{}', ['--at', '2026-02-30']],
    ['a limit that is no number', ['--company', '-', '--limit', 'dix'], '{}', ['--limit', 'dix']],
    ['a limit of zero', ['--company', '-', '--limit', '0'], '{}', ['--limit', '« 0 »']],
    ['other verdicts', ['--company', '-', '--verdicts', 'some'], '{}', ['some']],
    ['another order', ['--company', '-', '--order', 'prix'], '{}', ['prix']],
    ['no company', [], '', ['--company']],
    ['an unknown option', ['--company', '-', '--colour'], '{}', ['--colour']],
  ] as const)('refuses %s in one line', async (_name, args, stdin, words) => {
    expectRefused(await run(['recommend', ...args], stdin), ...words);
  });
});

describe('levier search', () => {
  it('finds aids by their words, as a list or as JSON', async () => {
    const page = jsonOf(await run(['search', 'chaleur fatale', '--json', '--limit', '3'])) as {
      total: number;
      items: { id: string }[];
    };
    expect(page.items).toHaveLength(3);
    expect(page.items.map(({ id }) => id)).toContain('chaleur-fatale-investissement');
    const { out } = await run(['search', 'chaleur fatale', '--limit', '3']);
    const { out: unknown } = await run(['search', 'zzzz qqq', '--limit', '3']);
    expect(unknown.split('\n')[0]).toBe('Aucune fiche ne parle de « zzzz qqq » ; les noms les plus proches :');
    expect(out.split('\n')[0]).toBe(`${String(page.total)} aides`);
    for (const { id } of page.items) expect(out).toContain(id);
  });

  it.each([
    [['search'], 'texte'],
    [['search', 'four', '--limit', '501'], '501'],
    [['search', 'four', '--limite', '5'], '--limite'],
  ])('refuses %j', async (args, word) => {
    expectRefused(await run(args), word);
  });
});

describe('levier check', () => {
  interface Report {
    readonly at: string;
    readonly errors: number;
    readonly warnings: number;
    readonly kinds: Readonly<Record<string, number>>;
    readonly findings: readonly {
      readonly severity: string;
      readonly kind: string;
      readonly schemeId: string;
      readonly field: string | null;
      readonly message: string;
    }[];
  }

  it('finds no error in the seeds, and lists its warnings', async () => {
    const { exitCode, out, error } = await run(['check', '--at', AT]);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(out).toMatch(/\n?0 erreur, \d+ alertes\n$/);
    expect(out).not.toMatch(/^erreur/m);
  });

  it('says the same as JSON', async () => {
    const { at, errors, warnings, kinds, findings } = jsonOf(await run(['check', '--at', AT, '--json'])) as Report;
    expect({ at, errors }).toEqual({ at: AT, errors: 0 });
    expect(findings).toHaveLength(warnings);
    expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(warnings);
    for (const { severity, kind, field, message } of findings) {
      expect(severity).toBe('warning');
      expect(kinds[kind]).toBeGreaterThan(0);
      expect(message).toContain(field ?? 'paires');
    }
  });

  it('counts the funders without SIREN in one line, and names them when asked', async () => {
    const short = await run(['check', '--at', AT, '--kind', 'funder-siren']);
    expect(short.out).toMatch(/^alerte {2}funder-siren {2}\d+ fois : financeur sans SIREN.*\n0 erreur, \d+ alertes\n$/);
    const long = await run(['check', '--at', AT, '--kind', 'funder-siren', '--verbose']);
    expect(long.out.split('\n').length).toBeGreaterThan(100);
    expect(long.out).toMatch(/^alerte {2}funder-siren {2}\S+ {2}funders\[0\]\.siren : « /m);
  });

  it('refuses a kind of finding that does not exist', async () => {
    expectRefused(await run(['check', '--kind', 'vieux']), '--kind', '« vieux »', 'stale');
  });

  it('exits 1 on warnings with --strict', async () => {
    const { exitCode, out } = await run(['check', '--strict', '--at', '2036-01-01']);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/0 erreur, [1-9]\d* alertes\n$/);
  });

  it('refuses a date that does not exist', async () => {
    expectRefused(await run(['check', '--at', 'demain']), '--at', 'demain');
    expectRefused(await run(['check-links', '--timeout', '0']), '--timeout', '« 0 »');
  });
});

describe('levier import', () => {
  const afrOf = async (): Promise<string | undefined> =>
    (await recommendation(['--company', firm])).company.territory.zonings.AFR;

  it('zoning: is told what it would do, then settles what was unknown', async () => {
    const list = file('afr.csv', 'insee_com,lib_com,classement_afr\n63430,Thiers,zone c\n99999,Nulle part,zone c\n');
    expect(await afrOf()).toBe('unknown');
    const dry = await run(['import', 'zoning', list, '--dry-run']);
    expect(dry.exitCode).toBe(0);
    expect(dry.out).toMatch(/^AFR : 1 commune classée, 0 à confirmer, 0 hors zone, 1 ligne rejetée/);
    expect(dry.out).toMatch(/^Ligne 3, insee_com « 99999 » : /m);
    expect(await afrOf()).toBe('unknown');

    const done = await run(['import', 'zoning', list]);
    expect(done.out).toBe(dry.out);
    expect(await afrOf()).toBe('c');
    const again = await run(['import', 'zoning', list, '--zoning', 'afr']);
    expect(again).toMatchObject({ exitCode: 0, out: expect.stringContaining('liste inchangée') as unknown });
  });

  it.each([
    ['a header without the commune', 'afr.csv', 'ville,classement_afr\nThiers,zone c\n', [], ['insee_com']],
    ['a header without the class', 'afr-2.csv', 'insee_com,lib_com\n63430,Thiers\n', [], ['classement_afr']],
    ['a list of no zoning', 'liste.csv', 'insee_com\n63430\n', [], ['liste.csv']],
    ['an empty file', 'afr-3.csv', '', [], ['AFR']],
    ['an unknown zoning', 'afr-4.csv', 'insee_com\n63430\n', ['--zoning', 'ZUS'], ['--zoning', 'ZUS']],
  ])('zoning: refuses %s whole', async (_name, name, content, options, words) => {
    expectRefused(await run(['import', 'zoning', file(name, content), ...options]), ...words);
  });

  it('zoning: refuses a missing file', async () => {
    expectRefused(await run(['import', 'zoning', '/nulle/part.csv']), '/nulle/part.csv');
  });

  it.each([[['import', 'nuages']], [['import', 'zoning']]])('refuses %j', async (args) => {
    expectRefused(await run(args));
  });
});

describe('levier backup', () => {
  it('copies the database into a file that opens with all its aids', async () => {
    const copy = join(folder.path, 'copies', 'levier.db');
    const { exitCode, out, error } = await run(['backup', copy]);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(out).toContain(copy);
    const reopened = new Database(copy, { readonly: true });
    expect(reopened.pragma('integrity_check', { simple: true })).toBe('ok');
    reopened.close();
    const search = ['search', 'chaleur fatale', '--json'];
    const fromCopy = await commandLine(folder.path, 'copies/levier.db')(search);
    expect(fromCopy.out).toBe((await run(search)).out);
  });

  it('never overwrites a file', async () => {
    const kept = file('precious.txt', 'precious');
    const { exitCode, out, error } = await run(['backup', kept]);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(error).toMatch(/^[^\n]*precious\.txt exists already[^\n]*\n$/);
    expect(readFileSync(kept, 'utf8')).toBe('precious');
    expect(existsSync(`${kept}.partial`)).toBe(false);
  });
});

describe('levier', () => {
  it.each([
    [[], 'commande'],
    [['recomend'], 'La commande « recomend » n’existe pas (vouliez-vous dire recommend ?)'],
    [['--verbose'], 'L’option « --verbose » n’existe pas'],
    [['serve', '--port', '80'], '--port'],
    [['recommend', '--company'], 'Il manque la valeur de l’option « --company'],
    [['import', 'zoning', 'a.csv', 'b.csv'], 'trop d’arguments'],
    [['import'], 'commande'],
    [['help', 'zzz'], 'La commande « zzz » n’existe pas. Commandes : recommend, search, batch, import'],
    [
      ['help', 'import', 'zonning'],
      'La commande « zonning » n’existe pas (vouliez-vous dire zoning ?). Commandes : seeds',
    ],
    [['import', 'help', 'zzz'], 'La commande « zzz » n’existe pas. Commandes : seeds'],
    [['export', 'zzz'], 'La commande « zzz » n’existe pas. Commandes : schema-national, jsonl'],
  ])('refuses %j in one line', async (args, words) => {
    expectRefused(await run(args), words);
  });

  it.each([
    [['--help'], 'Usage : levier [options] [commande]'],
    [['help'], 'Usage : levier [options] [commande]'],
    [['help', 'help'], 'Usage : levier help'],
    [['help', 'recommend'], 'Usage : levier recommend [options]'],
    [['help', 'import', 'zoning'], 'Usage : levier import zoning'],
    [['import', 'help'], 'Usage : levier import [options] [commande]'],
    [['recommend', '--help'], 'Usage : levier recommend [options]'],
  ])('helps in French: %j', async (args, usage) => {
    const { exitCode, out, error } = await run(args);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(out.split('\n')[0]).toContain(usage);
    expect(out).not.toMatch(/Usage:|Options:|Commands:|Arguments:|default:/);
  });

  it('exits 1 and says why in one line when a command fails', async () => {
    const { exitCode, error } = await run(['serve']);
    expect({ exitCode, error }).toEqual({ exitCode: 1, error: 'The service is not opened in tests.\n' });
  });
});
