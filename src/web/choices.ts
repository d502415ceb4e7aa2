import type { Reference } from '../reference';
import type { TerritoryDirectory } from '../territories';
import type { Choice } from './forms/fields';
import type { ZoneLabels } from './view-models/words';

export function needFamiliesOf(reference: Reference): readonly Choice[] {
  return reference.needs.families.map(({ id, label }) => ({ value: id, label }));
}

export function zoneLabelsOf(territories: TerritoryDirectory): ZoneLabels {
  return Object.fromEntries(territories.zonings().map(({ id, classes }) => [id, classes]));
}
