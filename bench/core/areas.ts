import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { LARGE, MIDDLE, SMALL, type BenchArea } from './gate';

const FOLDER = join(__dirname, '..');

export interface Sizes {
  readonly quick: boolean;
  readonly large: boolean;
}

const fileOf = (name: string): string => join(FOLDER, name, 'area.ts');

/** Every folder of the bench that holds an `area.ts`: a new one needs no other word. */
export function areaNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => existsSync(fileOf(name)))
    .sort();
}

export async function loadArea(name: string): Promise<BenchArea> {
  return ((await import(fileOf(name))) as { area: BenchArea }).area;
}

export function sizesOf({ sizes }: BenchArea, { quick, large }: Sizes): readonly number[] {
  const asked = quick ? [SMALL] : [SMALL, MIDDLE, ...(large ? [LARGE] : [])];
  return sizes.filter((size) => asked.includes(size));
}
