import { questionTexts, type Catalogue } from '../catalogue';
import type { Reference } from '../reference';
import type { TerritoryDirectory } from '../territories';
import type { Choice } from './forms/fields';
import type { Branch } from './pages/choose';
import type { Declared } from './view-models/questions';
import type { ZoneLabels } from './view-models/words';

export function needFamiliesOf(reference: Reference): readonly Choice[] {
  return reference.needs.families.map(({ id, label }) => ({ value: id, label }));
}

/** Manufacturing first: who looks here most often makes something. */
const INDUSTRY = ['C', 'B', 'D', 'E'];

/** The divisions of industry, each with its sub-classes: what to choose from when no word is recognised. */
export function branchesOf({ naf }: Reference): readonly Branch[] {
  const codes = [...naf.codes].sort();
  return INDUSTRY.flatMap((section) =>
    codes.filter((code) => /^\d{2}$/.test(code) && naf.path(code)[0] === section),
  ).map((division) => ({
    label: naf.label(division).replace(/ n\.c\.a\.$/, ''),
    activities: codes
      .filter((code) => code.startsWith(`${division}.`) && /[A-Z]$/.test(code))
      .map((code) => ({ code, label: naf.label(code) })),
  }));
}

/** The words of a declarative question, as the first scheme that asks it puts them. */
export function declaredBy(catalogue: Catalogue): Declared {
  return (id) => questionTexts(catalogue.snapshot()).get(id) ?? null;
}

export function zoneLabelsOf(territories: TerritoryDirectory): ZoneLabels {
  return Object.fromEntries(territories.zonings().map(({ id, classes }) => [id, classes]));
}
