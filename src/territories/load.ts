import { join } from 'node:path';

import type { Zoning } from '../engine';

import { loadAtlas } from './atlas';
import { TerritoryDirectory } from './directory';
import { buildHierarchy } from './hierarchy';
import { readIndustryTerritories, readZoneEntries, readZoningSheets } from './seed-tables';
import { ZoningBook } from './zoning-book';
import type { ZoningMap } from './zoning.types';

/** Reads the administrative map and `<seedsDirectory>/territories`; some 300 ms, to be done once. */
export function loadTerritories(seedsDirectory: string): TerritoryDirectory {
  const directory = join(seedsDirectory, 'territories');
  const atlas = loadAtlas();
  const industryTerritories = readIndustryTerritories(directory);
  const hierarchy = buildHierarchy(atlas, industryTerritories);
  const maps = readZoningSheets(directory).map((sheet): [Zoning, ZoningMap] => {
    const entries = readZoneEntries(directory, sheet, (territory) => hierarchy.communesOf(territory));
    return [sheet.id, { sheet, entries }];
  });
  return new TerritoryDirectory({
    atlas,
    hierarchy,
    industry: new Map(industryTerritories.map((territory) => [territory.code, territory])),
    zonings: new ZoningBook(new Map(maps)),
  });
}
