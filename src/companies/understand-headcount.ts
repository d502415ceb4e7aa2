import { ProblemError, quoted } from '../common';
import type { NumericFact } from '../engine';
import type { Reference } from '../reference';
import type { HeadcountInput } from './profile';

const UNKNOWN: NumericFact = { state: 'unknown', lacks: ['headcount'] };

function interval(min: number, max: number): NumericFact {
  if (min === max) return { state: 'known', value: min };
  return { state: 'bounded', min, max, lacks: ['headcount'] };
}

function fromBand(band: string, reference: Reference, pointer: string): NumericFact {
  const bounds = reference.headcountBands.get(band);
  if (bounds === undefined) {
    const known = [...reference.headcountBands.keys()].join(', ');
    throw new ProblemError(
      422,
      'unknown-code',
      `Champ ${pointer} : ${quoted(band)} n’est pas une tranche d’effectif de l’INSEE (${known}).`,
      pointer,
    );
  }
  if (bounds.min === null) return UNKNOWN;
  return interval(bounds.min, bounds.max ?? Infinity);
}

/** A number, inclusive bounds or an INSEE band, kept as an interval: a band is never read as its middle. */
export function understandHeadcount(
  input: HeadcountInput | null | undefined,
  reference: Reference,
  base: string,
): NumericFact {
  const pointer = `${base}/headcount`;
  const { value, min, max, band } = (input ?? {}) as {
    value?: number | null;
    min?: number | null;
    max?: number | null;
    band?: string | null;
  };
  const given = [value, band, min ?? max].filter((part) => part !== undefined && part !== null);
  if (given.length > 1) {
    throw new ProblemError(
      422,
      'contradiction',
      `Champ ${pointer} : ${quoted(input)} donne l’effectif de plusieurs façons ; une seule est possible.`,
      pointer,
    );
  }
  if (typeof value === 'number') return { state: 'known', value };
  if (typeof band === 'string') return fromBand(band, reference, `${pointer}/band`);
  if (given.length === 0) return UNKNOWN;
  const [low, high] = [min ?? 0, max ?? Infinity];
  if (low > high) {
    throw new ProblemError(
      422,
      'contradiction',
      `Champ ${pointer} : le minimum ${String(low)} dépasse le maximum ${String(high)}.`,
      pointer,
    );
  }
  return interval(low, high);
}
