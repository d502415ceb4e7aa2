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

/** A sheet that says it is described in depth, and lacks nothing that one must hold. */
export function aSchemeInDepth(given: Partial<AidScheme> = {}): AidScheme {
  return aScheme({
    funders: [{ name: 'État', siren: '110000015', role: null }],
    needs: ['rd'],
    criteria: [{ kind: 'size', in: ['micro', 'small', 'medium'] }],
    uncoded: ['Le projet est innovant.'],
    calendar: { permanent: true, opens: null, closes: null, cutOffs: [] },
    funding: { rate: 30, floor: null, cap: null, basis: null, details: null },
    apply: 'https://exemple.fr/depot',
    ...given,
  });
}
