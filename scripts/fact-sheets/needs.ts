/** A need of the table: ours, where one is certain, and how a sentence says it after `pour`. */
interface Need {
  readonly code: string | null;
  readonly words: string;
}

const NEEDS: Readonly<Record<string, Need>> = {
  'cash-flow': { code: 'working-capital', words: 'la trésorerie' },
  'circular-economy': { code: 'circular-economy', words: "l'économie circulaire" },
  consulting: { code: 'strategic-advice', words: 'le conseil' },
  creation: { code: 'business-creation', words: "la création d'entreprise" },
  decarbonisation: { code: 'decarbonisation', words: 'la décarbonation' },
  digital: { code: 'digital', words: 'le numérique' },
  energy: { code: 'energy', words: "l'énergie" },
  environment: { code: 'environment', words: "l'environnement" },
  export: { code: 'export', words: "l'export" },
  'health-safety': { code: 'health-safety', words: 'la santé et la sécurité au travail' },
  hiring: { code: 'hiring', words: "l'embauche" },
  innovation: { code: 'innovation', words: "l'innovation" },
  land: { code: 'land-acquisition', words: 'le foncier' },
  mobility: { code: 'mobility', words: 'la mobilité' },
  other: { code: null, words: '' },
  'productive-investment': { code: 'productive-investment', words: "l'investissement productif" },
  'property-rights': { code: 'industrial-property', words: 'la propriété industrielle' },
  rd: { code: 'rd', words: 'la recherche et développement' },
  'real-estate': { code: 'real-estate', words: "l'immobilier d'entreprise" },
  relocation: { code: 'creation', words: "l'implantation ou la relocalisation" },
  takeover: { code: 'business-takeover', words: "la reprise d'entreprise" },
  training: { code: 'skills', words: 'la formation' },
  water: { code: 'environment', words: "l'eau" },
};

function needOf(name: string): Need {
  const need = NEEDS[name];
  if (need === undefined) throw new Error(`unknown need ${name}`);
  return need;
}

export function needCodes(needs: readonly string[]): string[] {
  return [...new Set(needs.flatMap((name) => needOf(name).code ?? []))];
}

/** `la création d'entreprise`, `l'énergie`; creation and takeover are said together. */
export function needWords(needs: readonly string[]): string[] {
  const both = needs.includes('creation') && needs.includes('takeover');
  return needs.flatMap((name) => {
    if (both && name === 'takeover') return [];
    if (both && name === 'creation') return ["la création ou la reprise d'entreprise"];
    const { words } = needOf(name);
    return words === '' ? [] : [words];
  });
}
