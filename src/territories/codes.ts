import type { TerritoryCode } from '../engine';

export const TERRITORY_KINDS = ['EU', 'FR', 'REG', 'DEP', 'EPCI', 'EPT', 'TI', 'COM'] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

const SHAPES: readonly (readonly [TerritoryKind, RegExp])[] = [
  ['EU', /^EU$/],
  ['FR', /^FR$/],
  ['REG', /^REG-\d{2,3}$/],
  ['DEP', /^DEP-(?:\d{2,3}|2[AB])$/],
  ['EPCI', /^EPCI-\d{9}$/],
  ['EPT', /^EPT-\d{9}$/],
  ['TI', /^TI[12]-\d{4}$/],
  ['COM', /^COM-(?:\d{5}|2[AB]\d{3})$/],
];

/** The kind a code has by its shape alone; null when it is no territory code. Existence is the directory's matter. */
export function kindOf(code: string): TerritoryKind | null {
  return SHAPES.find(([, shape]) => shape.test(code))?.[0] ?? null;
}

export const communeCode = (insee: string): TerritoryCode => `COM-${insee}`;
export const departmentCode = (insee: string): TerritoryCode => `DEP-${insee}`;
export const regionCode = (insee: string): TerritoryCode => `REG-${insee}`;

/** What follows the prefix: `63430` of `COM-63430`. */
export const bareCode = (code: TerritoryCode): string => code.slice(code.indexOf('-') + 1);
