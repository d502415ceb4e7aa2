import { quoted } from '../../common';
import { headcountInWords, type HeadcountWords } from '../../companies';
import { isCalendarDate } from '../../engine';

/** What is wrong with one cell, in French, without its column or its line. */
export class CellError extends Error {}

const refuse = (cell: string, why: string): never => {
  throw new CellError(`${quoted(cell)} ${why}`);
};

/** Lower case, without accents, spaces nor signs: how names of columns and words of a closed list are compared. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

const NOT_KNOWN = ['?', '-', 'nc', 'n.c.', 'nd', 'n.d.', 'n/a', 'nsp', 'inconnu', 'inconnue', 'unknown', 'null'];

/** Empty, or one of the ways to write in a typed cell that nobody knows. */
export function isUnknown(cell: string): boolean {
  return cell === '' || NOT_KNOWN.includes(cell.toLowerCase());
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1_000, m: 1_000_000 };

/** Groups of three digits that only one writing explains; a lone group could be either, and is refused. */
function withPoint(digits: string, cell: string): string {
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    return refuse(cell, 'est ambigu (séparateur de milliers ou de décimales ?) : écrivez 1250 ou 1250,00');
  }
  if (/^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  if (/^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return digits.replaceAll(',', '');
  return digits.replace(',', '.');
}

/** « 1 250 000 », « 12,5 », « 350 k€ », « 1.250.000,50 »; plain machine numbers too. */
export function readNumber(cell: string): number {
  const [, digits = '', unit = ''] =
    /^([-+]?[\d.,]+)([km]?)(?:€|euros?|eur|%)?$/i.exec(cell.replace(/[\s'’]/g, '')) ?? [];
  const text = withPoint(digits.replace(/^\+/, ''), cell);
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return refuse(cell, 'n’est pas un nombre');
  const value = Number(text) * (UNITS[unit.toLowerCase()] ?? 1);
  return Math.round(value * 1e6) / 1e6;
}

/** Words of the file to values of the profile, `plain` on both sides. */
export function oneOf<T>(words: Readonly<Record<string, T>>, expected: string): (cell: string) => T {
  const known = new Map(Object.entries(words));
  return (cell) => known.get(plain(cell)) ?? refuse(cell, `n’est pas ${expected}`);
}

const TRUTH = { oui: true, o: true, vrai: true, true: true, yes: true, 1: true };
const FALSEHOOD = { non: false, n: false, faux: false, false: false, no: false, 0: false };

export const readYesNo = oneOf<boolean>({ ...TRUTH, ...FALSEHOOD }, 'oui ou non');

/** A day as spreadsheets in French write it, or ISO. */
export function readDay(cell: string): string {
  const day = cell.replace(/[T ]00:00(?::00)?$/, '');
  const [, first, second, third] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(day) ?? [];
  const iso =
    first !== undefined && second !== undefined && third !== undefined
      ? `${third}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`
      : day;
  return isCalendarDate(iso) ? iso : refuse(cell, 'n’est pas une date qui existe (AAAA-MM-JJ ou JJ/MM/AAAA)');
}

export const readText = (cell: string): string => cell;

/** Digits typed with spaces or points to be readable. */
export const readIdentifier = (cell: string): string => cell.replace(/[\s.]/g, '');

/** A code of `length` characters whose leading zero a spreadsheet has dropped. */
export function codeOf(length: number): (cell: string) => string {
  return (cell) => {
    const code = cell.replace(/\s/g, '');
    return /^\d+$/.test(code) && code.length === length - 1 ? `0${code}` : code;
  };
}

export function readList(cell: string): string[] {
  return cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** « 45 », or bounds: « 20-49 », « 20 à 49 salariés », « moins de 50 ». */
export function readHeadcount(cell: string): HeadcountWords {
  const words = headcountInWords(cell);
  if (words !== null) return words;
  if (!/^[-+\d.,\s]+$/.test(cell)) return refuse(cell, 'n’est ni un nombre ni des bornes (20-49, moins de 50)');
  return { value: readNumber(cell) };
}
