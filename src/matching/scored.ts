import type { AidScheme } from '../engine';

/** A scheme, and how far it answers the need. */
export interface Fitting {
  readonly slot: number;
  readonly scheme: AidScheme;
  readonly needFit: number;
}

/** One that the firm may have. */
export interface Possible extends Fitting {
  /** Not open yet: after those that are. */
  readonly upcoming: boolean;
}

export interface Scored extends Possible {
  readonly score: number;
}

/** Best first: what is open before what is not, ties by id. */
export function inRank(one: Scored, other: Scored): number {
  if (one.upcoming !== other.upcoming) return one.upcoming ? 1 : -1;
  if (one.score !== other.score) return other.score - one.score;
  return one.scheme.id < other.scheme.id ? -1 : 1;
}

/** Before names are compared. */
export function mayPrecede(upcoming: boolean, score: number, last: Scored | undefined): boolean {
  if (last === undefined) return true;
  return upcoming === last.upcoming ? score >= last.score : last.upcoming;
}
