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
  /** What left though it answers another need than the one asked. */
  readonly others: { readonly sentence: string; readonly aids: readonly LeftAid[] } | null;
}

const NAMED = 5;

/** Of the questions asked, those whose answer the address holds. */
export function answeredFields(asked: string, kept: KeptFields): string[] {
  return asked.split(',').filter((field) => ![NOT_KNOWN, ''].includes(valueOf(kept, field)));
}

const areExcluded = (count: number): string => (count > 1 ? 'sont écartées' : 'est écartée');

function sentenceOf(answers: number, gained: number, left: number): string {
  if (gained + left === 0)
    return `${answers > 1 ? 'Ces réponses ne changent' : 'Cette réponse ne change'} rien pour votre besoin.`;
  const given = answers > 1 ? 'Avec ces réponses' : 'Avec cette réponse';
  const become = `${counted(gained, 'aide')} ${gained > 1 ? 'deviennent éligibles' : 'devient éligible'}`;
  if (left === 0) return `${given}, ${become}.`;
  return gained === 0
    ? `${given}, ${counted(left, 'aide')} ${areExcluded(left)} :`
    : `${given}, ${become} et ${figure(left)} ${areExcluded(left)} :`;
}

function othersOf(aids: readonly LeftAid[]): AnsweredView['others'] {
  if (aids.length === 0) return null;
  return { sentence: `${counted(aids.length, 'aide')} pour d'autres besoins ${areExcluded(aids.length)}`, aids };
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
  const gone = open.filter(
    ({ schemeId, verdict }) => verdict === 'ineligible' && verdicts.get(schemeId) !== 'ineligible',
  );
  if (gone.length + gained.length === 0) return null;
  const leftAids = (answersNeed: boolean): LeftAid[] =>
    gone
      .filter((scheme) => scheme.answersNeed === answersNeed)
      .map(({ schemeId, name, reasons }) => ({
        name,
        href: address(`/aides/${encodeURIComponent(schemeId)}`, firmFields(kept)),
        reason: decisiveReason(reasons, 'ineligible')?.text ?? 'Condition non remplie',
      }));
  const left = leftAids(true);
  const [first] = left;
  const shared = left.length > 1 && left.every(({ reason }) => reason === first?.reason);
  const lines = shared ? left.map((aid) => ({ ...aid, reason: null })) : left;
  return {
    sentence: sentenceOf(answers, gained.length, left.length),
    reason: shared ? (first?.reason ?? null) : null,
    first: lines.slice(0, NAMED),
    rest: lines.slice(NAMED),
    others: othersOf(leftAids(false)),
  };
}
