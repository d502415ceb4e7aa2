import { tierOf, type Ranked } from '../engine';
import type { Candidate } from './scheme-view';

export const ORDERS = ['relevance', 'amount', 'deadline', 'name'] as const;
export type Order = (typeof ORDERS)[number];

type Compare = (one: Candidate, other: Candidate) => number;

/** Largest first, what has no figure last. */
function largest(one: number | null, other: number | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return other - one;
}

/** What the firm may get comes before what a scheme may give: a published cap is far from an amount. */
const byAmount: Compare = (one, other) =>
  largest(one.estimate?.max ?? null, other.estimate?.max ?? null) || largest(capOf(one), capOf(other));

function capOf({ assessment }: Candidate): number | null {
  return assessment.scheme.funding?.cap ?? null;
}

/** Nearest first, without a published end last. */
const byDeadline: Compare = ({ availability: one }, { availability: other }) => {
  if (one.deadline === other.deadline) return 0;
  if (one.deadline === null || other.deadline === null) return one.deadline === null ? 1 : -1;
  return one.deadline < other.deadline ? -1 : 1;
};

const FRENCH = new Intl.Collator('fr', { numeric: true });

const byName: Compare = (one, other) => FRENCH.compare(one.assessment.scheme.name, other.assessment.scheme.name);

const COMPARE: Readonly<Record<Exclude<Order, 'relevance'>, Compare>> = {
  amount: byAmount,
  deadline: byDeadline,
  name: byName,
};

/**
 * Ranked schemes in another order. What is open still comes before what is not, what answers the need before the rest;
 * at equal figures the rank decides.
 */
export function inOrder(ranked: readonly Ranked<Candidate>[], order: Order): readonly Ranked<Candidate>[] {
  if (order === 'relevance') return ranked;
  const compare = COMPARE[order];
  return [...ranked].sort(
    ({ input: one }, { input: other }) =>
      tierOf(one) - tierOf(other) || Number(other.answersNeed) - Number(one.answersNeed) || compare(one, other),
  );
}
