import type { CodeBook } from '../../catalogue';
import { fold } from '../../common';
import type { Criterion } from '../../engine';
import type { Column } from './columns';
import type { Conditions } from './conditions';
import { withoutRefused } from './inclusion';
import { distinct } from '../feed/row-notes';
import type { Row } from './row';

/** `1011Z` is `10.11Z`, `561` is `56.1`. */
function pointed(code: string): string {
  return code.replace(/^(\d{2})(\d{1,2}[A-Z]?)$/, '$1.$2');
}

function codesOf(row: Row, column: Column, codes: CodeBook): string[] {
  const read = distinct(row.codes(column).map(pointed));
  for (const code of read) {
    if (!codes.naf.has(code)) row.warn(column, 'la NAF rév. 2 n’a pas ce code, aucune activité n’y répond', code);
  }
  return read;
}

function isEverySector(label: string): boolean {
  return /^(?:tous|tout|toutes)\b/.test(fold(label));
}

/** NAF codes decide; sectors in words are found by a search, and remain to check when no code says them. */
export function readActivities(row: Row, codes: CodeBook): Conditions & { readonly keywords: readonly string[] } {
  const admitted = codesOf(row, 'ciblage_naf', codes);
  const exclude = codesOf(row, 'ciblage_naf_exclusions', codes);
  const coded = admitted.some((code) => codes.naf.has(code)) ? admitted : [];
  const include = withoutRefused(coded, exclude);
  const lists = { ...(include.length > 0 && { include }), ...(exclude.length > 0 && { exclude }) };
  const criteria: Criterion[] = include.length + exclude.length === 0 ? [] : [{ kind: 'sector', ...lists }];

  const labels = row.list('ciblage_secteur_activite');
  if (labels.length === 0) row.warn('ciblage_secteur_activite', 'le secteur d’activité manque');
  const keywords = labels.filter((label) => !isEverySector(label));
  const unread = coded.length === 0 && admitted.length > 0 ? [`Activités admises : ${row.text('ciblage_naf')}`] : [];
  const open = include.length > 0 || keywords.length < labels.length || keywords.length === 0;
  return {
    criteria,
    uncoded: [...unread, ...(open ? [] : [`Secteurs d’activité visés : ${keywords.join(', ')}`])],
    keywords,
  };
}
