import type { AidScheme } from '../../engine';

export interface HomeFigures {
  readonly schemes: number;
  /** How many levels the catalogue covers. */
  readonly levels: number;
  /** Date of the freshest check, null in an empty catalogue. */
  readonly lastUpdate: string | null;
}

export function figuresOf(schemes: readonly AidScheme[]): HomeFigures {
  const dates = schemes.map(({ source }) => source.checkedOn).sort();
  return {
    schemes: schemes.length,
    levels: new Set(schemes.map(({ level }) => level)).size,
    lastUpdate: dates.at(-1) ?? null,
  };
}
