import type { AidRate } from '../../src/engine';
import type { FactRow } from './facts';
import type { PhraseBook } from './phrases';
import { toldOnly } from './told-bounds';
import { euros, figure, sentence } from './words';

export interface SheetFunding {
  readonly rate: AidRate | null;
  readonly floor: number | null;
  readonly cap: number | null;
  readonly basis: string | null;
  readonly details: string | null;
}

/** A rate on these is an aid intensity; on a loan, a guarantee, equity or an exemption it is something else. */
const SHARE_OF_COSTS: ReadonlySet<string> = new Set(['grant', 'repayable-advance', 'advice', 'training']);
/** An amount on these is what the firm receives. */
const AMOUNT_RECEIVED: ReadonlySet<string> = new Set([...SHARE_OF_COSTS, 'loan', 'equity', 'other', 'award']);

/** Notes that say of what the rate is, and nothing that changes it. */
const PLAIN_BASES: ReadonlySet<string> = new Set([
  ...['', 'max', 'maximum', 'flat', 'of costs', 'eligible costs', 'max of eligible costs'],
  ...['costs excl. VAT', 'eligible costs excl. VAT', 'max of costs excl. VAT'],
]);

const SIZES: Readonly<Record<string, readonly string[]>> = {
  micro: ['micro'],
  TPE: ['micro'],
  'micro/small': ['micro', 'small'],
  'TPE/PME': ['micro', 'small', 'medium'],
  small: ['micro', 'small'],
  medium: ['medium'],
  SME: ['micro', 'small', 'medium'],
  PME: ['micro', 'small', 'medium'],
  'medium and large': ['medium', 'small-mid-cap', 'mid-cap', 'large'],
  'medium and mid-cap': ['medium', 'small-mid-cap', 'mid-cap'],
  'mid-cap': ['small-mid-cap', 'mid-cap'],
  ETI: ['small-mid-cap', 'mid-cap'],
  large: ['small-mid-cap', 'mid-cap', 'large'],
};
const ORDER = ['micro', 'small', 'medium', 'small-mid-cap', 'mid-cap', 'large'];

/** `small 20, medium 10`: one rate a size; null as soon as a word is of another kind. A size named alone keeps its rate. */
export function ratesBySize(note: string): Readonly<Record<string, number>> | null {
  const parts = note.split(', ').map((part) => /^(.+) (\d+(?:\.\d+)?)$/.exec(part));
  const named: (readonly [readonly string[], number])[] = [];
  for (const part of parts) {
    const sizes = SIZES[part?.[1] ?? ''];
    if (sizes === undefined) return null;
    named.push([sizes, Number(part?.[2])]);
  }
  const rates: Record<string, number> = {};
  for (const [sizes, rate] of named.sort(([a], [b]) => b.length - a.length)) {
    for (const size of sizes) rates[size] = rate;
  }
  return Object.fromEntries(ORDER.flatMap((size) => (rates[size] === undefined ? [] : [[size, rates[size]]])));
}

function codedRate({ kind, rate_pct: rate }: FactRow): AidRate | null {
  if (rate?.max == null || !kind.every((each) => SHARE_OF_COSTS.has(each))) return null;
  if (rate.by === null || PLAIN_BASES.has(rate.by)) return rate.max;
  const rates = ratesBySize(rate.by);
  return rates !== null && Math.max(...Object.values(rates)) === rate.max ? rates : null;
}

function rateHead({ kind }: FactRow): string {
  if (kind.includes('guarantee')) return 'Quotité garantie';
  if (kind.every((each) => each === 'loan' || each === 'equity')) return 'Part financée';
  return 'Taux';
}

/** `Taux : 50 % au plus des coûts éligibles.` */
function rateWords(row: FactRow, phrases: PhraseBook): string[] {
  const { rate_pct: rate } = row;
  if (rate === null) return [];
  const told = rate.by === null ? null : (phrases.tell('rate', rate.by)?.fr ?? null);
  if (rate.max === null) return told === null ? [] : [sentence(`montant : ${told}`)];
  const head = `${rateHead(row)} : ${figure(rate.max)} % au plus`;
  const note = (told ?? '').replace(/,? ?maximum$/, '').replace(/^quotité garantie$/, '');
  if (note === '') return [sentence(head)];
  const follows = /^(?:du|des|de la|de l'|d'|de) ?/.test(note) && !/^de \d/.test(note);
  return [sentence(follows ? `${head} ${note}` : `${head} (${note})`)];
}

function range(head: string, min: number | null, max: number | null): string[] {
  if (min !== null && max !== null) {
    return min === max ? [`${head} : ${euros(min)}.`] : [`${head} : de ${euros(min)} à ${euros(max)}.`];
  }
  if (max !== null) return [`${head} : ${euros(max)} au plus.`];
  return min === null ? [] : [`${head} : ${euros(min)} au moins.`];
}

function amountHead({ kind }: FactRow): string {
  if (kind.every((each) => each === 'loan')) return 'Montant du prêt';
  return kind.every((each) => SHARE_OF_COSTS.has(each)) ? "Montant de l'aide" : 'Montant';
}

/** A guarantee's ceiling, an exemption's: words, since none is an amount that the firm receives. */
const receives = ({ kind }: FactRow): boolean => kind.every((each) => AMOUNT_RECEIVED.has(each));

export function isDeMinimis({ de_minimis: flag, state_aid_basis: basis, other_conditions: notes }: FactRow): boolean {
  const marked = notes.some((note) => note.includes('%mini%') || note.includes('de minimis marker'));
  return flag === true || basis === 'de minimis' || marked;
}

/** What the table says of the amount: as figures where they are certain, and all of it in words. */
export function fundingOf(row: FactRow, phrases: PhraseBook): SheetFunding | null {
  const { min_amount_eur: floor, max_amount_eur: cap, state_aid_basis: legal } = row;
  const sure = (amount: number | null, field: keyof FactRow): number | null => (toldOnly(row, field) ? null : amount);
  const basisNote = legal === null || legal === 'de minimis' ? null : (phrases.tell('basis', legal)?.fr ?? null);
  const details = [
    ...rateWords(row, phrases),
    ...range(amountHead(row), floor, cap),
    ...range('Dépenses prises en compte', row.min_eligible_cost_eur, row.max_eligible_cost_eur),
    ...(row.duration === null ? [] : [sentence(`durée : ${phrases.tell('duration', row.duration)?.fr ?? ''}`)]),
    ...phrases.all('condition', row.other_conditions, 'amount'),
    ...(basisNote === null ? [] : [`Régime d'aide d'État : ${basisNote}.`]),
  ];
  const basis = isDeMinimis(row) ? 'de-minimis' : null;
  if (details.length === 0 && basis === null) return null;
  return {
    rate: codedRate(row),
    floor: receives(row) ? sure(floor, 'min_amount_eur') : null,
    cap: receives(row) ? sure(cap, 'max_amount_eur') : null,
    basis,
    details: details.length === 0 ? null : details.join(' '),
  };
}
