import type { Instrument, Level, Verdict } from '../../engine';
import type { ReasonView, RecommendedScheme } from '../../matching';
import { chosenOf, type Chosen } from '../forms/choice';
import { address, type KeptFields } from '../forms/query';
import { deadlineInWords, NO_DEADLINE } from './dates';
import { familyOf, type FamilyView } from './families';
import { euros } from './figures';
import { runsOf, type Run } from './marks';
import { publishedAmount } from './money-rules';
import { depthInWords, trustInWords } from './source';
import { shortened } from './text';
import { INSTRUMENT_WORDS, LEVEL_WORDS, VERDICT_WORDS } from './words';

const LONGEST_REASON = 150;
const LONGEST_SUMMARY = 140;

export interface CardView {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly level: Level;
  readonly levelName: string;
  readonly funders: string;
  readonly instrument: { readonly name: string; readonly plain: string };
  readonly verdict: Verdict;
  readonly verdictName: string;
  readonly decisive: string | null;
  readonly whyHere: string;
  /** What it is, in short; the words of the project set off. */
  readonly summary: readonly Run[];
  /** The conditions left unknown beside the decisive one, in words. */
  readonly unknowns: readonly string[];
  readonly amount: { readonly text: string; readonly basis: string | null };
  readonly deadline: string;
  readonly dated: boolean;
  readonly closesSoon: boolean;
  readonly trust: string;
  /** Said of a fact sheet alone. */
  readonly depth: string | null;
  readonly coverage: string;
  readonly lifted: boolean;
  readonly family: FamilyView | null;
  readonly chosen: Chosen;
}

/** The one reason to show beside the word: what refuses, else what is missing, else what the firm's own figure met. */
export function decisiveReason(reasons: readonly ReasonView[], verdict: Verdict): ReasonView | undefined {
  if (verdict === 'ineligible') return reasons.find(({ state }) => state === 'unmet');
  if (verdict === 'to-check') return reasons.find(({ state }) => state === 'unknown');
  const FIGURES_FIRST = ['size', 'headcount', 'turnover', 'projectCost', 'age', 'zoning', 'sector', 'territory'];
  const met = reasons.filter(({ state }) => state === 'met');
  return FIGURES_FIRST.map((kind) => met.find(({ criterion }) => criterion === kind)).find(Boolean) ?? met[0];
}

/** The firm's own estimate; without one, what the source says of the amount. */
export function amountInWords({
  estimate,
  funding,
}: Pick<RecommendedScheme, 'estimate' | 'funding'>): CardView['amount'] {
  if (!estimate) return { text: publishedAmount(funding), basis: null };
  const { min, max, basis } = estimate;
  if (min === max) return { text: `environ ${euros(max)}`, basis };
  return { text: min === 0 ? `jusqu'à ${euros(max)}` : `${euros(min)} à ${euros(max)}`, basis };
}

export function instrumentInWords(instruments: readonly Instrument[]): CardView['instrument'] {
  const [main, ...others] = instruments;
  if (main === undefined) return { name: 'Forme non précisée', plain: 'voir la fiche' };
  const { name, plain } = INSTRUMENT_WORDS[main];
  if (others.length === 0) return { name, plain };
  return { name, plain: `ou ${others.map((other) => INSTRUMENT_WORDS[other].name.toLowerCase()).join(', ')}` };
}

export function coverageInWords({ checked, total }: RecommendedScheme['coverage']): string {
  if (total === 0) return 'aucune condition publiée';
  return `${String(checked)} ${checked > 1 ? 'conditions' : 'condition'} sur ${String(total)} ${checked > 1 ? 'vérifiées' : 'vérifiée'} par Levier`;
}

/** A question by its own words, any other condition by its title. */
function unknownInWords({ criterion, title, text }: ReasonView): string {
  return criterion === 'question' ? `« ${text.replace(/^À nous dire : /, '')} »` : title.toLowerCase();
}

function unknownsBeside(decisive: ReasonView | undefined, reasons: readonly ReasonView[]): readonly string[] {
  const unknown = reasons.filter(({ state }) => state === 'unknown').map(unknownInWords);
  const told = decisive?.state === 'unknown' ? unknownInWords(decisive) : null;
  return [...new Set(unknown)].filter((words) => words !== told);
}

/** @param stems what the text of the project means */
export function cardOf(scheme: RecommendedScheme, at: string, kept: KeptFields, stems?: ReadonlySet<string>): CardView {
  const reason = decisiveReason(scheme.reasons, scheme.verdict);
  const deadline = deadlineInWords(at, scheme);
  return {
    id: scheme.schemeId,
    name: scheme.name,
    href: address(`/aides/${encodeURIComponent(scheme.schemeId)}`, kept),
    level: scheme.level,
    levelName: LEVEL_WORDS[scheme.level],
    funders: scheme.funders.slice(0, 2).join(', '),
    instrument: instrumentInWords(scheme.instruments),
    verdict: scheme.verdict,
    verdictName: VERDICT_WORDS[scheme.verdict],
    decisive: reason === undefined ? null : shortened(reason.text, LONGEST_REASON),
    whyHere: scheme.whyHere,
    summary: runsOf(shortened(scheme.summary ?? '', LONGEST_SUMMARY), stems),
    unknowns: unknownsBeside(reason, scheme.reasons),
    amount: amountInWords(scheme),
    deadline,
    dated: deadline !== NO_DEADLINE,
    closesSoon: scheme.availability === 'closing-soon',
    trust: trustInWords(scheme.source, at),
    depth: depthInWords(scheme.depth),
    coverage: coverageInWords(scheme.coverage),
    lifted: scheme.liftedForLevel,
    family: familyOf(scheme, kept),
    chosen: chosenOf(scheme.schemeId, kept),
  };
}
