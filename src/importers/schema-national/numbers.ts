import type { Column } from './columns';
import type { Row } from './row';

/** A bound of the row, undefined when the cell is empty; anything but a number from 0 rejects the row. */
export function readBound(row: Row, column: Column, { whole }: { readonly whole: boolean }): number | undefined {
  const text = row.text(column).replace(/\s/g, '').replace(',', '.');
  if (text === '') return undefined;
  const value = /^\d{1,12}(?:\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
  if (value >= 0 && (!whole || Number.isInteger(value))) return value;
  row.reject(column, `un nombre ${whole ? 'entier ' : ''}positif ou nul est attendu`);
  return undefined;
}
