import type { Catalogue } from '../catalogue';
import { quoted } from '../common';
import { FIELD_LABELS } from './forms/fields';
import { readFilters, type ReadFilters } from './forms/filters';
import type { FieldName, KeptFields } from './forms/query';
import { RESULT_FILTERS } from './view-models/result-filters';

/** Fields that name an aid. */
const AIDS: readonly string[] = ['garder', 'ecarter', 'dispositif'] satisfies FieldName[];

/** The fields of the answers as the catalogue stands today: a merged sheet is followed, one that left is told. */
export function answerFields(fields: KeptFields, catalogue: Pick<Catalogue, 'has' | 'standingFor'>): ReadFilters {
  const followed = fields.map((field): KeptFields[number] => {
    const [name, value] = field;
    return AIDS.includes(name) ? [name, catalogue.standingFor(value) ?? value] : field;
  });
  const isThere = ([name, value]: KeptFields[number]): boolean => !AIDS.includes(name) || catalogue.has(value);
  const { kept, ignored } = readFilters(followed.filter(isThere), RESULT_FILTERS);
  const gone = followed
    .filter((field) => !isThere(field))
    .map(([name, value]) => `${FIELD_LABELS[name as FieldName]} : ${quoted(value)} n'est pas, ou plus, au catalogue.`);
  return { kept, ignored: [...ignored, ...gone] };
}
