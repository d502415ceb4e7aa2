import { daysBetween, type AidScheme, type CalendarDate } from '../engine';
import type { CodeBook } from './code-book';
import { roundOfParents } from './family-checks';
import { findContradictions } from './scheme-checks';
import type { CatalogueEntry } from './scheme.mapper';
import { suggestion } from './suggestion';

/** Something to put right in the catalogue; the message is a French sentence. */
export interface LintFinding {
  readonly severity: 'error' | 'warning';
  /** Id of the scheme, or the path of a file that could not be read. */
  readonly schemeId: string;
  readonly message: string;
}

/** A sheet that nobody checked for longer is stale. */
const STALE_DAYS = 180;

/** Errors: what makes a scheme wrong. Warnings: what makes it doubtful at that date, or came so from its source. */
export function lint(entries: readonly CatalogueEntry[], at: CalendarDate, codes: CodeBook): LintFinding[] {
  const parents = new Map(entries.map(({ scheme: { id, parent } }) => [id, parent]));
  const ids = new Set(parents.keys());
  return entries.flatMap((entry) => {
    const { scheme } = entry;
    const report = (severity: LintFinding['severity'], messages: readonly string[]): LintFinding[] =>
      messages.map((message) => ({ severity, schemeId: scheme.id, message }));
    const wrong = findContradictions(scheme, codes).map(({ message }) => message);
    return [
      ...report(entry.externalId === null ? 'error' : 'warning', wrong),
      ...report('error', [
        ...unknownSchemes(scheme, ids),
        ...roundOfParents(scheme, (id) => parents.get(id) ?? null),
        ...missingSource(scheme),
      ]),
      ...report('warning', [...datedMessages(scheme, at), ...fundersWithoutSiren(scheme)]),
    ];
  });
}

function unknownSchemes({ parent, exclusiveWith }: AidScheme, ids: ReadonlySet<string>): string[] {
  const named: readonly (readonly [string, string])[] = [
    ...(parent === null ? [] : [['parent', parent] as const]),
    ...exclusiveWith.map((id, index) => [`exclusiveWith[${String(index)}]`, id] as const),
  ];
  return named
    .filter(([, id]) => !ids.has(id))
    .map(([field, id]) => `${field} : aucune fiche ne s’appelle « ${id} »${suggestion(id, ids)}`);
}

function missingSource({ source }: AidScheme): string[] {
  return source.url === '' || source.publisher === '' ? ['source : l’adresse ou l’éditeur manque'] : [];
}

function datedMessages({ source, calendar }: AidScheme, at: CalendarDate): string[] {
  const age = daysBetween(source.checkedOn, at);
  const last = calendar?.closes ?? [...(calendar?.cutOffs ?? [])].sort().at(-1) ?? null;
  return [
    ...(age > STALE_DAYS
      ? [`source.checkedOn : fiche vérifiée il y a ${String(age)} jours (${source.checkedOn})`]
      : []),
    ...(age < 0 ? [`source.checkedOn : la date de vérification ${source.checkedOn} est à venir`] : []),
    ...(last !== null && last < at ? [`calendar : l’aide est close depuis le ${last}`] : []),
  ];
}

function fundersWithoutSiren({ funders }: AidScheme): string[] {
  return funders.flatMap(({ name, siren }, index) =>
    siren === null ? [`funders[${String(index)}].siren : « ${name} » est sans SIREN`] : [],
  );
}
