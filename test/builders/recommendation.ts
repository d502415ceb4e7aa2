import type { ReasonView, Recommendation, RecommendedScheme } from '../../src/matching';

export function aReason(changes: Partial<ReasonView> = {}): ReasonView {
  return {
    criterion: 'headcount',
    title: 'Effectif',
    state: 'met',
    text: 'Effectif 34 : dans la limite de 249',
    companyValue: 34,
    rule: { max: 249 },
    ruleText: '249 salariés au plus',
    source: 'https://exemple.fr/aide',
    lacks: [],
    ...changes,
  };
}

/** An invented scheme laid against an invented firm. */
export function aRecommendedScheme(changes: Partial<RecommendedScheme> = {}): RecommendedScheme {
  return {
    rank: 1,
    schemeId: 'exemple-machine-neuve',
    externalId: null,
    name: 'Aide à la machine neuve',
    acronym: null,
    summary: "Subvention pour l'achat d'équipements neufs.",
    level: 'regional',
    depth: 'full',
    funders: ['Région Exemple'],
    instruments: ['grant'],
    needs: ['productive-investment'],
    parent: null,
    variants: [],
    foldedInto: null,
    answersNeed: true,
    verdict: 'eligible',
    coverage: { checked: 4, total: 6 },
    availability: 'open',
    opens: null,
    deadline: '2026-12-31',
    score: 0.5,
    contributions: { needFit: 0.5 },
    liftedForLevel: false,
    whyHere: "finance l'achat d'un équipement de production en Auvergne-Rhône-Alpes.",
    reasons: [aReason()],
    uncoded: ["Le projet présente un intérêt pour le bassin d'emploi."],
    funding: { rate: { small: 20, medium: 10 }, floor: null, cap: null, basis: null, details: null },
    estimate: { min: 35000, max: 70000, currency: 'EUR', basis: '10 à 20 % de 350 000 €' },
    source: {
      url: 'https://exemple.fr/aide',
      publisher: 'exemple.fr',
      catalogue: 'aides-entreprises.fr',
      licence: null,
      checkedOn: '2026-09-12',
      trust: 'open-data',
    },
    ...changes,
  };
}

export function aRecommendation(changes: Partial<Recommendation> = {}): Recommendation {
  return {
    at: '2026-11-23',
    catalogueVersion: '2026-11-20',
    engineVersion: '1.0.0',
    company: {
      profile: {
        headcount: { value: 34 },
        project: { text: 'Remplacer un four à gaz', costs: [{ amount: 350000 }] },
      },
      notices: [],
      territory: {
        commune: '63430',
        communeName: 'Thiers',
        epci: '200070712',
        epciName: 'CC Thiers Dore et Montagne',
        ept: null,
        department: '63',
        departmentName: 'Puy-de-Dôme',
        region: '84',
        regionName: 'Auvergne-Rhône-Alpes',
        territoireIndustrie: 'TI2-8408',
        territoireIndustrieName: 'Lezoux – Thiers – Ambert – Montbrison',
        zonings: {
          AFR: 'unknown',
          FRR: 'frr_socle',
          QPV: 'unknown',
          BER: 'none',
          ACV: 'none',
          PVD: 'in',
          FTJ: 'unknown',
          ZFANG: 'none',
          OUTERMOST: 'none',
          MOUNTAIN: 'in',
        },
      },
      size: { category: null, possible: ['small', 'medium'], basis: ['headcount'], certain: false },
      activities: [{ code: '25.71Z', label: 'Fabrication de coutellerie', role: 'main' }],
      needs: [{ id: 'energy-efficiency', label: 'Installer des équipements économes', from: 'text' }],
    },
    counts: { eligible: 1, toCheck: 0, ineligible: 0, closed: 0 },
    results: [aRecommendedScheme()],
    nearMisses: [],
    questions: [{ field: 'turnover', text: "Quel est le chiffre d'affaires annuel ?", settles: 12, awaitedBy: 15 }],
    ...changes,
  };
}
