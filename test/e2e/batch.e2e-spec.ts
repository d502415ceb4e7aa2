import { readFileSync } from 'node:fs';

import type { Recommendation } from '../../src/matching';
import { temporaryFolder } from '../support/app';
import { batchFiles, THIERS, type JsonRow } from '../support/batch-files';
import { commandLine, type Outcome } from '../support/command-line';
import { AT } from '../support/requests';

const folder = temporaryFolder();
const levier = commandLine(folder.path);
const { at, file, csv, jsonl } = batchFiles(folder.path);

const batch = (input: string, out: string, ...options: readonly string[]): Promise<Outcome> =>
  levier(['batch', at(input), '--out', at(out), '--at', AT, ...options]);

function expectDone({ exitCode, error, out }: Outcome, answered: number, name: string): void {
  const said = `${String(answered)} entreprise${answered > 1 ? 's' : ''} traitée${answered > 1 ? 's' : ''}`;
  expect({ exitCode, error, out }).toEqual({
    exitCode: 0,
    error: '',
    out: `${said}, 0 ligne rejetée : ${at(name)}\n`,
  });
}

const EXCEL =
  '\ufeffNom;Commune;Code postal;Code_NAF;Effectif;Chiffre d’affaires;Besoin;Coût\r\n' +
  'Coutellerie;63430;;25.71Z;34;4 200 000;remplacer un four à gaz par un four électrique;350 000\r\n' +
  ';Saint-Dizier;52100;2451Z;210;;"récupérer la chaleur ;\r\nembaucher un apprenti";1 200 000,00\r\n';

afterAll(folder.remove);

describe('levier batch answers', () => {
  it('JSONL in JSONL: each firm as levier recommend does', async () => {
    file('firms.jsonl', `${JSON.stringify(THIERS)}\n\n{}\n${JSON.stringify({ ...THIERS, name: ' ' })}`);
    expectDone(await batch('firms.jsonl', 'answers.jsonl', '--limit', '7'), 3, 'answers.jsonl');
    const args = ['recommend', '--company', '-', '--at', AT, '--json', '--limit', '7'];
    const { out } = await levier(args, JSON.stringify(THIERS));
    const { company, ...rest } = JSON.parse(out) as Recommendation;
    const answers = jsonl('answers.jsonl');
    expect(answers[0]).toEqual({ company: 'Coutellerie', line: 1, understood: company, ...rest });
    expect(answers.map((answer) => [answer.company, answer.line, answer.results.length])).toEqual([
      ['Coutellerie', 1, 7],
      [2, 3, 7],
      [3, 4, 7],
    ]);
  });

  it('a semicolon file as Excel in French saves it, in CSV: a row a firm and aid', async () => {
    file('excel.csv', EXCEL);
    expectDone(await batch('excel.csv', 'answers.csv', '--limit', '5'), 2, 'answers.csv');
    const text = readFileSync(at('answers.csv'), 'utf8');
    expect(text).toMatch(/^company,line,rank,schemeId,/);
    expect(text).not.toContain('\r');
    const rows = csv('answers.csv');
    expect(rows.map(({ company, line, rank }) => [company, line, rank])).toEqual([
      ...['1', '2', '3', '4', '5'].map((rank) => ['Coutellerie', '2', rank]),
      ...['1', '2', '3', '4', '5'].map((rank) => ['2', '3', rank]),
    ]);
    file('one.jsonl', JSON.stringify(THIERS));
    await batch('one.jsonl', 'one-answer.jsonl', '--limit', '5');
    const [firm] = jsonl('one-answer.jsonl');
    firm?.results.forEach((scheme, index) => {
      expect(rows[index]).toEqual({
        company: 'Coutellerie',
        line: '2',
        rank: String(scheme.rank),
        schemeId: scheme.schemeId,
        externalId: '',
        name: scheme.name,
        level: scheme.level,
        funders: scheme.funders.join(' | '),
        instruments: scheme.instruments.join(' | '),
        verdict: scheme.verdict,
        availability: scheme.availability,
        deadline: scheme.deadline ?? '',
        coverageChecked: String(scheme.coverage.checked),
        coverageTotal: String(scheme.coverage.total),
        score: String(Math.round(scheme.score * 1e4) / 1e4),
        estimateMin: String(scheme.estimate?.min ?? ''),
        estimateMax: String(scheme.estimate?.max ?? ''),
        why: scheme.whyHere,
        toCheck: scheme.reasons.flatMap(({ state, text: why }) => (state === 'unknown' ? [why] : [])).join(' | '),
        sourceUrl: scheme.source.url,
      });
    });
  });

  it('the same to the same firms, whatever the form of the file', async () => {
    const comma = 'name,site.commune,naf,headcount,turnover,project.text,project.cost\n';
    const cells = 'Coutellerie,63430,25.71Z,34,4200000,remplacer un four à gaz par un four électrique,350000\n';
    file('comma.csv', comma + cells);
    file('tab.csv', (comma + cells).replaceAll(',', '\t'));
    file('same.jsonl', `${JSON.stringify(THIERS)}\r\n`);
    const answers: unknown[] = [];
    for (const name of ['comma.csv', 'tab.csv', 'same.jsonl']) {
      expectDone(await batch(name, 'same-answer.jsonl'), 1, 'same-answer.jsonl');
      const [{ line: _line, ...answer } = {}] = jsonl('same-answer.jsonl') as Partial<JsonRow>[];
      answers.push(answer);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('a verdict a firm and scheme of the catalogue with --verdicts all, in the order of ids', async () => {
    file('two.jsonl', `${JSON.stringify(THIERS)}\n{}\n`);
    const verdicts = ['--verdicts', 'all', '--limit', '3'];
    expectDone(await batch('two.jsonl', 'verdicts.jsonl', ...verdicts), 2, 'verdicts.jsonl');
    expectDone(await batch('two.jsonl', 'verdicts.csv', ...verdicts), 2, 'verdicts.csv');
    const recommend = ['recommend', '--company', '-', '--at', AT, '--json', '--limit', '5000', '--verdicts', 'all'];
    const { out } = await levier(recommend, JSON.stringify(THIERS));
    const { results } = JSON.parse(out) as Recommendation;
    const expected = results
      .map(({ schemeId, externalId, verdict, availability, coverage }) => {
        return { company: 'Coutellerie', schemeId, externalId, verdict, availability, coverage };
      })
      .sort((one, other) => (one.schemeId < other.schemeId ? -1 : 1));
    const found = jsonl('verdicts.jsonl');
    expect(found).toHaveLength(2 * expected.length);
    expect(found.slice(0, expected.length)).toEqual(expected);
    expect(found.slice(expected.length).every(({ company }) => company === 2)).toBe(true);
    expect(csv('verdicts.csv').slice(0, expected.length)).toEqual(
      expected.map(({ externalId, coverage: { checked, total }, ...rest }) => {
        return { ...rest, externalId: externalId ?? '', coverage: `${String(checked)}/${String(total)}` };
      }),
    );
  });

  it('a name that looks like a formula as text', async () => {
    file('formula.csv', 'nom\n=1+1\n-12\n');
    expectDone(await batch('formula.csv', 'formula-answer.csv', '--limit', '1'), 2, 'formula-answer.csv');
    expect(csv('formula-answer.csv').map(({ company }) => company)).toEqual(["'=1+1", '-12']);
  });
});
