import { fold, quoted } from '../../common';
import { headcountInWords, isSiret, type HeadcountWords } from '../../companies';
import { isCalendarDate } from '../../engine';
import { MONTHS } from '../months';

/** A value read from a form: the value, or a French sentence saying what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

const MOST_MONEY = 1e12;
const MOST_PEOPLE = 5_000_000;

const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['k', 1e3],
  ['m', 1e6],
  ['md', 1e9],
  ['mds', 1e9],
]);

function unitOf(word: string): number | undefined {
  const plain = word.replace(/€|(?:d['’]\s*)?euros?|eur|\bht\b/g, '').trim();
  if (/^millions?$/.test(plain)) return 1e6;
  if (/^milliards?$/.test(plain)) return 1e9;
  if (/^mille$/.test(plain)) return 1e3;
  return UNITS.get(plain);
}

/** Digits with French or international separators; null when it is no number or could mean two. */
function amountOf(digits: string, withUnit: boolean): number | null {
  const compact = digits.replace(/[\s'’]/g, '');
  if (/^\d+$/.test(compact)) return Number(compact);
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(compact)) return Number(compact.replaceAll('.', ''));
  const decimals = withUnit ? /^\d+[.,]\d{1,6}$/ : /^\d+[.,]\d{1,2}$/;
  return decimals.test(compact) ? Number(compact.replace(',', '.')) : null;
}

/** `350 000`, `350k`, `1,2 M€`, `6 M`: euros. */
export function readMoney(text: string): Read<number> {
  const problem = `${quoted(text)} n'est pas un montant lisible ; écrivez par exemple 350 000, 350 k€ ou 1,2 M€.`;
  const lower = text.toLowerCase();
  if (/^[-−]/.test(lower)) return { problem: `${quoted(text)} est négatif ; un montant commence à 0.` };
  const match = /^([\d\s.,'’]+)([a-z€\s'’]*)$/.exec(lower);
  const unit = unitOf(match?.[2] ?? '?');
  if (match?.[1] === undefined || unit === undefined) return { problem };
  const amount = amountOf(match[1].trim(), unit > 1);
  if (amount === null) return { problem };
  const euros = Math.round(amount * unit * 100) / 100;
  return euros > MOST_MONEY ? { problem: `${quoted(text)} dépasse mille milliards d'euros.` } : { value: euros };
}

/** A whole number of people or jobs. */
export function readCount(text: string): Read<number> {
  const compact = text.replace(/[\s'’]/g, '');
  if (/^[-−]\d/.test(compact)) return { problem: `${quoted(text)} est négatif ; un nombre commence à 0.` };
  if (!/^\d+$/.test(compact)) return { problem: `${quoted(text)} n'est pas un nombre entier.` };
  const value = Number(compact);
  return value > MOST_PEOPLE ? { problem: `${quoted(text)} est trop grand.` } : { value };
}

const HEADCOUNT_EXAMPLES = 'écrivez un nombre (34), une fourchette (20-49) ou « moins de 50 »';

/** `34`, `20-49`, `20 à 49`, `moins de 50`, `250 ou plus`. */
export function readHeadcount(text: string): Read<HeadcountWords> {
  const found = headcountInWords(text);
  if (found === null) {
    const single = readCount(text);
    const problem = 'problem' in single ? single.problem : `${quoted(text)} n'est pas un effectif.`;
    return { problem: `${problem.replace(/\.$/, '')} ; ${HEADCOUNT_EXAMPLES}.` };
  }
  const { value, min, max } = found;
  if (Math.max(value ?? 0, min ?? 0, max ?? 0) > MOST_PEOPLE) return { problem: `${quoted(text)} est trop grand.` };
  if (max !== undefined && max < 0) return { problem: `${quoted(text)} ne compte personne.` };
  if (min !== undefined && max !== undefined && min > max)
    return { problem: `${quoted(text)} est à l'envers : le plus petit nombre vient en premier.` };
  return { value: found };
}

/** A date before is a slip of the pen. */
const FIRST_YEAR = 1700;

const FOLDED_MONTHS = MONTHS.map(fold);

/** `1er avril 2011` as `1/4/2011`. */
function inFigures(text: string): string {
  const [, day, month, year] = /^(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/.exec(fold(text)) ?? [];
  const number = FOLDED_MONTHS.indexOf(month ?? '') + 1;
  return day === undefined || year === undefined || number === 0 ? text : `${day}/${String(number)}/${year}`;
}

/** `2011-04-01`, `01/04/2011` or `1er avril 2011`, a day that exists. */
export function readDate(text: string): Read<string> {
  const french = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(inFigures(text));
  const iso = french
    ? `${french[3] ?? ''}-${(french[2] ?? '').padStart(2, '0')}-${(french[1] ?? '').padStart(2, '0')}`
    : text;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return { problem: `${quoted(text)} n'est pas une date ; écrivez par exemple 01/04/2011.` };
  if (!isCalendarDate(iso)) return { problem: `${quoted(text)} n'existe pas au calendrier.` };
  return Number(match[1]) >= FIRST_YEAR ? { value: iso } : { problem: `${quoted(text)} est avant ${FIRST_YEAR}.` };
}

const YES_NO: ReadonlyMap<string, boolean | null> = new Map([
  ['oui', true],
  ['non', false],
  ['nsp', null],
]);

export function readYesNo(text: string): Read<boolean | null> {
  const value = YES_NO.get(text.toLowerCase());
  return value === undefined ? { problem: `${quoted(text)} : répondez oui, non ou je ne sais pas.` } : { value };
}

/** Fourteen digits whose key is right. */
export function readSiret(text: string): Read<string> {
  const digits = text.replace(/[\s.]/g, '');
  if (/^\d{9}$/.test(digits)) {
    return { problem: `${quoted(text)} est un SIREN (9 chiffres) : donnez le SIRET du site, 14 chiffres.` };
  }
  if (!/^\d{14}$/.test(digits)) return { problem: `${quoted(text)} n'est pas un SIRET : il en faut les 14 chiffres.` };
  return isSiret(digits)
    ? { value: digits }
    : { problem: `${quoted(text)} n'est pas un SIRET valable : un chiffre est faux.` };
}
