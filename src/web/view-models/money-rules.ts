import type { AidRate, Funding, SizeCategory } from '../../engine';
import { euros } from './figures';
import { shortened } from './text';

const LONGEST_DETAILS = 90;
export const NO_AMOUNT = 'pas de montant publié';

const FIRMS: Readonly<Record<SizeCategory, string>> = {
  micro: 'une microentreprise',
  small: 'une petite entreprise',
  medium: 'une moyenne entreprise',
  'small-mid-cap': 'une petite entreprise de taille intermédiaire',
  'mid-cap': 'une entreprise de taille intermédiaire',
  large: 'une grande entreprise',
};

const percent = (rate: number): string => `${rate.toLocaleString('fr-FR')} %`;

export function rateInWords(rate: AidRate): string {
  if (typeof rate === 'number') return `${percent(rate)} des dépenses éligibles.`;
  const parts = (Object.entries(rate) as [SizeCategory, number][]).map(
    ([size, value]) => `${percent(value)} pour ${FIRMS[size]}`,
  );
  return `Part des dépenses éligibles : ${parts.join(', ')}.`;
}

/** How much, rule by rule; empty when nothing was published. */
export function moneyRules(funding: Funding | null): string[] {
  if (funding === null) return [];
  const { rate, floor, cap, details } = funding;
  return [
    ...(rate === null ? [] : [rateInWords(rate)]),
    ...boundsInWords(floor, cap).map((bounds) => `Par aide : ${bounds}.`),
    ...(details === null ? [] : [details]),
  ];
}

function rateSpan(rate: AidRate): string {
  if (typeof rate === 'number') return percent(rate);
  const rates = Object.values(rate);
  const [min, max] = [Math.min(...rates), Math.max(...rates)];
  return min === max ? percent(max) : `${percent(min)} à ${percent(max)}`;
}

function boundsInWords(floor: number | null, cap: number | null): string[] {
  if (floor !== null && cap !== null && floor < cap) return [`de ${euros(floor)} à ${euros(cap)}`];
  if (cap !== null) return [`${euros(cap)} au plus`];
  return floor === null ? [] : [`${euros(floor)} au moins`];
}

/** What the source says of the amount, in one line for a card. */
export function publishedAmount(funding: Funding | null): string {
  const { rate = null, floor = null, cap = null, details = null } = funding ?? {};
  const figures = [...(rate === null ? [] : [`${rateSpan(rate)} des dépenses`]), ...boundsInWords(floor, cap)];
  if (figures.length > 0) return figures.join(', ');
  return details === null ? NO_AMOUNT : shortened(details, LONGEST_DETAILS);
}
