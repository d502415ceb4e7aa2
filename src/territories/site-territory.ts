import type { PlaceFact, TerritoryCode } from '../engine';

import { bareCode, kindOf, type TerritoryKind } from './codes';

/** What certainly holds a site, as shown to the user; null where not known or where there is none (islands without EPCI). */
export interface SiteTerritory {
  /** INSEE code. */
  readonly commune: string | null;
  /** SIREN. */
  readonly epci: string | null;
  /** SIREN; Greater Paris only. */
  readonly ept: string | null;
  readonly department: string | null;
  readonly region: string | null;
  /** The current one: phase 2. */
  readonly territoireIndustrie: TerritoryCode | null;
}

export function describeSite({ within }: PlaceFact): SiteTerritory {
  const bare = (kind: TerritoryKind): string | null => {
    const code = [...within].find((held) => kindOf(held) === kind);
    return code === undefined ? null : bareCode(code);
  };
  return {
    commune: bare('COM'),
    epci: bare('EPCI'),
    ept: bare('EPT'),
    department: bare('DEP'),
    region: bare('REG'),
    territoireIndustrie: [...within].find((held) => held.startsWith('TI2-')) ?? null,
  };
}
