import { startApp, type RunningApp } from '../support/app';
import { ask, expectProblem, recommend, schemeIn } from '../support/requests';

let running: RunningApp;
beforeAll(async () => (running = await startApp()));
afterAll(() => running.close());

type Refusal = readonly [name: string, company: unknown, pointer: string, value: string];

const UNKNOWN_KEYS: readonly Refusal[] = [
  ['at the top', { effectif: 34 }, '/company/effectif', 'effectif'],
  ['in the site', { site: { insee: '63430' } }, '/company/site/insee', 'insee'],
  ['in an activity', { naf: [{ code: '25.71Z', libelle: 'x' }] }, '/company/naf/0/libelle', 'libelle'],
  ['in the project', { project: { budget: 1 } }, '/company/project/budget', 'budget'],
  ['in a cost', { project: { costs: [{ amount: 1, vat: 2 }] } }, '/company/project/costs/0/vat', 'vat'],
  ['in the group', { ownership: { kind: 'linked', group: { staff: 3 } } }, '/company/ownership/group/staff', 'staff'],
];

const WRONG_TYPES: readonly Refusal[] = [
  ['a name', { name: 12 }, '/company/name', '12'],
  ['a turnover', { turnover: '4 200 000' }, '/company/turnover', '4 200 000'],
  ['a headcount', { headcount: { value: '34' } }, '/company/headcount/value', '34'],
  ['a headcount that is no object', { headcount: 34 }, '/company/headcount', '34'],
  ['a site', { site: 'Thiers' }, '/company/site', 'Thiers'],
  ['a list in place of a site', { site: [{ commune: '63430' }] }, '/company/site', '63430'],
  ['an empty list in place of a project', { project: [] }, '/company/project', '[]'],
  ['a list in place of a group', { ownership: { kind: 'linked', group: [] } }, '/company/ownership/group', '[]'],
  ['a list of lists', { naf: [[{ code: '25.71Z' }]] }, '/company/naf', '25.71Z'],
  ['activities', { naf: '25.71Z' }, '/company/naf', '25.71Z'],
  ['an activity', { naf: ['25.71Z'] }, '/company/naf/0', '25.71Z'],
  ['works', { project: { worksStarted: 'non' } }, '/company/project/worksStarted', 'non'],
  ['costs', { project: { costs: 350_000 } }, '/company/project/costs', '350000'],
  ['needs', { project: { needs: 'energy' } }, '/company/project/needs', 'energy'],
  ['answers', { answers: ['yes'] }, '/company/answers', 'yes'],
  ['an answer', { answers: { question: 'peut-être' } }, '/company/answers', 'peut-être'],
  ['difficulty', { inDifficulty: 0 }, '/company/inDifficulty', '0'],
];

const IMPOSSIBLE: readonly Refusal[] = [
  ['a negative headcount', { headcount: { value: -1 } }, '/company/headcount/value', '-1'],
  ['a headcount over a million', { headcount: { value: 1_000_001 } }, '/company/headcount/value', '1000001'],
  ['bounds upside down', { headcount: { min: 50, max: 10 } }, '/company/headcount', '50'],
  ['two headcounts', { headcount: { value: 5, band: '12' } }, '/company/headcount', '12'],
  ['an unknown band', { headcount: { band: '99' } }, '/company/headcount/band', '99'],
  ['a negative turnover', { turnover: -5 }, '/company/turnover', '-5'],
  ['a public share', { ownership: { kind: 'autonomous', publicShare: 120 } }, '/company/ownership/publicShare', '120'],
  ['an ownership', { ownership: { kind: 'filiale' } }, '/company/ownership/kind', 'filiale'],
  ['a SIREN whose key is wrong', { siren: '732829321' }, '/company/siren', '732829321'],
  ['a SIRET whose key is wrong', { siret: '73282932000075' }, '/company/siret', '73282932000075'],
  ['a SIRET of another SIREN', { siren: '552100554', siret: '73282932000074' }, '/company/siret', '73282932000074'],
  ['a legal form', { legalForm: '1234' }, '/company/legalForm', '1234'],
  ['a NAF code', { naf: [{ code: '99.99Z' }] }, '/company/naf/0/code', '99.99Z'],
  ['a nomenclature', { naf: [{ code: '25.71Z', nomenclature: 'ape' }] }, '/company/naf/0/nomenclature', 'ape'],
  ['a need', { project: { needs: ['levitation'] } }, '/company/project/needs/0', 'levitation'],
  ['30 February', { createdOn: '2023-02-30' }, '/company/createdOn', '2023-02-30'],
  ['a French date', { createdOn: '01/05/2023' }, '/company/createdOn', '01/05/2023'],
  ['29 February of a common year', { project: { startsOn: '2027-02-29' } }, '/company/project/startsOn', '2027-02-29'],
  [
    'an aid granted tomorrow',
    { deMinimis: [{ grantedOn: '2026-11-25', amount: 1 }] },
    '/company/deMinimis/0/grantedOn',
    '2026-11-25',
  ],
];

