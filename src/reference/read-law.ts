import { join } from 'node:path';

import type { SizeCategory } from '../engine';
import type { DeMinimisLaw, SizeLimits } from '../funding';
import { LawBook, type GberRate, type LawRow, type LawSource } from './law-book';
import { readYaml } from './seed-files';

/** A row as its file writes it. */
interface FileRow<V> {
  readonly key?: string;
  readonly label?: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly source: LawSource;
  readonly values: V;
}

interface FileLimits {
  readonly headcount_below: number;
  readonly turnover_max: number;
  readonly balance_sheet_max: number;
}

type FileRates = Partial<Record<'small' | 'medium' | 'large' | 'cost_limit' | 'own_contribution', number>>;

function limits(values: FileLimits): SizeLimits {
  return {
    headcountBelow: values.headcount_below,
    turnoverMax: values.turnover_max,
    balanceSheetMax: values.balance_sheet_max,
  };
}

/** In the regulation, "large" is all that is no SME and "small" holds the micro firms. */
function rates({ small, medium, large }: FileRates): Partial<Record<SizeCategory, number>> {
  return {
    ...(small === undefined ? {} : { micro: small, small }),
    ...(medium === undefined ? {} : { medium }),
    ...(large === undefined ? {} : { 'small-mid-cap': large, 'mid-cap': large, large }),
  };
}

function rowsOf<V, T>(path: string, values: (row: FileRow<V>) => T): readonly LawRow<T>[] {
  return (readYaml(path) as readonly FileRow<V>[]).map((row) => ({
    from: row.valid_from,
    to: row.valid_to,
    source: row.source,
    values: values(row),
  }));
}

function gberRate({ key, label, values }: FileRow<FileRates>): GberRate {
  return {
    key: key ?? '',
    label: label ?? '',
    rates: rates(values),
    costLimit: values.cost_limit ?? null,
    ownContribution: values.own_contribution ?? null,
  };
}

/** Reads the dated rows of `seeds/law`. */
export function readLaw(directory: string): LawBook {
  const file = (name: string): string => join(directory, name);
  type Sme = Record<'micro' | 'small' | 'medium', FileLimits> & { readonly public_share_from: number };
  return new LawBook({
    sme: rowsOf(file('sme.yaml'), ({ values }: FileRow<Sme>) => ({
      micro: limits(values.micro),
      small: limits(values.small),
      medium: limits(values.medium),
      publicShareFrom: values.public_share_from,
    })),
    midCap: rowsOf(file('mid-cap.yaml'), ({ values }: FileRow<{ mid_cap: FileLimits }>) => limits(values.mid_cap)),
    smallMidCap: rowsOf(file('small-mid-cap.yaml'), ({ values }: FileRow<{ small_mid_cap: FileLimits }>) =>
      limits(values.small_mid_cap),
    ),
    deMinimis: rowsOf(
      file('de-minimis.yaml'),
      ({ values }: FileRow<{ ceiling: number; rolling_years: number }>): DeMinimisLaw => ({
        ceiling: values.ceiling,
        rollingYears: values.rolling_years,
      }),
    ),
    gber: rowsOf(file('gber.yaml'), gberRate),
  });
}
