import type { Recommendation } from '../../matching';
import { address, firmFields, NOT_KNOWN, valueOf, type KeptFields } from '../forms/query';
import { decisiveReason } from './card';
import { counted, figure } from './figures';

interface LeftAid {
  readonly name: string;
  readonly href: string;
  /** Null when all of them share one. */
  readonly reason: string | null;
}

/** What the answers just given changed: what became certain, what left the list and why. */
export interface AnsweredView {
  readonly sentence: string;
  /** The one reason of all that left. */
  readonly reason: string | null;
  readonly first: readonly LeftAid[];
  readonly rest: readonly LeftAid[];
}

const NAMED = 5;

/** Of the questions asked, those whose answer the address holds. */
export function answeredFields(asked: string, kept: KeptFields): string[] {
  return asked.split(',').filter((field) => ![NOT_KNOWN, ''].includes(valueOf(kept, field)));
}

function sentenceOf(answers: number, gained: number, left: number): string {
  const given = answers > 1 ? 'Avec ces réponses' : 'Avec cette réponse';
  const become = `${counted(gained, 'aide')} ${gained > 1 ? 'deviennent éligibles' : 'devient éligible'}`;
  const are = left > 1 ? 'sont écartées' : 'est écartée';
  if (left === 0) return `${given}, ${become}.`;
  return gained === 0
    ? `${given}, ${counted(left, 'aide')} ${are} :`
    : `${given}, ${become} et ${figure(left)} ${are} :`;
}

/**
 * Null when nothing changed; both recommendations are asked with all verdicts.
 * @param answers how many were given
 */
export function answeredOf(
  before: Recommendation,
  after: Recommendation,
  kept: KeptFields,
  answers = 1,
): AnsweredView | null {
  const verdicts = new Map(before.results.map(({ schemeId, verdict }) => [schemeId, verdict]));
  const open = after.results.filter(({ availability }) => availability !== 'closed');
  const gained = open.filter(
    ({ schemeId, verdict, answersNeed }) =>
      answersNeed && verdict === 'eligible' && verdicts.get(schemeId) === 'to-check',
  );
  const left = open
    .filter(({ schemeId, verdict }) => verdict === 'ineligible' && verdicts.get(schemeId) !== 'ineligible')
    .map(({ schemeId, name, reasons }) => ({
      name,
      href: address(`/aides/${encodeURIComponent(schemeId)}`, firmFields(kept)),
      reason: decisiveReason(reasons, 'ineligible')?.text ?? 'Condition non remplie',
    }));
  if (left.length + gained.length === 0) return null;
  const [first] = left;
  const shared = left.length > 1 && left.every(({ reason }) => reason === first?.reason);
  const lines = shared ? left.map((aid) => ({ ...aid, reason: null })) : left;
  return {
    sentence: sentenceOf(answers, gained.length, left.length),
    reason: shared ? (first?.reason ?? null) : null,
    first: lines.slice(0, NAMED),
    rest: lines.slice(NAMED),
  };
}