describe('a profile', () => {
  it.each(UNKNOWN_KEYS)('refuses a key it does not know: %s', async (_name, company, pointer, value) => {
    const problem = expectProblem(await ask(running, { company }), 422, 'validation');
    expect(problem).toMatchObject({ pointer, detail: expect.stringContaining(value) as unknown });
  });

  it.each(WRONG_TYPES)('refuses a wrong type: %s', async (_name, company, pointer, value) => {
    const problem = expectProblem(await ask(running, { company }), 422, 'validation');
    expect(problem).toMatchObject({ pointer, detail: expect.stringContaining(value) as unknown });
  });

  it.each(IMPOSSIBLE)('refuses what cannot be: %s', async (_name, company, pointer, value) => {
    const answer = await ask(running, { company });
    const problem = expectProblem(answer, 422, answer.json<{ code: string }>().code);
    expect(['validation', 'unknown-code', 'contradiction', 'impossible-date']).toContain(problem.code);
    expect(problem).toMatchObject({ pointer, detail: expect.stringContaining(value) as unknown });
  });

  it('names every field that is wrong, the first in front', async () => {
    const company = { turnover: -1, balanceSheet: 'x', name: 3 };
    const problem = expectProblem(await ask(running, { company }), 422, 'validation');
    const errors = problem.errors as { pointer: string }[];
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/company/balanceSheet',
      '/company/name',
      '/company/turnover',
    ]);
    expect(problem.pointer).toBe(errors[0]?.pointer);
  });

  it.each([[undefined], [null], ['x'], [[]], [3]])('must be an object: %j', async (company) => {
    const problem = expectProblem(await ask(running, { company }), 422, 'validation');
    expect(problem.pointer).toBe('/company');
  });

  it('may be empty, or null in every field', async () => {
    const fields = `name siren siret legalForm createdOn stage site naf headcount turnover balanceSheet ownership
      inDifficulty taxesUpToDate deMinimis project answers`.split(/\s+/);
    const empty = await recommend(running, {});
    const nulls = await recommend(running, Object.fromEntries(fields.map((field) => [field, null])));
    expect(nulls.results).toEqual(empty.results);
    expect(nulls.counts).toEqual(empty.counts);
    expect(empty.counts.toCheck).toBeGreaterThan(0);
    expect(empty.questions.length).toBeGreaterThan(0);
  });

  it('takes the SIRETs of La Poste, whose key is another', async () => {
    await recommend(running, { siret: '35600000049837' });
  });

  it('asks which site when only a SIREN is given', async () => {
    const { company } = await recommend(running, { siren: '732829320' });
    expect(company.notices).toEqual([expect.stringContaining('commune')]);
  });

  it('reads a code of NAF 2025', async () => {
    const { company } = await recommend(running, { naf: [{ code: '25.61Y', nomenclature: 'naf2025' }] });
    expect(company.activities).toEqual([expect.objectContaining({ code: '25.61Y', role: 'main' })]);
  });
});

describe('a headcount', () => {
  const withStaff = (headcount: unknown) =>
    recommend(running, { headcount, site: { commune: '63430' } }, { limit: 5_000, verdicts: 'all' });

  it('given as a band that straddles a threshold leaves the condition unknown, never guessed', async () => {
    const { results, company } = await withStaff({ min: 200, max: 299 });
    expect(company.size.certain).toBe(false);
    const straddled = results.flatMap(({ schemeId, reasons, verdict }) =>
      reasons
        .filter(({ criterion, rule }) => criterion === 'headcount' && rule.max === 249)
        .map(({ state }) => ({ schemeId, state, verdict })),
    );
    expect(straddled.length).toBeGreaterThan(0);
    expect(straddled.filter(({ state }) => state !== 'unknown')).toEqual([]);
    const exact = await withStaff({ value: 249 });
    const over = await withStaff({ value: 250 });
    const [{ schemeId } = { schemeId: '' }] = straddled;
    const stateIn = (recommendation: typeof exact): string | undefined =>
      schemeIn(recommendation, schemeId).reasons.find(({ criterion }) => criterion === 'headcount')?.state;
    expect([stateIn(exact), stateIn(over)]).toEqual(['met', 'unmet']);
  });

  it('given as an INSEE band is the interval of that band', async () => {
    const [band, bounds] = [await withStaff({ band: '12' }), await withStaff({ min: 20, max: 49 })];
    expect(band.results.map(({ schemeId, verdict }) => [schemeId, verdict])).toEqual(
      bounds.results.map(({ schemeId, verdict }) => [schemeId, verdict]),
    );
  });
});
