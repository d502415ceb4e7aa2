import type { AidScheme } from '../../src/engine';

/** A national grant open to every firm, official and lately checked; give what the test is about. */
export function aScheme(given: Partial<AidScheme> = {}): AidScheme {
  return {
    id: 'a-scheme',
    name: 'Aide exemple',
    acronym: null,
    aliases: [],
    level: 'national',
    depth: 'full',
    funders: [{ name: 'Financeur exemple', siren: null, role: 'financeur' }],
    instruments: ['grant'],
    fundingOrigin: null,
    needs: [],
    keywords: [],
    summary: null,
    territory: { include: ['FR'], exclude: [] },
    criteria: [],
    uncoded: [],
    calendar: null,
    funding: null,
    exclusiveWith: [],
    contact: null,
    apply: null,
    documents: [],
    leadTimeWeeks: null,
    parent: null,
    source: {
      url: 'https://example.org/aide',
      publisher: 'Financeur exemple',
      catalogue: null,
      record: null,
      licence: null,
      checkedOn: '2026-09-01',
      trust: 'official',
    },
    ...given,
  };
}
