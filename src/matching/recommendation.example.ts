import type { Recommendation } from './recommendation';

const REQUEST = {
  company: {
    site: { commune: '63430' },
    naf: [{ code: '25.71Z' }],
    headcount: { value: 34 },
    turnover: 4_200_000,
    ownership: { kind: 'autonomous' },
    project: {
      text: 'remplacer un four à gaz par un four électrique',
      worksStarted: false,
      costs: [{ line: 'equipment', amount: 350_000 }],
    },
  },
  at: '2026-11-24',
  limit: 1,
} as const;

/** A request and the heart of its answer, for the API's description. */
export const RECOMMENDATION_EXAMPLE: { readonly request: typeof REQUEST; readonly answer: Recommendation } = {
  request: REQUEST,
  answer: {
    at: '2026-11-24',
    catalogueVersion: 'b70f822ff68b',
    engineVersion: '1.2.0',
    company: {
      profile: REQUEST.company,
      notices: [],
      territory: {
        commune: '63430',
        epci: '200070712',
        ept: null,
        department: '63',
        region: '84',
        territoireIndustrie: 'TI2-8408',
        communeName: 'Thiers',
        epciName: 'Communauté de communes Thiers Dore et Montagne',
        departmentName: 'Puy-de-Dôme',
        regionName: 'Auvergne-Rhône-Alpes',
        territoireIndustrieName: "Territoire d'industrie Lezoux – Thiers – Ambert – Montbrison",
        zonings: {
          AFR: 'unknown',
          FRR: 'frr_socle',
          QPV: 'unknown',
          BER: 'none',
          ACV: 'in',
          PVD: 'none',
          FTJ: 'unknown',
          ZFANG: 'none',
          OUTERMOST: 'none',
          MOUNTAIN: 'massif-central',
        },
      },
      size: {
        category: 'small',
        possible: ['small'],
        basis: ['headcount', 'turnover', 'ownership'],
        certain: true,
      },
      activities: [
        {
          code: '25.71Z',
          label: 'Fabrication de coutellerie',
          role: 'main',
        },
      ],
      needs: [
        {
          id: 'process-decarbonisation',
          label: 'Électrifier ou décarboner un procédé',
          from: 'text',
        },
        {
          id: 'energy-efficiency',
          label: 'Installer des équipements économes',
          from: 'text',
        },
        {
          id: 'machine-purchase',
          label: 'Acheter une machine ou un équipement',
          from: 'text',
        },
      ],
    },
    counts: {
      eligible: 218,
      toCheck: 159,
      ineligible: 1488,
      closed: 101,
    },
    results: [
      {
        rank: 1,
        externalId: null,
        schemeId: 'etude-decarbonation-industrie',
        name: "Études de faisabilité de performance énergétique ou de décarbonation d'entreprises industrielles",
        acronym: null,
        summary:
          "L'ADEME paie une part de l'étude technique qui prépare le changement d'un four ou d'un procédé pour moins d'énergie et moins de carbone.",
        level: 'national',
        depth: 'full',
        funders: ['ADEME'],
        instruments: ['grant'],
        needs: ['process-decarbonisation', 'energy-audit', 'feasibility-study'],
        funding: {
          rate: null,
          floor: null,
          cap: null,
          basis: null,
          details:
            "Taux maximal mentionné : 80 % ; montant mentionné : 100 000 € (à vérifier sur la fiche de l'ADEME).",
        },
        uncoded: ["L'étude est faite par un prestataire extérieur, selon le cahier des charges de l'ADEME."],
        source: {
          url: 'https://agirpourlatransition.ademe.fr/entreprises/aides-financieres/catalogue/2026/etudes-de-faisabilite-de-performance-energetique-ou-de-decarbonation-dentreprises-industrielles',
          publisher: 'ADEME',
          catalogue: 'Mission transition écologique',
          licence: null,
          checkedOn: '2026-06-01',
          trust: 'open-data',
        },
        parent: null,
        foldedInto: null,
        variants: [],
        answersNeed: true,
        verdict: 'eligible',
        coverage: {
          checked: 3,
          total: 4,
        },
        availability: 'open',
        opens: '2023-01-01',
        deadline: '2026-12-31',
        score: 0.69500732421875,
        contributions: {
          needFit: 0.36688232421875,
          certainty: 0.16497802734375,
          proximity: 0.030029296875,
          value: 0.03997802734375,
          freshness: 0.045166015625,
          effort: 0.0159912109375,
          urgency: 0.031982421875,
        },
        liftedForLevel: false,
        whyHere: 'Répond à votre besoin « Électrifier ou décarboner un procédé », 3 conditions déjà remplies',
        reasons: [
          {
            criterion: 'territory',
            title: 'Territoire',
            state: 'met',
            text: 'Site Thiers (63) : dans le périmètre (France)',
            companyValue: {
              site: 'COM-63430',
              heldBy: ['FR'],
            },
            rule: {
              include: ['FR'],
              exclude: [],
            },
            ruleText: 'France',
            source:
              'https://agirpourlatransition.ademe.fr/entreprises/aides-financieres/catalogue/2026/etudes-de-faisabilite-de-performance-energetique-ou-de-decarbonation-dentreprises-industrielles',
            lacks: [],
          },
          {
            criterion: 'sector',
            title: 'Activité',
            state: 'met',
            text: 'Activité 25.71Z Fabrication de coutellerie : secteur admis (Industrie manufacturière)',
            companyValue: {
              main: ['25.71Z'],
              others: [],
              admittedBy: ['C'],
            },
            rule: {
              include: ['B', 'C', 'M'],
            },
            ruleText:
              'Industries extractives (B), Industrie manufacturière (C) ou Activités spécialisées, scientifiques et techniques (M)',
            source:
              'https://agirpourlatransition.ademe.fr/entreprises/aides-financieres/catalogue/2026/etudes-de-faisabilite-de-performance-energetique-ou-de-decarbonation-dentreprises-industrielles',
            lacks: [],
          },
          {
            criterion: 'worksNotStarted',
            title: 'Démarrage du projet',
            state: 'met',
            text: 'Projet non démarré : la demande peut précéder tout engagement',
            companyValue: false,
            rule: {},
            ruleText: 'demande déposée avant tout engagement (devis signé, commande, travaux)',
            source:
              'https://agirpourlatransition.ademe.fr/entreprises/aides-financieres/catalogue/2026/etudes-de-faisabilite-de-performance-energetique-ou-de-decarbonation-dentreprises-industrielles',
            lacks: [],
          },
        ],
        estimate: null,
      },
    ],
    nearMisses: [
      {
        schemeId: 'fonds-vert-territoires-industrie',
        name: "Fonds Vert - Territoires d'Industrie en transition écologique",
        criterion: 'projectCost',
        text: 'Il manque 50 000 € de dépenses : l’aide commence à 400 000 €',
        advice:
          'Voyez si d’autres dépenses du même projet y entrent (études, raccordement, mise en service), avant de signer',
      },
    ],
    questions: [
      {
        field: 'createdOn',
        text: 'Quand l’entreprise a-t-elle été créée ?',
        settles: 4,
        awaitedBy: 7,
      },
      {
        field: 'inDifficulty',
        text: 'L’entreprise est-elle en difficulté (procédure collective, ou plus de la moitié du capital perdue) ?',
        settles: 3,
        awaitedBy: 4,
      },
      {
        field: 'answers.industrial-decarbonisation-technology',
        text: "Le projet met-il au point une technologie ou un service qui décarbone l'industrie ?",
        settles: 1,
        awaitedBy: 1,
      },
    ],
  },
};
