import type { Instrument, Level, SizeCategory, State, Verdict, Zoning } from '../../engine';

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  european: 'Europe',
  national: 'National',
  regional: 'Région',
  departmental: 'Département',
  local: 'Local',
};

/** The word, then what it means for the firm's accounts. */
export const INSTRUMENT_WORDS: Readonly<Record<Instrument, { readonly name: string; readonly plain: string }>> = {
  grant: { name: 'Subvention', plain: 'une somme versée, à ne pas rembourser' },
  'repayable-advance': { name: 'Avance remboursable', plain: 'un prêt sans intérêt, à rendre selon un calendrier' },
  loan: { name: 'Prêt', plain: 'une somme à rembourser' },
  guarantee: { name: 'Garantie', plain: 'couvre une part du risque de votre banque' },
  equity: { name: 'Fonds propres', plain: 'un investisseur entre au capital' },
  'tax-credit': { name: "Crédit d'impôt", plain: "une somme déduite de l'impôt ou versée" },
  'tax-exemption': { name: "Exonération d'impôt", plain: 'un impôt en moins' },
  'social-exemption': { name: 'Exonération de cotisations', plain: 'des charges sociales en moins' },
  advice: { name: 'Accompagnement', plain: 'un conseil ou un diagnostic pris en charge' },
  training: { name: 'Formation', plain: 'une formation prise en charge' },
  other: { name: 'Autre forme', plain: 'voir la fiche' },
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  eligible: 'Éligible',
  'to-check': 'À vérifier',
  ineligible: 'Écartée',
};

export const STATE_WORDS: Readonly<Record<State, string>> = {
  met: 'Rempli',
  unknown: 'À vérifier',
  unmet: 'Non rempli',
};

export const SIZE_WORDS: Readonly<Record<SizeCategory, string>> = {
  micro: 'microentreprise (moins de 10 salariés)',
  small: 'petite entreprise (10 à 49 salariés)',
  medium: 'moyenne entreprise (50 à 249 salariés)',
  'small-mid-cap': 'petite entreprise de taille intermédiaire (moins de 750 salariés)',
  'mid-cap': 'entreprise de taille intermédiaire (moins de 5 000 salariés)',
  large: 'grande entreprise',
};

interface ZoningWords {
  readonly name: string;
  readonly plain: string;
}

export const ZONING_WORDS: Readonly<Record<Zoning, ZoningWords>> = {
  AFR: {
    name: 'Aides à finalité régionale',
    plain: "zones où l'Europe admet une aide plus forte à l'investissement",
  },
  FRR: { name: 'France ruralités revitalisation', plain: "communes rurales où une installation est exonérée d'impôts" },
  QPV: { name: 'Quartier prioritaire de la ville', plain: "seule l'adresse exacte dit si le site est dedans" },
  BER: { name: "Bassin d'emploi à redynamiser", plain: "bassins touchés par l'emploi, avec exonérations" },
  ACV: { name: 'Action cœur de ville', plain: 'villes moyennes soutenues pour leur centre' },
  PVD: { name: 'Petites villes de demain', plain: 'petites villes soutenues par un programme national' },
  FTJ: { name: 'Fonds pour une transition juste', plain: 'territoires européens qui sortent du charbon et du pétrole' },
  ZFANG: { name: 'Zone franche de nouvelle génération', plain: "allègements d'impôts outre-mer" },
  OUTERMOST: { name: 'Région ultrapériphérique', plain: "outre-mer, au sens de l'Union européenne" },
  MOUNTAIN: { name: 'Zone de montagne', plain: 'massifs soutenus par des crédits propres' },
};

/** Class -> French label, by zoning, as the list of each zoning words them. */
export type ZoneLabels = Readonly<Partial<Record<Zoning, Readonly<Record<string, string>>>>>;

/** Class of a site in a zoning: `none`, `unknown`, `in`, or a class of its own. */
export function zoneClassWords(zoning: Zoning, zoneClass: string, labels: ZoneLabels): string {
  if (zoneClass === 'none') return 'non';
  if (zoneClass === 'unknown') return 'inconnu';
  return zoneClass === 'in' ? 'oui' : `oui, ${labels[zoning]?.[zoneClass] ?? zoneClass}`;
}
