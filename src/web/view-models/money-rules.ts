import type { AidRate, Funding, SizeCategory } from '../../engine';
import { euros, figure } from './figures';
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

/** Whether a text names every figure, whatever its spaces. */
function names(text: string, figures: readonly string[]): boolean {
  const plain = text.replace(/\s/g, ' ');
  return figures.every((one) => new RegExp(`(?<![\\d,]|\\d )${one.replace(/\s/g, ' ')}`).test(plain));
}

/** How much, rule by rule, each figure once: the words of the source may limit what a bare figure promises. Empty when nothing was published. */
export function moneyRules(funding: Funding | null): string[] {
  if (funding === null) return [];
  const { rate, floor, cap, details } = funding;
  const rates = rate === null ? [] : typeof rate === 'number' ? [rate] : Object.values(rate);
  const isTold = (figures: readonly string[]): boolean => details !== null && names(details, figures);
  const bounds = [floor, cap].flatMap((bound) => (bound === null ? [] : [`${figure(bound)} €`]));
  return [
    ...(rate === null || isTold(rates.map(percent)) ? [] : [rateInWords(rate)]),
    ...(isTold(bounds) ? [] : boundsInWords(floor, cap).map((both) => `Par aide : ${both}.`)),
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
