import { quoted } from '../../common';
import { FIELD_LABELS } from './fields';
import type { FieldName, KeptFields } from './query';

/** What each filter of a page may say. */
export type Accepts = Readonly<Partial<Record<FieldName, (value: string) => boolean>>>;

export interface ReadFilters {
  /** The fields without the values that no filter has. */
  readonly kept: KeptFields;
  /** A sentence for each value set aside: the page is shown all the same, and says so. */
  readonly ignored: readonly string[];
}

export const among =
  (values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);

/** An address written by hand may name a filter that does not exist: it filters nothing, and is told. */
export function readFilters(kept: KeptFields, accepts: Accepts): ReadFilters {
  const isRead = ([name, value]: KeptFields[number]): boolean => accepts[name as FieldName]?.(value) ?? true;
  return {
    kept: kept.filter(isRead),
    ignored: kept
      .filter((field) => !isRead(field))
      .map(
        ([name, value]) =>
          `${FIELD_LABELS[name as FieldName]} : ${quoted(value)} n'est pas un choix proposé ; cette page n'en tient pas compte.`,
      ),
  };
}
