import type { AidScheme, Criterion, Facts } from '../../src/engine';

/** Numbers of the schemes in the catalogue, in any order; the next answer may overwrite them. */
export interface Found {
  readonly eligible: ArrayLike<number>;
  readonly toCheck: ArrayLike<number>;
}

/** Answers with both verdicts. */
export type Contender = (facts: Facts) => Found;
/** Answers only with what is possible, without telling the eligible from the to-check: less work than ours. */
export type PossibleOnly = (facts: Facts) => readonly number[] | Promise<readonly number[]>;

export type Of<K extends Criterion['kind']> = Extract<Criterion, { kind: K }>;

/** A synthetic scheme holds one criterion of a kind at most. */
export function criterionOf<K extends Criterion['kind']>({ criteria }: AidScheme, kind: K): Of<K> | undefined {
  return criteria.find((criterion): criterion is Of<K> => criterion.kind === kind);
}

export function isSoft({ criteria }: AidScheme): boolean {
  return criteria.some(({ soft }) => soft === true);
}

/** Largest whole age under a strict limit: synthetic ages are whole. */
export function ageRange(criterion: Of<'age'> | undefined): readonly [min: number, max: number] {
  if (criterion === undefined) return [-Infinity, Infinity];
  return [
    criterion.min ?? -Infinity,
    criterion.under === undefined ? (criterion.max ?? Infinity) : criterion.under - 1,
  ];
}

export function rangeOf(
  criterion: { readonly min?: number; readonly max?: number } | undefined,
): readonly [number, number] {
  return [criterion?.min ?? -Infinity, criterion?.max ?? Infinity];
}

/** An unknown figure may be anything. */
export function spanOf(fact: Facts['headcount']): readonly [low: number, high: number] {
  if (fact.state === 'unknown') return [-Infinity, Infinity];
  return fact.state === 'known' ? [fact.value, fact.value] : [fact.min, fact.max];
}

/** A mid-cap (ETI) criterion also admits the small mid-caps. */
export function sizesOf(criterion: Of<'size'> | undefined): readonly string[] | undefined {
  if (criterion === undefined) return undefined;
  return criterion.in.includes('mid-cap') ? [...criterion.in, 'small-mid-cap'] : criterion.in;
}

/** Codes of zones certain, and those that may be. */
export function zonesOf({ zonings }: Facts): { readonly certain: Set<string>; readonly doubtful: Set<string> } {
  const certain = new Set<string>();
  const doubtful = new Set<string>();
  for (const [name, fact] of Object.entries(zonings)) {
    if (fact.state === 'unknown') doubtful.add(name);
    else if (fact.zoneClass !== null) certain.add(name).add(`${name}:${fact.zoneClass}`);
  }
  return { certain, doubtful };
}
