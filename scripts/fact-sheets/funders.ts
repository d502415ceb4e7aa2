import { UNNAMED_FUNDER, type FundingOrigin } from '../../src/engine';
import type { FactRow } from './facts';

/** What the table calls in English. */
const FRENCH: Readonly<Record<string, string>> = {
  'communes and EPCI': 'Communes et EPCI',
  'communes/EPCI': 'Communes et EPCI',
  'local authorities': 'Collectivités locales',
  'collectivités locales': 'Collectivités locales',
  communes: 'Communes',
};

export function funderNames({ funders }: FactRow): string[] {
  const named = funders.map((name) => FRENCH[name] ?? name);
  return named.length === 0 ? [UNNAMED_FUNDER] : [...new Set(named)];
}

/** The article that a first word takes after `de`; a name of its own takes none. */
const ARTICLES: Readonly<Record<string, readonly string[]>> = {
  'des ': ['Clubs', 'Communes', 'Collectivités', 'CARSAT'],
  "de l'": [
    ...['ADEME', 'Agence', 'Agefiph', 'Agglo', 'Agglomération', 'Adie', 'ADIE', 'Anact', 'ASP', 'Assurance', 'EPCI'],
    ...[
      'Espace',
      'Eurométropole',
      'IFCIC',
      'Union',
      'URSSAF',
      'Urssaf',
      'État',
      'AAF',
      'Action',
      'ENE',
      'IRDI',
      'YCID',
    ],
  ],
  'de la ': [
    ...['Banque', 'CA', 'CC', 'CCI', 'CCNS', 'CCPA', 'CGSCOP', 'CGSS', 'CMA', 'CRAM', 'Caisse', 'Carsat'],
    ...[
      'Chambre',
      'Collectivité',
      'Communauté',
      'DG',
      'DGA',
      'Métropole',
      'Nouvelle-Calédonie',
      'Polynésie',
      'Province',
    ],
    ...['Région', 'SIAGI', 'SOCAMA', 'SOFISCOP', 'Ville'],
  ],
  'du ': [
    ...['CPSTI', 'DEFI', 'District', 'Département', 'FEADER', 'FEDER', 'FTJ', 'Fonds', 'Golfe', 'Grand', 'Ministère'],
    ...['PETR', 'Parc', 'Pays', 'Réseau', 'SGPI', 'Syndicat'],
  ],
};

const BY_WORD = new Map(Object.entries(ARTICLES).flatMap(([article, words]) => words.map((word) => [word, article])));
const ELISION = /^[aeiouyàâäéèêëîïôöùûüœæ]/i;

/** `de la Région Bretagne`, `de l'État`, `d'Initiative Sarthe`, `du Grand Périgueux`. */
export function ofFunder(name: string): string {
  if (name.startsWith('LEADER')) return `du programme ${name}`;
  if (/^Le (?!Mans)/.test(name)) return `du ${name.slice('Le '.length)}`;
  const article = BY_WORD.get(name.split(' ')[0] ?? '');
  if (article !== undefined) return `${article}${name}`;
  return ELISION.test(name) ? `d'${name}` : `de ${name}`;
}

const LOCAL = /^(?:C[CAU] |Communauté|Métropole|Eurométropole|Département|Ville de |Agglo)|(?:Métropole|Agglo\w*)$/;
const EXEMPTIONS: ReadonlySet<string> = new Set(['tax-exemption', 'social-exemption', 'tax-credit']);

/** Where the money comes from, when the funders' names alone say it. */
export function fundingOrigin({ funders, kind }: FactRow): FundingOrigin | null {
  if (funders.some((name) => /^(?:FEDER|FEADER|FTJ|LEADER|Union européenne)/.test(name))) return 'eu-fund';
  if (funders.includes('France 2030')) return 'france-2030';
  if (kind.every((each) => EXEMPTIONS.has(each)) && funders.some((name) => /^(?:État|U)/.test(name))) {
    return 'ordinary-law';
  }
  if (funders.length > 0 && funders.every((name) => name.startsWith('Région '))) return 'regional-budget';
  return funders.length > 0 && funders.every((name) => LOCAL.test(name)) ? 'local-budget' : null;
}
