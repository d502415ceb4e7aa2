import type { Recommendation } from '../../matching';
import { address, firmFields, type KeptFields } from '../forms/query';
import { decisiveReason } from './card';
import { counted } from './figures';

interface LeftAid {
  readonly name: string;
  readonly href: string;
  readonly reason: string;
}

/** What the answers just given took off the list. */
export interface AnsweredView {
  readonly sentence: string;
  readonly first: readonly LeftAid[];
  readonly rest: readonly LeftAid[];
}

const NAMED = 5;

/** Of the questions asked, those whose answer the address holds. */
export function answeredFields(asked: string, kept: KeptFields): string[] {
  return asked.split(',').filter((field) => kept.some(([name, value]) => name === field && value !== 'nsp'));
}

/** Null when nothing left; both recommendations are asked with all verdicts. */
export function answeredOf(before: Recommendation, after: Recommendation, kept: KeptFields): AnsweredView | null {
  const shutBefore = new Set(
    before.results.filter(({ verdict }) => verdict === 'ineligible').map(({ schemeId }) => schemeId),
  );
  const left = after.results
    .filter(({ verdict, availability }) => verdict === 'ineligible' && availability !== 'closed')
    .filter(({ schemeId }) => !shutBefore.has(schemeId))
    .map(({ schemeId, name, reasons }) => ({
      name,
      href: address(`/aides/${encodeURIComponent(schemeId)}`, firmFields(kept)),
      reason: decisiveReason(reasons, 'ineligible')?.text ?? 'Condition non remplie',
    }));
  if (left.length === 0) return null;
  const are = left.length > 1 ? 'sont écartées' : 'est écartée';
  return {
    sentence: `Avec cette réponse, ${counted(left.length, 'aide')} ${are} :`,
    first: left.slice(0, NAMED),
    rest: left.slice(NAMED),
  };
}
