import type { AidRate, Funding, SizeCategory } from '../../engine';
import { euros } from './figures';

const FIRMS: Readonly<Record<SizeCategory, string>> = {
  micro: 'une microentreprise',
  small: 'une petite entreprise',
  medium: 'une moyenne entreprise',
  'small-mid-cap': 'une petite entreprise de taille intermédiaire',
  'mid-cap': 'une entreprise de taille intermédiaire',
  large: 'une grande entreprise',
};

const percent = (rate: number): string => `${rate.toLocaleString('fr-FR')} %`;

function rateInWords(rate: AidRate): string {
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
    ...(floor === null ? [] : [`Au moins ${euros(floor)} par aide.`]),
    ...(cap === null ? [] : [`Au plus ${euros(cap)} par aide.`]),
    ...(details === null ? [] : [details]),
  ];
}
