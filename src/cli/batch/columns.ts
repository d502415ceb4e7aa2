import {
  codeOf,
  oneOf,
  plain,
  readDay,
  readHeadcount,
  readIdentifier,
  readList,
  readNumber,
  readText,
  readYesNo,
} from './cells';
import { readCosts, readDeMinimis } from './pairs';

/** A column that a CSV file of firms may have. */
export interface Column {
  /** Where its cells go in the company profile. */
  readonly path: string;
  /** The names an adviser's file has, beside the path; the first is the one documented. */
  readonly french: readonly string[];
  /** What stands in a cell, in French. */
  readonly says: string;
  /** A text may be anything; elsewhere « ? » or « NC » is an empty cell. */
  readonly isText?: true;
  /** @throws CellError */
  readonly read: (cell: string) => unknown;
  /** Where a cell goes on its way to `path`, when that is not `path` itself. */
  readonly pathOf?: (cell: string) => string;
}

const STAGE = oneOf(
  { creation: 'creation', takeover: 'takeover', reprise: 'takeover', existing: 'existing', existante: 'existing' },
  'un stade (création, reprise, existante)',
);
const KIND = oneOf(
  {
    autonomous: 'autonomous',
    autonome: 'autonomous',
    independante: 'autonomous',
    partner: 'partner',
    partenaire: 'partner',
    linked: 'linked',
    liee: 'linked',
  },
  'une situation (autonome, partenaire, liée)',
);
const NOMENCLATURE = oneOf(
  { rev2: 'rev2', nafrev2: 'rev2', naf2025: 'naf2025', 2025: 'naf2025' },
  'une nomenclature (rev2 ou naf2025)',
);

const isCommuneCode = (cell: string): boolean => /^\d(?:\d|[AB])?\d{3}$/i.test(cell.replace(/\s/g, ''));
const commune = codeOf(5);

const FIRM: readonly Column[] = [
  {
    path: 'name',
    french: ['nom', 'entreprise', 'raison sociale', 'dénomination', 'établissement'],
    says: 'nom de l’entreprise',
    isText: true,
    read: readText,
  },
  {
    path: 'siren',
    french: ['siren', 'numéro siren', 'n° siren'],
    says: 'neuf chiffres, espaces admis',
    read: readIdentifier,
  },
  {
    path: 'siret',
    french: ['siret', 'numéro siret', 'n° siret'],
    says: 'quatorze chiffres, espaces admis',
    read: readIdentifier,
  },
  {
    path: 'legalForm',
    french: ['forme juridique', 'code forme juridique', 'catégorie juridique'],
    says: 'code INSEE (5710)',
    read: readIdentifier,
  },
  {
    path: 'createdOn',
    french: ['date création', 'date de création', 'créée le'],
    says: 'JJ/MM/AAAA ou AAAA-MM-JJ',
    read: readDay,
  },
  { path: 'stage', french: ['stade'], says: 'création, reprise ou existante', read: STAGE },
  {
    path: 'naf',
    french: ['code naf', 'code ape', 'ape', 'code naf/ape', 'codes naf'],
    says: 'codes séparés par |, l’activité principale d’abord',
    pathOf: () => 'naf.codes',
    read: readList,
  },
  {
    path: 'naf.nomenclature',
    french: ['nomenclature', 'nomenclature naf'],
    says: 'rev2 (par défaut) ou naf2025',
    read: NOMENCLATURE,
  },
  {
    path: 'headcount',
    french: ['effectif', 'effectifs', 'nombre de salariés', 'salariés'],
    says: 'un nombre, ou des bornes : 20-49, moins de 50',
    read: readHeadcount,
  },
  { path: 'headcount.value', french: [], says: 'un nombre', read: readNumber },
  { path: 'headcount.min', french: ['effectif min', 'effectif minimum'], says: 'un nombre', read: readNumber },
  { path: 'headcount.max', french: ['effectif max', 'effectif maximum'], says: 'un nombre', read: readNumber },
  {
    path: 'headcount.band',
    french: ['tranche effectif', 'tranche d’effectif', 'tranche effectifs'],
    says: 'tranche de l’INSEE (12)',
    read: codeOf(2),
  },
  { path: 'turnover', french: ['chiffre d’affaires', 'chiffre affaires', 'ca'], says: 'euros', read: readNumber },
  { path: 'balanceSheet', french: ['bilan', 'total bilan', 'total du bilan'], says: 'euros', read: readNumber },
  {
    path: 'ownership.kind',
    french: ['détention', 'détention du capital', 'indépendance'],
    says: 'autonome, partenaire ou liée',
    read: KIND,
  },
  { path: 'ownership.publicShare', french: ['part publique'], says: 'pour cent', read: readNumber },
  {
    path: 'ownership.group.headcount',
    french: ['effectif groupe', 'effectif du groupe'],
    says: 'un nombre',
    read: readNumber,
  },
  {
    path: 'ownership.group.turnover',
    french: ['chiffre d’affaires groupe', 'chiffre affaires groupe', 'ca groupe'],
    says: 'euros',
    read: readNumber,
  },
  {
    path: 'ownership.group.balanceSheet',
    french: ['bilan groupe', 'bilan du groupe'],
    says: 'euros',
    read: readNumber,
  },
  { path: 'inDifficulty', french: ['en difficulté'], says: 'oui ou non', read: readYesNo },
  {
    path: 'taxesUpToDate',
    french: ['à jour impôts', 'à jour des impôts', 'à jour fiscal et social'],
    says: 'oui ou non',
    read: readYesNo,
  },
  {
    path: 'deMinimis',
    french: ['de minimis', 'aides de minimis'],
    says: 'aides reçues : 2025-02-03=40000 | 2024-06-01=12000',
    read: readDeMinimis,
  },
];

