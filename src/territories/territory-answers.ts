import type { TerritoryCode, Zoning } from '../engine';

import type { TerritoryKind } from './codes';
import type { IndustryTerritoryDetail, LabelledTerritory, ZoningCounts } from './industry-territory';
import type { TerritoryHit } from './territory-search';

/** Answer of `GET /api/v1/territories/search`. */
export interface TerritorySearchAnswer {
  readonly q: string;
  readonly items: readonly TerritoryHit[];
}

export type IndustryTerritoryAnswer = Pick<
  IndustryTerritoryDetail,
  'phase' | 'regions' | 'departments' | 'members' | 'communes'
>;

/** Answer of `GET /api/v1/territories/:code`. */
export interface TerritoryAnswer {
  readonly code: TerritoryCode;
  readonly kind: TerritoryKind;
  readonly label: string;
  readonly communes: number;
  readonly population: number;
  /** Territories that hold it whole. */
  readonly holders: readonly LabelledTerritory[];
  readonly zonings: Readonly<Record<Zoning, ZoningCounts>>;
  readonly industryTerritory: IndustryTerritoryAnswer | null;
}
