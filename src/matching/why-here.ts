import type { ContributionName, State } from '../engine';

export interface WhyContext {
  /** The wanted need that the scheme answers best, or is beside (`whole` false); null when it answers none. */
  readonly need: { readonly label: string; readonly whole: boolean } | null;
  /** Whether the site stands in the perimeter. */
  readonly perimeter: State;
  /** Place the scheme is made for that holds the site; null for a scheme of all France or Europe. */
  readonly place: string | null;
  /** Criteria met. */
  readonly met: number;
  readonly hasEstimate: boolean;
  readonly hasDeadline: boolean;
}

const WORDS: Readonly<Record<ContributionName, (context: WhyContext) => string | null>> = {
  needFit: ({ need }) =>
    need && (need.whole ? `répond à votre besoin « ${need.label} »` : `proche de votre besoin « ${need.label} »`),
  certainty: ({ met }) => (met < 2 ? null : `${String(met)} conditions déjà remplies`),
  proximity: () => null,
  value: ({ hasEstimate }) => (hasEstimate ? 'un montant notable au regard de votre projet' : null),
  freshness: () => null,
  effort: () => null,
  urgency: ({ hasDeadline }) => (hasDeadline ? 'une échéance qui approche' : null),
};

const OF_THE_PERIMETER: Readonly<Record<State, string>> = {
  met: 'ouverte aux entreprises de votre territoire',
  unknown: 'son périmètre reste à vérifier',
  unmet: 'son périmètre ne couvre pas votre site',
};

/** One French line: the strongest reasons why this aid stands here. */
export function whyHereInWords(strongest: readonly ContributionName[], context: WhyContext): string {
  const parts = strongest.flatMap((name) => WORDS[name](context) ?? []);
  if (context.place !== null) parts.push(`conçue pour votre territoire : ${context.place}`);
  const line = parts.length === 0 ? OF_THE_PERIMETER[context.perimeter] : parts.join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
