import type { ChoiceFact, Fact, Facts, NumericFact, PlaceFact, ProfileField } from './facts';

/** `met`, `unmet`, or `unknown`: an unknown is never counted as either. */
export type State = 'met' | 'unmet' | 'unknown';

export interface CriterionBase {
  readonly kind: string;
  /** Indicative only: satisfied counts as unknown (to check), not satisfied as unmet. */
  readonly soft?: boolean;
  /** The words of the source, where the criterion was read in free text: shown beside the rule, never decisive. */
  readonly quote?: string;
}

/** What a check found: data only, worded later by `sentence`. */
export interface Assessment {
  readonly state: State;
  /** The firm's value that was compared, as data for JSON; null when not known. */
  readonly value: unknown;
  /** Profile fields that would settle an unknown state. */
  readonly lacks: readonly ProfileField[];
  /** Some answers to all that it lacks would leave it undecided. */
  readonly mayStay?: true;
}

/** Names for codes, given by the caller so that sentences stay pure. */
export interface Labels {
  territory(code: string): string;
  /** Label of a NAF rev. 2 code at any level. */
  naf(code: string): string;
  legalForm(code: string): string;
}

/** JSON-schema fragment of one parameter; the scheme file's schema and its validator are generated from these. */
export type ParameterSpec =
  | {
      readonly type: 'number' | 'integer';
      readonly minimum?: number;
      readonly maximum?: number;
      readonly required?: true;
    }
  | { readonly type: 'boolean'; readonly required?: true }
  | {
      readonly type: 'string';
      readonly enum?: readonly string[];
      readonly pattern?: string;
      readonly required?: true;
    }
  | {
      readonly type: 'list';
      /** What the entries are: a closed list, or codes whose existence the lint checks. */
      readonly of:
        { readonly enum: readonly string[] } | { readonly codes: 'territory' | 'naf' | 'zoning' | 'legalForm' };
      readonly minItems?: number;
      readonly required?: true;
    };

/** What the firm would have to change for an unmet criterion to be met: data, worded by the caller. */
export type Change =
  | {
      readonly kind: 'raise' | 'lower';
      readonly figure: 'project-cost' | 'jobs-created';
      /** How far the firm's figure is from the bound, and the bound, in the unit of the figure. */
      readonly gap: number;
      readonly bound: number;
    }
  | { readonly kind: 'pay-taxes' }
  | { readonly kind: 'other-answer'; readonly question: string; readonly expected: boolean };

/** A number that a check reads, and the values of a criterion at which its outcome may change. */
export interface AxisFigure<C> {
  of(facts: Facts): NumericFact;
  cuts(criterion: C): readonly (number | undefined)[];
}

/** A criterion is met when all of `main` meet it, unmet when none of all may meet it. */
export interface FactsApart {
  readonly main: readonly Facts[];
  readonly others: readonly Facts[];
}

/** Codes that a check looks up in lists held by the firm. */
export interface AxisCodes<C> {
  named(criterion: C): readonly string[];
  held(facts: Facts): readonly (ReadonlySet<string> | readonly string[])[];
  /** The same facts, with those lists emptied. */
  without(facts: Facts): Facts;
  /** Where each list counts for itself, facts that hold one of them alone; null for facts whose lists do not. */
  apart?(facts: Facts): FactsApart | null;
}

/** Lists of codes, one of which suffices and none of which is allowed, as `admitted` reads them. */
export interface AxisLists<C> {
  of(criterion: C): { readonly include?: readonly string[]; readonly exclude?: readonly string[] };
  standsIn(facts: Facts, code: string): State;
}

/**
 * What a check depends on, so that its outcomes can be shared: facts that are alike, whose figures lie between the
 * same cuts and that hold the same of the codes named always get the same state.
 */
export interface CriterionAxis<C> {
  /** Names all that is read beside the figures and the codes. */
  alike?(facts: Facts): string;
  readonly figures?: readonly AxisFigure<C>[];
  readonly codes?: AxisCodes<C>;
  /** Where the check is no more than that: it is then told from the codes. */
  readonly lists?: AxisLists<C>;
}

type OwnKeys<C> = Exclude<keyof C, 'kind' | 'soft' | 'quote'>;

/**
 * One kind of criterion, a value that describes itself: this declaration feeds the evaluation, the sentences,
 * the scheme file's JSON schema, its validator and the lint.
 */
export interface CriterionDefinition<C extends CriterionBase> {
  readonly kind: C['kind'];
  /** French name of the condition, as shown in tables: `Effectif`. */
  readonly title: string;
  readonly parameters: { readonly [K in OwnKeys<C>]-?: ParameterSpec };
  /** A French sentence when the parameters contradict one another or say nothing, null when they are sound. */
  contradiction(criterion: C): string | null;
  check(criterion: C, facts: Facts): Assessment;
  /** The state alone, where `check` builds on it and it is much cheaper. */
  state?(criterion: C, facts: Facts): State;
  /** The only fact that a check reads, where there is one: whatever it lacks settles an undecided state (a perimeter that names nothing apart). */
  fact?(facts: Facts): NumericFact | Fact<unknown> | ChoiceFact<unknown> | PlaceFact;
  /** Without it the planes check each distinct criterion of this kind once per firm. */
  readonly axis?: CriterionAxis<C>;
  /** What would undo an unmet state where it lies in the firm's hands, else null; without it, it never does. */
  change?(criterion: C, assessment: Assessment): Change | null;
  /** The rule without a firm: `249 salariés au plus`. */
  rule(criterion: C, labels: Labels): string;
  /** The reason for this firm: `Effectif 45 : dans la limite de 249`. */
  sentence(criterion: C, assessment: Assessment, labels: Labels): string;
}
