import type { Recommendation } from '../../matching';
import { address, firmFields, type KeptFields } from '../forms/query';

export interface NearMissLine {
  readonly name: string;
  readonly href: string;
  readonly text: string;
  readonly advice: string;
}

function asSentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}

/** The aids in reach, each with its sheet. */
export function nearMissesOf(misses: Recommendation['nearMisses'], kept: KeptFields): NearMissLine[] {
  return misses.map(({ schemeId, name, text, advice }) => ({
    name,
    href: address(`/aides/${encodeURIComponent(schemeId)}`, firmFields(kept)),
    text: asSentence(text),
    advice: asSentence(advice),
  }));
}
