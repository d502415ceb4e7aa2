/** The README's three situations. */
export const SITUATIONS = {
  'the cutlery maker of Thiers': {
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
  'the foundry of Saint-Dizier': {
    site: { commune: '52448' },
    naf: [{ code: '24.51Z' }],
    headcount: { value: 210 },
    turnover: 38_000_000,
    balanceSheet: 30_000_000,
    ownership: { kind: 'autonomous' },
    project: {
      text: 'récupérer la chaleur fatale de nos fours et embaucher des apprentis',
      costs: [{ line: 'equipment', amount: 1_200_000 }],
    },
  },
  'the start-up of Fort-de-France': {
    site: { commune: '97209' },
    naf: [{ code: '22.29A' }],
    createdOn: '2023-05-01',
    headcount: { value: 6 },
    turnover: 300_000,
    ownership: { kind: 'autonomous' },
    project: { text: 'projet de R&D sur un plastique biosourcé' },
  },
} as const;
