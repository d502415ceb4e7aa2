import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import communes from '@etalab/decoupage-administratif/data/communes.json';
import departments from '@etalab/decoupage-administratif/data/departements.json';
import epcis from '@etalab/decoupage-administratif/data/epci.json';
import epts from '@etalab/decoupage-administratif/data/ept.json';
import regions from '@etalab/decoupage-administratif/data/regions.json';
import { parse as parseYaml } from 'yaml';
import type { CodeBook } from '../../src/catalogue';
import { ZONINGS } from '../../src/engine';

const SEEDS = join(__dirname, '../../seeds');

function firstColumn(file: string): string[] {
  const lines = readFileSync(join(SEEDS, 'nomenclatures', file), 'utf8').split('\n').slice(1);
  return lines.map((line) => line.split(',')[0] ?? '').filter((code) => code !== '');
}

function territoiresIndustrie(): string[] {
  const files = readdirSync(join(SEEDS, 'territories')).filter((file) => file.endsWith('.csv'));
  const text = files.map((file) => readFileSync(join(SEEDS, 'territories', file), 'utf8')).join('\n');
  return [...text.matchAll(/\bti-(\d{4})\b/gi)].map((match) => `TI2-${match[1] ?? ''}`);
}

function needs(): string[] {
  const { families } = parseYaml(readFileSync(join(SEEDS, 'vocabulary/needs.yaml'), 'utf8')) as {
    families: { id: string; needs: { id: string }[] }[];
  };
  return families.flatMap((family) => [family.id, ...family.needs.map((need) => need.id)]);
}

const prefixed = (prefix: string, rows: readonly { code: string }[]): string[] =>
  rows.map(({ code }) => `${prefix}-${code}`);

/** The codes that exist, read from the seeds and the official geographic code. */
export function codeBook(): CodeBook {
  return {
    territory: new Set([
      'EU',
      'FR',
      ...prefixed('REG', regions),
      ...prefixed('DEP', departments),
      ...prefixed('EPCI', epcis),
      ...prefixed('EPT', epts),
      ...prefixed('COM', communes.filter(({ type }) => type === 'commune-actuelle')),
      ...territoiresIndustrie(),
    ]),
    naf: new Set(firstColumn('naf-rev2.csv')),
    zoning: new Set([...ZONINGS, 'AFR:a', 'AFR:c', 'FRR:frr_socle', 'FRR:frr_plus', 'FRR:frr_beneficiary']),
    legalForm: new Set(firstColumn('legal-forms.csv')),
    need: new Set(needs()),
  };
}
