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
};

/** A request and the heart of its answer, for the API's description. */
export const RECOMMENDATION_EXAMPLE = {
  request: REQUEST,
  answer: {
    at: '2026-11-24',
    catalogueVersion: 'f2cd0112f976',
    engineVersion: '1.0.0',
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
      eligible: 129,
      toCheck: 64,
      ineligible: 204,
      closed: 30,
    },
    results: [
      {
        rank: 1,
        externalId: null,
        schemeId: 'ara-ambition-region-industrie-du-futur',
        name: "Ambition Région : 'Être accompagné dans mon projet Industrie du futur'",
        acronym: null,
        summary:
          "Aide pour payer un consultant qui prépare un projet d'atelier moderne : robotique, énergie, nouvelle implantation, données, cybersécurité ou relocalisation.",
        level: 'regional',
        funders: ['Région Auvergne-Rhône-Alpes'],
        instruments: ['grant', 'advice'],
        needs: [
          'smart-factory',
          'automation-robotics',
          'energy-audit',
          'process-decarbonisation',
          'cybersecurity',
          'reshoring',
          'strategic-advice',
        ],
        funding: {
          rate: 50,
          floor: null,
          cap: 16000,
          basis: null,
          details: '50 % du conseil, sur 32 000 € de dépenses au plus.',
        },
        uncoded: ["L'aide porte sur des journées de conseil, pas sur l'achat des machines."],
        source: {
          url: 'https://www.auvergnerhonealpes.fr/aides/region-industrie-etre-accompagne-dans-mon-projet-industrie-du-futur',
          publisher: 'Région Auvergne-Rhône-Alpes',
          catalogue: 'aides-entreprises.fr',
          checkedOn: '2026-03-04',
          trust: 'open-data',
        },
        verdict: 'eligible',
        coverage: {
          checked: 3,
          total: 4,
        },
        availability: 'open',
        opens: null,
        deadline: null,
        score: 0.6695556640625,
        contributions: {
          needFit: 0.33868408203125,
          certainty: 0.16497802734375,
          proximity: 0.05999755859375,
          value: 0.03997802734375,
          freshness: 0.03790283203125,
          effort: 0.0159912109375,
          urgency: 0.01202392578125,
        },
        liftedForLevel: false,
        whyHere:
          'Répond à votre besoin « Électrifier ou décarboner un procédé », 3 conditions déjà remplies, conçue pour Auvergne-Rhône-Alpes',
        reasons: [
          {
            criterion: 'territory',
            title: 'Territoire',
            state: 'met',
            text: 'Site Thiers (63) : dans le périmètre (Auvergne-Rhône-Alpes)',
            companyValue: 'COM-63430',
            rule: {
              include: ['REG-84'],
              exclude: [],
            },
            ruleText: 'Auvergne-Rhône-Alpes',
            source:
              'https://www.auvergnerhonealpes.fr/aides/region-industrie-etre-accompagne-dans-mon-projet-industrie-du-futur',
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
              include: ['C'],
            },
            ruleText: 'Industrie manufacturière (C)',
            source:
              'https://www.auvergnerhonealpes.fr/aides/region-industrie-etre-accompagne-dans-mon-projet-industrie-du-futur',
            lacks: [],
          },
          {
            criterion: 'size',
            title: 'Taille',
            state: 'met',
            text: 'Taille petite entreprise : admise (micro-entreprise, petite entreprise, moyenne entreprise ou ETI)',
            companyValue: 'small',
            rule: {
              in: ['micro', 'small', 'medium', 'mid-cap'],
            },
            ruleText: 'micro-entreprise, petite entreprise, moyenne entreprise ou ETI',
            source:
              'https://www.auvergnerhonealpes.fr/aides/region-industrie-etre-accompagne-dans-mon-projet-industrie-du-futur',
            lacks: [],
          },
        ],
        estimate: null,
      },
    ],
    nearMisses: [],
    questions: [
      {
        field: 'createdOn',
        text: 'Quand l’entreprise a-t-elle été créée ?',
        settles: 30,
      },
      {
        field: 'inDifficulty',
        text: 'L’entreprise est-elle en difficulté (procédure collective, ou plus de la moitié du capital perdue) ?',
        settles: 19,
      },
      {
        field: 'answers.green-industry-product',
        text: 'Fabriquez-vous, ou allez-vous fabriquer, des batteries, panneaux solaires, éoliennes, pompes à chaleur, leurs composants ou leurs matières critiques ?',
        settles: 1,
      },
    ],
  },
};
