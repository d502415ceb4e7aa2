import { formatQuantity, type Funding } from '../../engine';
import type { JsonRow } from '../json/json-row';

/** Rates and amounts; what figures do not say stays in words. Null when the record tells nothing. */
export function readFunding(row: JsonRow): Funding | null {
  const lowest = row.amount('subvention_rate_lower_bound', { most: 100 });
  const highest = row.amount('subvention_rate_upper_bound', { most: 100 });
  if (lowest !== null && highest !== null && highest > 0 && lowest > highest) {
    row.reject('subvention_rate_upper_bound', `le taux le plus haut est sous le plus bas (${String(lowest)})`);
  }
  // Bounds of rates of several firms are no rate of this one; 0 is how the source says that none was given.
  const rate = lowest === highest && highest !== 0 ? highest : null;
  const details = [
    rateInWords(lowest ?? 0, highest ?? 0),
    ...amountInWords('Montant du prêt', row.amount('loan_amount')),
    ...amountInWords('Montant de l’avance récupérable', row.amount('recoverable_advance_amount')),
    row.prose('subvention_comment'),
    destinationsInWords(row.list('destinations')),
    row.isTrue('is_charged') ? 'Aide payante.' : '',
  ].filter((words) => words !== '');
  if (rate === null && details.length === 0) return null;
  return { rate, floor: null, cap: null, basis: null, details: details.length === 0 ? null : details.join('\n') };
}

function rateInWords(lowest: number, highest: number): string {
  if (lowest === highest) return '';
  if (lowest === 0) return `Taux de subvention : ${String(highest)} % au plus.`;
  if (highest === 0) return `Taux de subvention : ${String(lowest)} % au moins.`;
  return `Taux de subvention : de ${String(lowest)} à ${String(highest)} %.`;
}

function amountInWords(what: string, amount: number | null): string[] {
  return amount === null || amount === 0 ? [] : [`${what} : ${formatQuantity(amount, 'euro')}.`];
}

function destinationsInWords(destinations: readonly string[]): string {
  return destinations.length === 0 ? '' : `Dépenses concernées : ${destinations.join(', ').toLowerCase()}.`;
}
