import type { ContributionName } from '../engine';

export interface WhyContext {
  /** Label of the wanted need that the scheme answers best; null when none was asked or none is answered. */
  readonly need: string | null;
  /** Place the scheme is made for that holds the site; null for a scheme of all France or Europe. */
  readonly place: string | null;
  /** Criteria met. */
  readonly met: number;
  readonly hasEstimate: boolean;
  readonly hasDeadline: boolean;
}

const WORDS: Readonly<Record<ContributionName, (context: WhyContext) => string | null>> = {
  needFit: ({ need }) => (need === null ? null : `répond à votre besoin « ${need} »`),
  certainty: ({ met }) => (met < 2 ? null : `${String(met)} conditions déjà remplies`),
  proximity: ({ place }) => (place === null ? null : `conçue pour ${place}`),
  value: ({ hasEstimate }) => (hasEstimate ? 'un montant notable au regard de votre projet' : null),
  freshness: () => null,
  effort: () => null,
  urgency: ({ hasDeadline }) => (hasDeadline ? 'une échéance qui approche' : null),
};

/** One French line: the strongest reasons why this aid stands here. */
export function whyHereInWords(strongest: readonly ContributionName[], context: WhyContext): string {
  const parts = strongest.flatMap((name) => WORDS[name](context) ?? []);
  if (context.place !== null && !strongest.includes('proximity')) parts.push(`conçue pour ${context.place}`);
  const line = parts.length === 0 ? 'ouverte aux entreprises de votre territoire' : parts.join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
