import type { Instrument } from '../../src/engine';
import type { TransitionRow } from './transition-rows';

interface Body {
  readonly name: string;
  /** The name after `de`. */
  readonly of: string;
}

const body = (of: string, name = of.replace(/^(?:d'|de la |de l'|de |du )/, '')): Body => ({ name, of });

/** How the catalogue calls a body, and how a sentence does. */
const BODIES: Readonly<Record<string, Body>> = {
  ADEME: body("de l'ADEME"),
  ANACT: body("de l'ANACT"),
  'Agence Régionale Biodiversité et Environnement': body("de l'Agence Régionale Biodiversité et Environnement"),
  'Agence de Développement Economique de Corse': body("de l'Agence de Développement Economique de Corse"),
  'Agence de Services et de Paiement': body("de l'Agence de Services et de Paiement"),
  "Agence de l'Eau": body("de l'Agence de l'Eau"),
  "Agence de l'Eau Adour-Garonne": body("de l'Agence de l'Eau Adour-Garonne"),
  "Agence de l'Eau Loire-Bretagne": body("de l'Agence de l'Eau Loire-Bretagne"),
  "Agence de l'Eau Rhône-Méditerranée-Corse": body("de l'Agence de l'Eau Rhône-Méditerranée-Corse"),
  'Association pour la transition Bas Carbone': body("de l'Association pour la transition Bas Carbone"),
  'Avere-France': body("de l'Avere-France", 'Avere-France'),
  "Banque Publique d'Investissement France": body('de Bpifrance'),
  'Banque de France': body('de la Banque de France'),
  'Breizh Fab': body('de Breizh Fab'),
  'CCI Bretagne': body('de la CCI Bretagne'),
  'CCI Pays de la Loire': body('de la CCI Pays de la Loire'),
  'CCI ou CMA': body('de la CCI ou de la CMA', 'CCI ou CMA'),
  'CMA Auvergne-Rhône-Alpes': body('de la CMA Auvergne-Rhône-Alpes'),
  'CMA Bourgogne-Franche-Comté': body('de la CMA Bourgogne-Franche-Comté'),
  'CMA Île-de-France': body('de la CMA Île-de-France'),
  CNAMS: body('de la CNAMS'),
  'Centre Technique des Industries Mécaniques': body('du Centre technique des industries mécaniques'),
  "Centre national d'enseignement à distance": body("du Centre national d'enseignement à distance"),
  "Chambre de Commerce et de l'Industrie": body('de la CCI'),
  "Chambre des Métiers et de l'Artisanat": body('de la CMA'),
  'Convention des Entreprises pour le Climat': body('de la Convention des entreprises pour le climat'),
  DDFIP: body("de l'État (direction départementale des finances publiques)"),
  'DREAL Bretagne': body('de la DREAL Bretagne'),
  InvestEU: body("d'InvestEU"),
  'Ministère de la Transition Écologique': body('du Ministère de la Transition écologique'),
  'Office français de la biodiversité': body("de l'Office français de la biodiversité"),
  'Opco 2i': body("de l'OPCO 2i"),
  'Opco Akto': body("de l'OPCO Akto"),
  'Région Sud (PACA)': body("de la Région Provence-Alpes-Côte d'Azur"),
  Saur: body('de Saur'),
  Suez: body('de Suez'),
  'Union des industries et métiers de la métallurgie': body("de l'Union des industries et métiers de la métallurgie"),
  'Voies Navigables de France': body('de Voies navigables de France'),
  'Véolia Eau': body('de Veolia Eau'),
};

export function bodyOf(name: string): Body {
  const known = BODIES[name] ?? (name.startsWith('Région ') ? body(`de la ${name}`) : undefined);
  if (known === undefined) throw new Error(`unknown body ${name}`);
  return known;
}

/** A kind of the catalogue, its instrument, and its words at the head of a sentence. */
const KINDS: Readonly<Record<string, readonly [Instrument, string]>> = {
  étude: ['advice', 'étude, diagnostic ou accompagnement'],
  financement: ['grant', 'financement'],
  formation: ['training', 'formation'],
  prêt: ['loan', 'prêt'],
  'avantage fiscal': ['tax-exemption', 'avantage fiscal'],
};

export function kindWords({ kind }: TransitionRow): string {
  return kindOf(kind)[1];
}

