import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse as parseCsv } from 'csv-parse/sync';

import { codeBookOf } from '../../src/catalogue';
import { SEEDS_FOLDER } from '../../src/common';
import type { AidScheme } from '../../src/engine';
import { loadReference, type NeedTaxonomy } from '../../src/reference';
import { loadTerritories, type TerritoryDirectory } from '../../src/territories';
import { readLeftOut, readSheets, type LeftOut } from '../fact-sheets/inputs';

const FACT_SHEETS = join(__dirname, '../fact-sheets');

/** A row of one of the two tables of facts. */
export interface TableRow {
  readonly catalogue: string;
  readonly record: string;
}

/** A row of the second table that is the aid of another sheet: its id, or the catalogue and record it was made of. */
export interface SameAid {
  readonly transition: string;
  readonly same: string;
  readonly recognised: string;
}

export interface ReportInput {
  readonly schemes: readonly AidScheme[];
  readonly needs: NeedTaxonomy;
  readonly directory: TerritoryDirectory;
  readonly rows: readonly TableRow[];
  readonly same: readonly SameAid[];
  readonly leftOut: readonly LeftOut[];
}

function csv(file: string): Record<string, string>[] {
  return parseCsv(readFileSync(join(FACT_SHEETS, file), 'utf8'), { columns: true });
}

export function readReportInput(): ReportInput {
  const reference = loadReference(SEEDS_FOLDER);
  const directory = loadTerritories(SEEDS_FOLDER);
  return {
    schemes: readSheets(join(SEEDS_FOLDER, 'schemes'), codeBookOf(reference, directory)).map(({ scheme }) => scheme),
    needs: reference.needs,
    directory,
    rows: csv('rows.csv').map(({ catalogue = '', record = '' }) => ({ catalogue, record })),
    same: csv('same-aid.csv').map(({ transition = '', same = '', recognised = '' }) => ({
      transition,
      same,
      recognised,
    })),
    leftOut: readLeftOut(join(FACT_SHEETS, 'left-out.csv')),
  };
}
