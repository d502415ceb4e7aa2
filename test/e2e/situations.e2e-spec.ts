import type { Recommendation } from '../../src/matching';
import { startApp, type RunningApp } from '../support/app';
import { idsOf, recommend, schemeIn } from '../support/requests';
import { SITUATIONS } from '../support/situations';

let running: RunningApp;
beforeAll(async () => (running = await startApp()));
afterAll(() => running.close());

const FIRST = 10;
type Exclusion = readonly [schemeId: string, criterion: string, text: RegExp];

const wholeAnswer = (company: Readonly<Record<string, unknown>>): Promise<Recommendation> =>
  recommend(running, company, { limit: 5_000, verdicts: 'all' });

/** The unmet conditions of a scheme that is shut out for this firm; the spaces of French amounts made plain. */
function unmetOf(recommendation: Recommendation, schemeId: string): { criterion: string; text: string }[] {
  const { verdict, reasons } = schemeIn(recommendation, schemeId);
  expect({ schemeId, verdict }).toEqual({ schemeId, verdict: 'ineligible' });
  return reasons
    .filter(({ state }) => state === 'unmet')
    .map(({ criterion, text }) => ({ criterion, text: text.replace(/\s/g, ' ') }));
}

function expectExcluded(recommendation: Recommendation, [schemeId, criterion, text]: Exclusion): void {
  expect(unmetOf(recommendation, schemeId)).toContainEqual({
    criterion,
    text: expect.stringMatching(text) as unknown,
  });
}

function expectSoundTop({ results }: Recommendation): void {
  const first = results.slice(0, FIRST);
  expect(first.map(({ level }) => level)).toEqual(expect.arrayContaining(['european', 'national', 'regional']));
  for (const { schemeId, verdict, availability, contributions } of first) {
    expect({ schemeId, shut: verdict === 'ineligible' || availability === 'closed' }).toEqual({
      schemeId,
      shut: false,
    });
    expect({ schemeId, fits: (contributions.needFit ?? 0) > 0 }).toEqual({ schemeId, fits: true });
  }
}

describe('a cutlery maker of 34 in Thiers that replaces a gas furnace', () => {
  let answer: Recommendation;
  beforeAll(async () => {
    answer = await wholeAnswer(SITUATIONS['the cutlery maker of Thiers']);
  });

  it('is understood: a small firm of the Territoire d’industrie, decarbonising a process', () => {
    const { territory, size, needs } = answer.company;
    expect(territory.territoireIndustrie).toBe('TI2-8408');
    expect(territory.zonings.AFR).toBe('unknown');
    expect(size).toMatchObject({ category: 'small', certain: true });
    expect(needs[0]?.id).toBe('process-decarbonisation');
  });

  it('sees European, national and regional aids that answer the need first, none closed', () => {
    expectSoundTop(answer);
  });

  it.each([
    ['etude-decarbonation-industrie'],
    ['ara-pret-region-energie'],
    ['decarb-flash'],
    ['pret-flash-electrique'],
    ['diag-decarbon-action'],
  ])('sees %s in the first ten', (id) => {
    expect(idsOf(answer, FIRST)).toContain(id);
  });

  it('does not see the Innovation Fund there, whose projects start at 2.5 M€', () => {
    expect(idsOf(answer, FIRST)).not.toContain('fonds-innovation-ue');
  });

  it('learns that the electric loan waits for two answers', () => {
    const { verdict, reasons } = schemeIn(answer, 'pret-flash-electrique');
    expect(verdict).toBe('to-check');
    const unknown = reasons.filter(({ state }) => state === 'unknown');
    expect(unknown.map(({ criterion }) => criterion)).toEqual(['age', 'question']);
    expect(answer.questions[0]?.field).toBe('createdOn');
  });

  it.each<Exclusion>([
    ['fonds-vert-territoires-industrie', 'projectCost', /350 000 € : au-dessous du minimum de 400 000 €/],
    ['decarb-ind', 'projectCost', /350 000 € : au-dessous du minimum de 3 000 000 €/],
    ['frr-exoneration-cfe', 'headcount', /Effectif 34 : au-dessus du maximum de 10/],
    ['ber-exoneration-benefices', 'zoning', /hors zone.*BER/],
    ['accelerateur-biens-equipement', 'turnover', /4 200 000 € : il en faut plus de 8 000 000 €/],
    ['grand-est-efficacite-energetique-procedes', 'territory', /Thiers \(63\) : hors du périmètre \(Grand Est\)/],
    ['credit-impot-recherche-outre-mer', 'territory', /Thiers \(63\) : hors du périmètre/],
  ])('is told why %s is shut: %s', (...exclusion) => {
    expectExcluded(answer, exclusion);
  });

  it.each([
    ['subvention-prevention-tpe-captage-prothesistes-dentaires-11973', 'ineligible'],
    ['soutien-au-developpement-international-des-entreprises-du-secteur-de-7955', 'ineligible'],
    ['remboursement-des-taxes-de-carburant-pour-les-transporteurs-7025', 'to-check'],
    ['garantie-aux-entreprises-culturelles-et-creatives-11434', 'to-check'],
    ['garantie-egalite-femmes-381', 'to-check'],
    ['aide-au-poste-pour-les-entreprises-adaptees-hors-experimentation-10033', 'to-check'],
    ['garantie-sofiscop-2629', 'to-check'],
    ['scopinvest-titre-participatif-2659', 'to-check'],
    ['novess-fonds-ess-7728', 'to-check'],
  ])('is not told, unasked, that it may have %s, which is for others: %s', (id, verdict) => {
    expect(schemeIn(answer, id).verdict).toBe(verdict);
  });
});

