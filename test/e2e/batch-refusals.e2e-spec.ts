import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { COLUMNS } from '../../src/cli/batch/columns';
import { temporaryFolder } from '../support/app';
import { commandLine, expectRefused, type Outcome } from '../support/command-line';
import { AT } from '../support/requests';

jest.setTimeout(60_000);

const folder = temporaryFolder();
const run = commandLine(folder.path);
afterAll(folder.remove);

const at = (name: string): string => join(folder.path, name);

function file(name: string, content: string | Buffer): string {
  writeFileSync(at(name), content);
  return at(name);
}

/** Names of files are those of the folder, wherever this process stands. */
const batch = (input: string, out: string, ...options: readonly string[]): Promise<Outcome> =>
  run(['batch', at(input), '--out', at(out), '--at', AT, ...options]);

type CsvRow = Readonly<Record<string, string>>;
const csv = (name: string): CsvRow[] => parse(readFileSync(at(name), 'utf8'), { columns: true });
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('levier batch reports', () => {
  it('each bad row of a CSV with its line, column and value, and does the others', async () => {
    const rows = [
      'Bonne 1;63430;34',
      'Mauvaise;99999;34',
      'Courte;63430',
      'Négative;63430;-4',
      '"Ouverte;63430;3',
      'Bonne 2;01004;',
    ];
    file('bad.csv', `nom;code INSEE;effectif\n${rows.join('\n')}\n`);
    const { exitCode, error, out } = await batch('bad.csv', 'bad-answer.csv', '--limit', '1');
    expect(exitCode).toBe(0);
    expect(out).toBe(`2 entreprises traitées, 4 lignes rejetées : ${at('bad-answer.csv')}\n`);
    expect(linesOf(error)).toEqual([
      expect.stringMatching(/^ligne 3, colonne « code INSEE » : .*« 99999 ».*[^.]\.$/),
      'ligne 4 : la ligne a 2 cellules au lieu de 3.',
      expect.stringMatching(/^ligne 5, colonne « effectif » : « -4 » n’est pas un effectif.*[^.]\.$/),
      expect.stringMatching(/^ligne 6 : .*guillemet.*\.$/),
    ]);
    expect(csv('bad-answer.csv').map(({ company, line }) => [company, line])).toEqual([
      ['Bonne 1', '2'],
      ['Bonne 2', '7'],
    ]);
  });

  it('an answer to a question that no aid asks: a whole column, or one line of a JSONL', async () => {
    file('answers.csv', 'nom;answers.carbon-leakage-lst\nA;oui\n');
    const column = await batch('answers.csv', 'answers-out.csv');
    expectRefused(column, '« answers.carbon-leakage-lst »', '« carbon-leakage-list » ? Colonnes admises');
    file('answers.jsonl', ['{}', '{"answers":{"carbon-leakage-lst":"yes"}}'].join('\n'));
    const { exitCode, error } = await batch('answers.jsonl', 'answers-out.csv', '--limit', '1');
    expect(exitCode).toBe(0);
    expect(error).toMatch(/^ligne 2, champ \/answers\/carbon-leakage-lst : .*« carbon-leakage-list » \?\n$/);
  });

  it('each bad line of a JSONL with its field and value', async () => {
    const bad = ['{"effectif":3}', '{"turnover":"mille"}', '{"site":{', '[1]', '{"siret":"123"}', '{"name":3}'];
    file('bad.jsonl', ['{}', ...bad, '{"name":"Bonne"}'].join('\n'));
    const { exitCode, error } = await batch('bad.jsonl', 'bad-answer.csv', '--limit', '1');
    expect(exitCode).toBe(0);
    expect(linesOf(error)).toEqual([
      expect.stringMatching(/^ligne 2, champ \/effectif : « effectif »/),
      expect.stringMatching(/^ligne 3, champ \/turnover : « mille »/),
      'ligne 4 : ce n’est pas du JSON lisible.',
      expect.stringMatching(/^ligne 5 : « \[1\] »/),
      expect.stringMatching(/^ligne 6, champ \/siret : « 123 »/),
      expect.stringMatching(/^ligne 7, champ \/name : « 3 »/),
    ]);
    expect(csv('bad-answer.csv').map(({ company, line }) => [company, line])).toEqual([
      ['1', '1'],
      ['Bonne', '8'],
    ]);
  });

  it('a file of which no row is readable, and leaves what was at --out', async () => {
    file('none.csv', 'nom,effectif\nA,x\nB,y\n');
    file('precious.csv', 'precious');
    const { exitCode, out, error } = await batch('none.csv', 'precious.csv');
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(linesOf(error)).toHaveLength(3);
    expect(error).toMatch(/none\.csv » ne contient aucune entreprise lisible\.\n$/);
    expect(readFileSync(at('precious.csv'), 'utf8')).toBe('precious');
  });

  it.each([
    ['an unknown column', 'column.csv', 'nom;téléphone;courriel\nA;1;2\n', ['« téléphone »', '« courriel »']],
    ['an empty CSV', 'empty.csv', '', ['empty.csv', 'aucune entreprise']],
    ['an empty JSONL', 'empty.jsonl', '\n\n', ['empty.jsonl', 'aucune entreprise']],
    ['a header alone', 'header.csv', '\ufeffnom;siret\r\n', ['header.csv', 'aucune entreprise']],
    ['another encoding', 'latin.csv', Buffer.from('nom\nForge\nMétal\n', 'latin1'), ['latin.csv', 'UTF-8']],
    ['another extension', 'firms.txt', '{}', ['firms.txt', '.jsonl']],
  ])('%s in one line, and writes nothing', async (_name, name, content, words) => {
    file(name, content);
    expectRefused(await batch(name, 'nothing.csv'), ...words);
    expect(existsSync(at('nothing.csv'))).toBe(false);
  });

  it.each([
    ['a missing file', 'absent.csv', 'nothing.csv', [], 'absent.csv'],
    ['a folder', 'folder.csv', 'nothing.csv', [], 'folder.csv'],
    ['another --out', 'firms.jsonl', 'answers.xlsx', [], 'answers.xlsx'],
    ['an --out in no folder', 'firms.jsonl', 'nowhere/answers.csv', [], 'nowhere/answers.csv'],
    ['an --out under a file', 'firms.jsonl', 'firms.jsonl/answers.csv', [], 'son dossier n’existe pas'],
    ['an --out that is a folder', 'firms.jsonl', 'folder.csv', [], 'c’est un dossier'],
    ['the input as --out', 'firms.jsonl', './firms.jsonl', [], 'est le fichier lu'],
    ['another name of the input as --out', 'firms.jsonl', 'linked.jsonl', [], 'est le fichier lu'],
    ['a date that does not exist', 'firms.jsonl', 'nothing.csv', ['--at', '2026-02-30'], '2026-02-30'],
    ['a limit of zero', 'firms.jsonl', 'nothing.csv', ['--limit', '0'], '« 0 »'],
    ['other verdicts', 'firms.jsonl', 'nothing.csv', ['--verdicts', 'some'], '« some »'],
    ['too many workers', 'firms.jsonl', 'nothing.csv', ['--workers', '65'], '« 65 »'],
    ['an ignored column that is not there', 'name.csv', 'nothing.csv', ['--ignore', 'tel'], '« tel »'],
  ])('%s in one line', async (_name, input, out, options, word) => {
    file('firms.jsonl', '{}\n');
    file('name.csv', 'nom\nForge\n');
    mkdirSync(at('folder.csv'), { recursive: true });
    rmSync(at('linked.jsonl'), { force: true });
    linkSync(at('firms.jsonl'), at('linked.jsonl'));
    expectRefused(await batch(input, out, ...options), word);
    expect(readFileSync(at('firms.jsonl'), 'utf8')).toBe('{}\n');
    expect(existsSync(at('nothing.csv'))).toBe(false);
  });

  it('a missing --out in one line', async () => {
    expectRefused(await run(['batch', file('firms.jsonl', '{}\n')]), '--out');
  });

  it('a disk that is full, in a sentence, and exits 1', async () => {
    file('firms.jsonl', '{}\n{}\n');
    symlinkSync('/dev/full', at('full.csv'));
    const { exitCode, out, error } = await batch('firms.jsonl', 'full.csv');
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(error).toMatch(/^Le fichier « .*full\.csv » ne peut pas être écrit : le disque est plein\.\n$/);
  });

  it('nothing of columns it was told to ignore', async () => {
    file('ignored.csv', 'nom;téléphone\nForge;04 73\n');
    const { exitCode, error } = await batch(
      'ignored.csv',
      'ignored-answer.csv',
      '--ignore',
      'téléphone',
      '--limit',
      '1',
    );
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(csv('ignored-answer.csv')).toHaveLength(1);
  });

  it('its columns with --help, the same as docs/BATCH.md', async () => {
    const { exitCode, out } = await run(['batch', '--help']);
    expect(exitCode).toBe(0);
    const documented = readFileSync(join(__dirname, '../../docs/BATCH.md'), 'utf8');
    for (const { path, french } of COLUMNS) {
      for (const name of [...path.split(' ou '), ...french]) {
        expect(out).toContain(name);
        expect(documented).toContain(`\`${name}\``);
      }
    }
  });
});
