import { definitionOf, type Criterion } from './criteria';
import type { Assessment, Labels, State } from './criterion';
import type { Facts } from './facts';
import type { AidScheme } from './scheme';
import { allOf } from './states';

/** Over the coded criteria: `ineligible` when one is unmet, else `to-check` when one is unknown, else `eligible`. */
export type Verdict = 'eligible' | 'to-check' | 'ineligible';

export interface AssessedCriterion {
  readonly criterion: Criterion;
  readonly assessment: Assessment;
  /** Satisfied, but soft: counted as unknown, which nothing in the profile settles. */
  readonly indicative: boolean;
}

export interface Coverage {
  /** Coded criteria found met or unmet for this firm. */
  readonly checked: number;
  /** Coded criteria (the perimeter is one) and uncoded conditions. */
  readonly total: number;
}

export interface SchemeAssessment {
  readonly scheme: AidScheme;
  readonly verdict: Verdict;
  readonly coverage: Coverage;
  /** The scheme's own perimeter first, then its criteria in file order. */
  readonly items: readonly AssessedCriterion[];
}

/** One condition laid against the firm, in French words. */
export interface Reason {
  readonly criterion: string;
  readonly title: string;
  readonly state: State;
  readonly text: string;
  readonly companyValue: unknown;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ruleText: string;
  readonly source: string;
  readonly lacks: readonly string[];
  /** The words of the source, where the rule was read in free text. */
  readonly quote?: string;
}

const VERDICTS: Readonly<Record<State, Verdict>> = { met: 'eligible', unknown: 'to-check', unmet: 'ineligible' };

/** All coded criteria of a scheme, its own perimeter first. */
export function criteriaOf(scheme: AidScheme): readonly Criterion[] {
  const { include, exclude } = scheme.territory;
  return [{ kind: 'territory', include, exclude }, ...scheme.criteria];
}

/** The same without their softness and the words they were read in: one rule in many words is compiled once. */
export function rulesOf(scheme: AidScheme): readonly Criterion[] {
  return criteriaOf(scheme).map((criterion) => {
    if (criterion.quote === undefined && criterion.soft === undefined) return criterion;
    const { quote, soft, ...rule } = criterion;
    return rule;
  });
}

/** Indicative only: satisfied is still to be confirmed. */
function isIndicative({ soft }: Criterion, state: State): boolean {
  return soft === true && state === 'met';
}

/** One criterion with its softness. */
export function assessCriterion(criterion: Criterion, facts: Facts): AssessedCriterion {
  const found = definitionOf(criterion.kind).check(criterion, facts);
  const indicative = isIndicative(criterion, found.state);
  return { criterion, assessment: indicative ? { ...found, state: 'unknown' } : found, indicative };
}

/** The state of a criterion, soft or not. */
export function stateOfRule(criterion: Criterion, facts: Facts): State {
  const definition = definitionOf(criterion.kind);
  return definition.state?.(criterion, facts) ?? definition.check(criterion, facts).state;
}

/** The state that `assessCriterion` finds, alone. */
export function stateOfCriterion(criterion: Criterion, facts: Facts): State {
  const state = stateOfRule(criterion, facts);
  return isIndicative(criterion, state) ? 'unknown' : state;
}

export function assess(scheme: AidScheme, facts: Facts): SchemeAssessment {
  const items = criteriaOf(scheme).map((criterion) => assessCriterion(criterion, facts));
  const states = items.map((item) => item.assessment.state);
  const checked = states.filter((state) => state !== 'unknown').length;
  const coverage = { checked, total: items.length + scheme.uncoded.length };
  return { scheme, verdict: VERDICTS[allOf(states)], coverage, items };
}

function textOf({ criterion, assessment, indicative }: AssessedCriterion, labels: Labels): string {
  const { sentence } = definitionOf(criterion.kind);
  if (!indicative) return sentence(criterion, assessment, labels);
  const subject = criterion.kind === 'territory' ? 'périmètre indicatif' : 'condition indicative';
  return `${sentence(criterion, { ...assessment, state: 'met' }, labels)} ; ${subject}, à confirmer auprès du financeur`;
}

/** Words a criterion; `source` is the address of the text that holds the rule. */
export function reasonOf(item: AssessedCriterion, labels: Labels, source: string): Reason {
  const { kind, quote, ...rule } = item.criterion;
  const { title, rule: ruleText } = definitionOf(kind);
  return {
    criterion: kind,
    title,
    state: item.assessment.state,
    text: textOf(item, labels),
    companyValue: item.assessment.value,
    rule,
    ruleText: ruleText(item.criterion, labels),
    source,
    lacks: item.assessment.lacks,
    ...(quote !== undefined && { quote }),
  };
}