function kindOf(kind: string): readonly [Instrument, string] {
  const known = KINDS[kind];
  if (known === undefined) throw new Error(`unknown kind ${kind}`);
  return known;
}

/** ADEME pays a part of a study that it does not make itself: a rate of it is mentioned, or a request before its start. */
export function instrumentOf({ kind, operator, name, percents, flags }: TransitionRow): Instrument {
  if (kind === 'avantage fiscal' && /crédit d'impôt/i.test(name)) return 'tax-credit';
  const paid = percents.length > 0 || flags.includes('beforeStart');
  return kind === 'étude' && operator === 'ADEME' && paid ? 'grant' : kindOf(kind)[0];
}

/** A theme: how a sentence says it after `pour`, and the need that it surely is. */
const THEMES: Readonly<Record<string, readonly [string, string | null]>> = {
  building: ['les bâtiments', null],
  mobility: ['la mobilité', 'mobility'],
  waste: ['les déchets', 'waste-reduction'],
  water: ["l'eau", 'environment'],
  energy: ["l'énergie", 'energy'],
  rh: ['les compétences et les équipes', null],
  environmental: ["l'impact environnemental", 'environment'],
  'eco-design': ["l'écoconception", 'eco-design'],
  biodiversite: ['la biodiversité', null],
};

/** Words of a name that say what the aid is for, more nearly than its themes. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/photovolta|autoconsommation|\bPV\b/i, 'renewable-electricity'],
  [
    /géotherm|solaire thermique|PAC solaire|biomasse|chaleur ou de froid|énergie renouvelable|contrat patrimonial/i,
    'renewable-heat',
  ],
  [/hydrogène/i, 'hydrogen'],
  [/véhicule|rétrofit|bonus écologique|conversion|voiture|bioéthanol/i, 'clean-vehicles'],
  [/plan de mobilité|fresque de la mobilité|vélo/i, 'commuting'],
  [/fluvial|\bPAMI\b/i, 'freight-logistics'],
  [/décarbon/i, 'decarbonisation'],
  [/bilan carbone|évaluation carbone|indicateur climat|impact CO2|gestes climat/i, 'carbon-footprint'],
  [/RSE\b/, 'social-responsibility'],
  [/écolabel|imprim'vert|performa environnement/i, 'environmental-management'],
  [/qualité de l.air/i, 'air-emissions'],
  [/réemploi|réparation|répar'acteurs/i, 'reuse-repair'],
  [/projet de recherche/i, 'rd-project'],
  [/hydrique|ressourc'eau|ecod'o/i, 'water-saving'],
  [/rénovation énergétique/i, 'building-renovation'],
  [/conditions de travail|concilier travail/i, 'work-life-quality'],
];

export function themeWords({ themes }: TransitionRow): string[] {
  return themes.map((name) => themeOf(name)[0]);
}

function themeOf(name: string): readonly [string, string | null] {
  const theme = THEMES[name];
  if (theme === undefined) throw new Error(`unknown theme ${name}`);
  return theme;
}

export function needsOf(row: TransitionRow): string[] {
  const named = NAMED.flatMap(([words, need]) => (words.test(row.name) ? [need] : []));
  const training = row.kind === 'formation' ? ['employee-training'] : [];
  return [...new Set([...named, ...training, ...row.themes.flatMap((theme) => themeOf(theme)[1] ?? [])])];
}

/** What a flag says that a pattern found in the text. */
const MENTIONS: Readonly<Record<string, string>> = {
  revenue: "le chiffre d'affaires",
  balanceSheet: 'le total du bilan',
  europe: "l'Europe",
  difficulty: 'les entreprises en difficulté',
  deMinimis: 'le régime de minimis',
  cumul: "le cumul d'aides",
  cee: "les certificats d'économies d'énergie",
  feder: 'le FEDER',
  territoiresIndustrie: "les Territoires d'industrie",
};

/** The mentions that are nothing else than words; a request before the start is a condition of its own. */
export function mentionsOf({ flags }: TransitionRow): string[] {
  return flags
    .filter((flag) => flag !== 'beforeStart')
    .map((flag) => {
      const words = MENTIONS[flag];
      if (words === undefined) throw new Error(`unknown flag ${flag}`);
      return words;
    });
}
