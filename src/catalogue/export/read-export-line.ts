import type { AidScheme } from '../../engine';
import { schemaMessage } from '../schema-messages';
import { validatorOf } from '../schema-validator';
import { withDefaults, type SchemeDraft } from '../scheme-file';
import { EXPORT_LINE_SCHEMA, type ExportedScheme } from './export-line';

type ExportedDraft = Omit<ExportedScheme, 'scheme'> & { readonly scheme: SchemeDraft };

const exportedDraft = validatorOf<ExportedDraft>(EXPORT_LINE_SCHEMA);

/** What a line of the export was read as; each problem is a French sentence that names field and value. */
export type ReadExportLine =
  | { readonly exported: ExportedScheme; readonly problems: readonly [] }
  | { readonly exported: null; readonly problems: readonly string[] };

/** Checks what was read from one line of JSON. What is there stays as it is, in its order; what a sheet may leave out is added. */
export function readExportLine(value: unknown): ReadExportLine {
  const isExported = exportedDraft();
  if (isExported(value)) {
    const scheme = completed(value.scheme, withDefaults(value.scheme)) as AidScheme;
    return { exported: { ...value, scheme }, problems: [] };
  }
  const problems = (isExported.errors ?? []).flatMap((error) => schemaMessage(error) ?? []);
  return { exported: null, problems: [...new Set(problems)] };
}

type Keyed = Readonly<Record<string, unknown>>;

const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `given` with the keys that only `full` has, after its own. */
function completed(given: unknown, full: unknown): unknown {
  if (Array.isArray(given) && Array.isArray(full)) return given.map((item, index) => completed(item, full[index]));
  if (!isKeyed(given) || !isKeyed(full)) return given;
  const own = Object.entries(given).map(([key, value]) => [key, completed(value, full[key])] as const);
  const added = Object.entries(full).filter(([key]) => !Object.hasOwn(given, key));
  return Object.fromEntries([...own, ...added]);
}
