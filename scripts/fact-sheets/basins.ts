import type { TerritoryCode } from '../../src/engine';

const departments = (codes: string): TerritoryCode[] => codes.split(' ').map((code) => `DEP-${code}`);

/** Where each water agency may act: its basin does not follow the départements, so the list is only indicative. */
export const BASINS: Readonly<Record<string, readonly TerritoryCode[]>> = {
  'Adour-Garonne': ['REG-75', 'REG-76', ...departments('15 63')],
  'Artois-Picardie': departments('02 59 60 62 80'),
  'Loire-Bretagne': departments(
    '03 07 15 16 17 18 22 23 28 29 35 36 37 41 42 43 44 45 48 49 53 56 58 61 63 71 72 79 85 86 87',
  ),
  'Rhin-Meuse': departments('08 52 54 55 57 67 68 88'),
  'Rhône-Méditerranée-Corse': [
    ...['REG-93', 'REG-94'],
    ...departments('01 07 09 11 12 21 25 26 30 34 38 39 42 43 48 52 66 69 70 71 73 74 88 90'),
  ],
  'Seine-Normandie': ['REG-11', 'REG-28', ...departments('02 08 10 21 28 45 51 52 55 58 60 80 89')],
};

const AGENCY = /^Agence de l['’][Ee]au (.+)$/;

export function basinOf(funders: readonly string[]): string | null {
  const names = funders.flatMap((funder) => AGENCY.exec(funder)?.[1] ?? []);
  return names.find((name) => name in BASINS) ?? null;
}
