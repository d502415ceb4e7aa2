import type { AidScheme, CalendarDate } from '../../engine';
import { roundOfParents } from '../family-checks';
import { findContradictions } from '../scheme-checks';
import type { CatalogueEntry } from '../scheme.mapper';
import { suggestion } from '../suggestion';
import { addressRemarks } from './addresses';
import { depthRemarks } from './depth';
import { everybodyRemarks } from './everybody';
import { remarkOn, type LintFinding, type Remark } from './finding';
import { freshnessRemarks } from './freshness';
import { jointBoundsRemarks } from './joint-bounds';
import type { KnownWorld } from './known-world';
import { nobodyRemarks } from './nobody';
import { spacingRemarks } from './spacing';

/** Errors: what makes a scheme wrong. Warnings: what makes it doubtful at that date, or came so from its source. */
export function lint(entries: readonly CatalogueEntry[], at: CalendarDate, world: KnownWorld): LintFinding[] {
  const parents = new Map(entries.map(({ scheme: { id, parent } }) => [id, parent]));
  const ids = new Set(parents.keys());
  return entries.flatMap(({ scheme, externalId }) => {
    const report = (severity: LintFinding['severity'], remarks: readonly Remark[]): LintFinding[] =>
      remarks.map(({ kind, field, value, message }) => ({
        severity,
        kind,
        schemeId: scheme.id,
        field,
        value,
        message,
      }));
    return [
      ...report(externalId === null ? 'error' : 'warning', wrongWithin(scheme, world)),
      ...report('error', [...unknownSchemes(scheme, ids), ...parentsInRound(scheme, parents)]),
      ...report('warning', [
        ...everybodyRemarks(scheme),
        ...freshnessRemarks(scheme, at),
        ...fundersWithoutSiren(scheme),
      ]),
    ];
  });
}

/** What no other source's text excuses in a sheet of our own. */
function wrongWithin(scheme: AidScheme, world: KnownWorld): Remark[] {
  return [
    ...findContradictions(scheme, world.codes),
    ...jointBoundsRemarks(scheme),
    ...nobodyRemarks(scheme, world),
    ...addressRemarks(scheme),
    ...depthRemarks(scheme),
    ...spacingRemarks(scheme),
  ];
}

function unknownSchemes({ parent, exclusiveWith }: AidScheme, ids: ReadonlySet<string>): Remark[] {
  const named: readonly (readonly [string, string])[] = [
    ...(parent === null ? [] : [['parent', parent] as const]),
    ...exclusiveWith.map((id, index) => [`exclusiveWith[${String(index)}]`, id] as const),
  ];
  return named
    .filter(([, id]) => !ids.has(id))
    .map(([field, id]) =>
      remarkOn(field, 'unknown-scheme', id, `aucune fiche ne s’appelle « ${id} »${suggestion(id, ids)}`),
    );
}

function parentsInRound(scheme: AidScheme, parents: ReadonlyMap<string, string | null>): Remark[] {
  const messages = roundOfParents(scheme, (id) => parents.get(id) ?? null);
  return messages.map((message) => ({ kind: 'contradiction', field: 'parent', value: scheme.parent, message }));
}

function fundersWithoutSiren({ funders }: AidScheme): Remark[] {
  return funders.flatMap(({ name, siren }, index) =>
    siren === null
      ? [remarkOn(`funders[${String(index)}].siren`, 'funder-siren', name, `« ${name} » est sans SIREN`)]
      : [],
  );
}
