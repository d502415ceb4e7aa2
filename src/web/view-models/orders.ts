import type { RecommendationRequest } from '../../matching';
import { address, valueOf, without, type KeptFields } from '../forms/query';

export interface OrderLink {
  readonly label: string;
  readonly href: string;
  readonly active: boolean;
}

/** What the address says, what the engine is asked, what the page shows; the first is usual and left unsaid. */
const ORDERS = [
  { value: '', order: 'relevance', label: 'pertinence' },
  { value: 'montant', order: 'amount', label: 'montant' },
  { value: 'echeance', order: 'deadline', label: 'échéance' },
  { value: 'nom', order: 'name', label: 'nom' },
] as const;

export const ORDER_VALUES: readonly string[] = ORDERS.map(({ value }) => value);

function chosen(kept: KeptFields): (typeof ORDERS)[number] {
  const value = valueOf(kept, 'ordre');
  return ORDERS.find((one) => one.value === value) ?? ORDERS[0];
}

/** An order that does not exist is the usual one: nothing of the answer hangs on it. */
export function chosenOrder(kept: KeptFields): NonNullable<RecommendationRequest['order']> {
  return chosen(kept).order;
}

export function ordersOf(kept: KeptFields): OrderLink[] {
  const rest = without(kept, 'ordre', 'montrer');
  return ORDERS.map(({ value, label }) => ({
    label,
    href: address('/resultats', value === '' ? rest : [...rest, ['ordre', value]], 'aides'),
    active: value === chosen(kept).value,
  }));
}
