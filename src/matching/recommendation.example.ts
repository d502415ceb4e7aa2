/** A request and the heart of its answer, for the API's description. */
export const RECOMMENDATION_EXAMPLE = {
  request: {
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
    limit: 5,
  },
  answer: {},
};
