import { ProblemError, quoted } from '../common';
import type { CalendarDate, SizeCategory, Trust } from '../engine';
import type { DeMinimisLaw, LawRows, SizeLaw } from '../funding';

export interface LawSource {
  readonly text: string;
  readonly url: string | null;
  readonly trust: Trust;
}

/** A legal parameter in force from `from` to `to`, both included; `to` null: no end is known. */
export interface LawRow<T> {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly source: LawSource;
  readonly values: T;
}

/** Highest aid intensity, percent of eligible costs; a size that is absent is not covered, micro counts as small. */
export interface GberRate {
  /** `gber-17`, `gber-14-c`… */
  readonly key: string;
  readonly label: string;
  readonly rates: Readonly<Partial<Record<SizeCategory, number>>>;
  /** Eligible costs up to which the bonus of SMEs holds, euros. */
  readonly costLimit: number | null;
  /** Percent of the costs that the firm brings free of public support. */
  readonly ownContribution: number | null;
}

export interface LawTables {
  readonly sme: readonly LawRow<Pick<SizeLaw, 'micro' | 'small' | 'medium' | 'publicShareFrom'>>[];
  readonly midCap: readonly LawRow<SizeLaw['midCap']>[];
  readonly smallMidCap: readonly LawRow<NonNullable<SizeLaw['smallMidCap']>>[];
  readonly deMinimis: readonly LawRow<DeMinimisLaw>[];
  readonly gber: readonly LawRow<GberRate>[];
}

function inForce<T>(rows: readonly LawRow<T>[], date: CalendarDate): readonly LawRow<T>[] {
  return rows.filter(({ from, to }) => from <= date && (to === null || date <= to));
}

/** The law by date, read from `seeds/law`. */
export class LawBook implements LawRows {
  constructor(readonly tables: LawTables) {}

  /** @throws ProblemError 422 for a date before the definitions in force. */
  size(date: CalendarDate): SizeLaw {
    const [sme] = inForce(this.tables.sme, date);
    const [midCap] = inForce(this.tables.midCap, date);
    if (sme === undefined || midCap === undefined) {
      throw new ProblemError(
        422,
        'impossible-date',
        `La date ${quoted(date)} est antérieure au droit connu de Levier.`,
      );
    }
    const smallMidCap = inForce(this.tables.smallMidCap, date)[0]?.values ?? null;
    return { ...sme.values, smallMidCap, midCap: midCap.values };
  }

  deMinimis(date: CalendarDate): DeMinimisLaw | null {
    return inForce(this.tables.deMinimis, date)[0]?.values ?? null;
  }

  /** Intensities under one basis, with their source; empty at a date that no known text covers. */
  gber(date: CalendarDate): readonly LawRow<GberRate>[] {
    return inForce(this.tables.gber, date);
  }
}