describe('a foundry of 210 in Saint-Dizier that recovers waste heat and hires apprentices', () => {
  let answer: Recommendation;
  beforeAll(async () => {
    answer = await wholeAnswer(SITUATIONS['the foundry of Saint-Dizier']);
  });

  it('is understood: a medium firm with two needs', () => {
    const { territory, size, needs } = answer.company;
    expect(territory).toMatchObject({ department: '52', region: '44' });
    expect(territory.territoireIndustrie).toMatch(/^TI2-44/);
    expect(size).toMatchObject({ category: 'medium', certain: true });
    expect(
      needs
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['apprenticeship', 'waste-heat-recovery']);
  });

  it('sees European, national and regional aids that answer a need first, none closed', () => {
    expectSoundTop(answer);
  });

  it.each([
    ['chaleur-fatale-investissement'],
    ['chaleur-fatale-etude'],
    ['decarb-flash'],
    ['aide-unique-apprentissage'],
  ])('sees %s in the first ten: both needs are answered', (id) => {
    expect(idsOf(answer, FIRST)).toContain(id);
  });

  it('is asked first whether works have started', () => {
    expect(answer.questions[0]?.field).toBe('project.worksStarted');
  });

  it.each<Exclusion>([
    ['pret-flash-electrique', 'headcount', /Effectif 210 : au-dessus du maximum de 49/],
    ['contrat-prevention', 'headcount', /Effectif 210 : au-dessus du maximum de 199/],
    ['decarb-ind', 'projectCost', /1 200 000 € : au-dessous du minimum de 3 000 000 €/],
    ['grand-est-pret-croissance-tpe', 'size', /moyenne entreprise/],
    ['ber-exoneration-cfe', 'zoning', /hors zone.*BER/],
    ['ara-pret-region-energie', 'territory', /Saint-Dizier \(52\) : hors du périmètre/],
    ['ftj-hauts-de-france', 'territory', /Saint-Dizier \(52\) : hors du périmètre/],
  ])('is told why %s is shut: %s', (...exclusion) => {
    expectExcluded(answer, exclusion);
  });
});

describe('a plastics start-up of 6 in Fort-de-France with a research project', () => {
  let answer: Recommendation;
  beforeAll(async () => {
    answer = await wholeAnswer(SITUATIONS['the start-up of Fort-de-France']);
  });

  it('is understood: a micro firm of Martinique, in an AFR "a" area, with a research project', () => {
    const { territory, size, needs } = answer.company;
    expect(territory).toMatchObject({ department: '972', region: '02', zonings: { AFR: 'a' } });
    expect(size).toMatchObject({ category: 'micro', certain: true });
    expect(needs[0]?.id).toBe('rd-project');
  });

  it('sees European, national and regional aids that answer the need first, none closed', () => {
    expectSoundTop(answer);
  });

  it.each([['avance-innovation'], ['martinique-fonds-territorial-innovation'], ['credit-impot-recherche-outre-mer']])(
    'sees %s in the first ten',
    (id) => {
      expect(idsOf(answer, FIRST)).toContain(id);
    },
  );

  it.each<Exclusion>([
    ['credit-impot-recherche', 'territory', /Fort-de-France \(972\) : hors du périmètre \(France, sauf .*Martinique/],
    ['decarb-flash', 'territory', /Fort-de-France \(972\) : hors du périmètre/],
    ['fonds-vert-territoires-industrie', 'territory', /Fort-de-France \(972\) : hors du périmètre/],
    ['bourse-french-tech-emergence', 'age', /Âge 3,5 ans : la limite est de moins de 1 an/],
    ['diag-eco-flux', 'headcount', /Effectif 6 : au-dessous du minimum de 20/],
    ['frr-exoneration-impot', 'zoning', /hors zone.*FRR/],
    ['feder-reunion-projets-innovants', 'territory', /Fort-de-France \(972\) : hors du périmètre \(La Réunion/],
  ])('is told why %s is shut: %s', (...exclusion) => {
    expectExcluded(answer, exclusion);
  });

  it('sees the overseas twin of what is shut for it', () => {
    for (const id of ['credit-impot-recherche-outre-mer', 'fonds-vert-territoires-industrie-outre-mer-corse']) {
      expect(['eligible', 'to-check']).toContain(schemeIn(answer, id).verdict);
    }
  });
});