const SITE: readonly Column[] = [
  {
    path: 'site.commune',
    french: ['code insee', 'insee', 'code commune', 'code commune insee'],
    says: 'code INSEE du site',
    read: commune,
  },
  {
    path: 'site.commune ou site.city',
    french: ['commune', 'commune du site'],
    says: 'code INSEE ou nom de la commune du site',
    isText: true,
    pathOf: (cell) => (isCommuneCode(cell) ? 'site.commune' : 'site.city'),
    read: (cell) => (isCommuneCode(cell) ? commune(cell) : cell),
  },
  { path: 'site.postcode', french: ['code postal', 'cp'], says: 'code postal du site', read: codeOf(5) },
  {
    path: 'site.city',
    french: ['ville', 'nom commune', 'libellé commune'],
    says: 'ville du site, avec son code postal',
    isText: true,
    read: readText,
  },
  { path: 'site.department', french: ['département', 'code département'], says: 'code (63, 2A, 974)', read: codeOf(2) },
  { path: 'site.region', french: ['région', 'code région'], says: 'code INSEE (84)', read: codeOf(2) },
  { path: 'site.address', french: ['adresse'], says: 'adresse du site', isText: true, read: readText },
  { path: 'site.inQpv', french: ['qpv', 'en qpv'], says: 'oui ou non', read: readYesNo },
];

const PROJECT: readonly Column[] = [
  {
    path: 'project.text',
    french: ['besoin', 'besoins', 'projet', 'description projet', 'description du projet'],
    says: 'le projet, en français courant',
    isText: true,
    read: readText,
  },
  {
    path: 'project.needs',
    french: ['codes besoins', 'codes besoin'],
    says: 'codes de la taxonomie, séparés par |',
    read: readList,
  },
  {
    path: 'project.cost',
    french: [
      'coût',
      'coût projet',
      'coût du projet',
      'montant',
      'montant projet',
      'montant du projet',
      'investissement',
    ],
    says: 'coût en tout, euros',
    read: readNumber,
  },
  {
    path: 'project.costs',
    french: ['coûts', 'postes de coût'],
    says: 'par poste : equipment=350000 | studies=20000',
    read: readCosts,
  },
  {
    path: 'project.worksStarted',
    french: ['travaux commencés', 'travaux démarrés'],
    says: 'oui ou non',
    read: readYesNo,
  },
  {
    path: 'project.startsOn',
    french: ['date début', 'date de début', 'début projet', 'début du projet'],
    says: 'JJ/MM/AAAA ou AAAA-MM-JJ',
    read: readDay,
  },
  { path: 'project.jobsCreated', french: ['emplois créés', 'créations emplois'], says: 'un nombre', read: readNumber },
];

/** Every column, in the order of the profile. */
export const COLUMNS: readonly Column[] = [...FIRM, ...SITE, ...PROJECT];

const ANSWER = /^answers?[./](.+)$/i;
const readAnswer = oneOf(
  { yes: 'yes', oui: 'yes', no: 'no', non: 'no', unknown: 'unknown' },
  'une réponse (oui ou non)',
);

const byName = new Map(
  COLUMNS.flatMap((column) => [column.path, ...column.french].map((name) => [plain(name), column] as const)),
);

/** The column that a header names, whatever its case, accents, spaces or signs. */
export function columnOf(header: string): Column | undefined {
  const question = ANSWER.exec(header.trim())?.[1];
  if (question === undefined) return byName.get(plain(header));
  return { path: `answers.${question}`, french: [], says: 'oui ou non', read: readAnswer };
}
