import { Catalogue, SchemeReader, type DuplicateDecisions } from '../../src/catalogue';
import { startApp, type RunningApp } from '../support/app';
import { commandLine } from '../support/command-line';
import { AT, expectProblem, recommend, schemeIn } from '../support/requests';

const LONG = 240_000;
const LOAN = 'pret-d-honneur';
const CREATION = { project: { needs: ['business-creation'] }, answers: {} };
const inThiers = { ...CREATION, site: { commune: '63430' } };
const anywhere = { ...CREATION };
const PAGE = `/resultats?ville=63300+Thiers&commune=63430&besoin=business-creation&at=${AT}`;

let running: RunningApp;
beforeAll(async () => (running = await startApp()));
afterAll(() => running.close());

const get = (url: string) => running.app.inject({ method: 'GET', url });

describe('honour loans, one scheme and its variants', () => {
  it('stay in the list one by one, and say who stands for them', async () => {
    const { results, counts } = await recommend(running, inThiers, { limit: 5_000 });
    expect(results).toHaveLength(counts.eligible + counts.toCheck);
    const loans = results.filter(({ schemeId, parent }) => schemeId === LOAN || parent?.schemeId === LOAN);
    const [leader, ...others] = loans.filter(({ variants }) => variants.length > 0);
    expect(others).toEqual([]);
    expect(leader).toMatchObject({ parent: { schemeId: LOAN }, foldedInto: null });
    const folded = loans.filter(({ foldedInto }) => foldedInto === leader?.schemeId);
    expect(folded.length).toBeGreaterThan(1);
    expect(new Set(leader?.variants)).toEqual(new Set(folded.map(({ schemeId }) => schemeId)));
    expect(loans.map(({ schemeId }) => schemeId)).not.toContain('haute-marne-pret-honneur-initiative');
  });

  it('are one when the answer is asked folded, and the generic one where no place is known', async () => {
    const here = await recommend(running, inThiers, { limit: 5_000, families: 'folded' });
    expect(here.results.filter(({ variants }) => variants.includes(LOAN))).toHaveLength(1);
    expect(here.results.map(({ schemeId }) => schemeId)).not.toContain(LOAN);
    expect(here.results.every(({ foldedInto }) => foldedInto === null)).toBe(true);
    const { results } = await recommend(running, anywhere, { limit: 5_000, families: 'folded' });
    expect(schemeIn({ ...here, results }, LOAN).variants.length).toBeGreaterThan(10);
    const { counts } = await recommend(running, inThiers, { limit: 5_000 });
    expect(here.counts).toEqual(counts);
  });

  it('are refused by an unknown word', async () => {
    const answer = await running.app.inject({
      method: 'POST',
      url: '/api/v1/recommendations',
      payload: { company: {}, families: 'some' },
    });
    expectProblem(answer, 422, 'validation');
  });

  it('have one card, a link to the whole family, and a sheet that tells of it', async () => {
    const cards = (html: string) => html.match(/<article class="card"/g)?.length ?? 0;
    const folded = (await get(`${PAGE}&instrument=loan&montrer=200`)).body;
    const [, link = ''] = /href="([^"]*dispositif=pret-d-honneur[^"]*)"/.exec(folded) ?? [];
    expect(folded.match(/dispositif=pret-d-honneur/g)).toHaveLength(1);
    const family = (await get(link.replaceAll('&amp;', '&'))).body;
    expect(cards(family)).toBeGreaterThan(1);
    expect(family).toContain('Revoir toutes vos aides');
    const variant = (await get('/aides/thiers-ambert-pret-honneur-initiative')).body;
    expect(variant).toMatch(/Fait partie du dispositif <a href="\/aides\/pret-d-honneur">/);
    const generic = (await get(`/aides/${LOAN}`)).body;
    expect(generic).toMatch(/<a href="\/aides\?dispositif=pret-d-honneur">\d+ aides en font partie<\/a>/);
    expect((await get(`/aides?dispositif=${LOAN}`)).body).toContain('Seules les aides qui font partie de');
    expect((await get(`${PAGE}&dispositif=nulle-part`)).body).toMatch(/Dispositif\s: «/);
  });

  it('are listed by their parent', async () => {
    const answer = await get(`/api/v1/schemes?parent=${LOAN}&limit=500`);
    const { items } = answer.json<{ items: { id: string; parent: string }[] }>();
    expect(items.map(({ id }) => id)).toContain('thiers-ambert-pret-honneur-initiative');
    expect(items.every(({ parent }) => parent === LOAN)).toBe(true);
    expectProblem(await get('/api/v1/schemes?parent=nulle-part'), 422, 'unknown-scheme');
  });
});

describe('two sheets of one aid', () => {
  const KEPT = 'chaleur-fatale-investissement';
  const MERGED = 'chaleur-fatale-etude';

  async function decide(decisions: DuplicateDecisions): Promise<void> {
    Object.assign(running.app.get(SchemeReader), { decisions });
    await running.app.get(Catalogue).reload();
  }

  beforeAll(() =>
    decide({
      same: [{ kept: KEPT, merged: [MERGED], decidedOn: AT, reason: 'essai' }],
      different: [],
      problems: [],
    }),
  );

  it('leave an address that leads to the other, with the firm', async () => {
    const page = await get(`/aides/${MERGED}?ville=Thiers`);
    expect([page.statusCode, page.headers.location]).toEqual([301, `/aides/${KEPT}?ville=Thiers`]);
    const answer = await get(`/api/v1/schemes/${MERGED}`);
    expect([answer.statusCode, answer.headers.location]).toEqual([301, `/api/v1/schemes/${KEPT}`]);
    expect(answer.json()).toMatchObject({ id: KEPT, alsoDescribedBy: [{ id: MERGED }] });
  });

  it('are one in every list, and the one that is shown names the source of the other', async () => {
    const { total, items } = (await get('/api/v1/schemes?q=chaleur+fatale&limit=500')).json<{
      total: number;
      items: { id: string }[];
    }>();
    expect(items).toHaveLength(Math.min(total, 500));
    expect(items.map(({ id }) => id)).toContain(KEPT);
    expect(items.map(({ id }) => id)).not.toContain(MERGED);
    const { results } = await recommend(running, {}, { limit: 5_000, verdicts: 'all' });
    expect(results.map(({ schemeId }) => schemeId)).not.toContain(MERGED);
    expect((await get(`/aides/${KEPT}`)).body).toContain(
      'Aussi décrite par <a href="https://agirpourlatransition.ademe',
    );
  });
});

describe('levier duplicates', () => {
  it(
    'lists the pairs in words and in JSON',
    async () => {
      const run = commandLine(running.folder);
      const { exitCode, out, error } = await run(['duplicates', '--json']);
      expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
      const { total, pairs } = JSON.parse(out) as { total: number; pairs: { ids: string[]; reasons: string[] }[] };
      expect(pairs).toHaveLength(total);
      const words = (await run(['duplicates'])).out;
      expect(words.split('\n')[0]).toMatch(new RegExp(`^${String(total)} paires? à regarder$`));
      for (const { ids, reasons } of pairs) for (const said of [...ids, ...reasons]) expect(words).toContain(said);
    },
    LONG,
  );
});
