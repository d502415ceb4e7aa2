import type { ChoiceFact, NumericFact, SizeCategory } from '../engine';
import { intervalOf, isPoint, plus, type Interval } from './interval';
import { possibleSizes, type SizeBox } from './possible-sizes';
import type { SizeLaw } from './size-law';

/** The firm's own figures: staff, euros a year, euros. */
export interface SizeFigures {
  readonly headcount: NumericFact;
  readonly turnover: NumericFact;
  readonly balanceSheet: NumericFact;
}

type Figure = keyof SizeFigures;

/** Links of the firm with other enterprises; `group`: the figures of those enterprises together, without the firm. */
export interface Ownership {
  readonly kind?: 'autonomous' | 'partner' | 'linked' | null;
  /** Percent of the capital or votes held by public bodies. */
  readonly publicShare?: number | null;
  readonly group?: { readonly [F in Figure]?: number | null } | null;
}

/** What decides the size: own figures, and links (null = unknown). */
export interface SizedFirm extends SizeFigures {
  readonly ownership: Ownership | null;
}

const FIGURES: readonly Figure[] = ['headcount', 'turnover', 'balanceSheet'];
const MONEY: readonly Figure[] = ['turnover', 'balanceSheet'];
const SME: ReadonlySet<SizeCategory> = new Set<SizeCategory>(['micro', 'small', 'medium']);
const NOT_SME: readonly SizeCategory[] = ['small-mid-cap', 'mid-cap', 'large'];

/** What the firm's links add: linked enterprises in full, partners (or who knows) pro rata, so anything up to their whole. */
function added(figure: Figure, ownership: Ownership | null): Interval {
  if (ownership?.kind === 'autonomous') return { min: 0, max: 0 };
  const group = ownership?.group?.[figure] ?? null;
  if (ownership === null || group === null) return { min: 0, max: Infinity };
  return { min: ownership.kind === 'linked' ? group : 0, max: group };
}

/** The box with some of its figures known to be at one end. */
function pinned(box: SizeBox, figures: readonly Figure[], end: 'min' | 'max'): SizeBox {
  const pin = (figure: Figure): Interval => {
    const interval = box[figure];
    return figures.includes(figure) ? { min: interval[end], max: interval[end] } : interval;
  };
  return { headcount: pin('headcount'), turnover: pin('turnover'), balanceSheet: pin('balanceSheet') };
}

/** Would the categories differ between the lowest and the highest of these figures? Their lists have no gap. */
function differs(box: SizeBox, law: SizeLaw, figures: readonly Figure[]): boolean {
  const low = possibleSizes(pinned(box, figures, 'min'), law);
  const high = possibleSizes(pinned(box, figures, 'max'), law);
  return low[0] !== high[0] || low.length !== high.length;
}

/** Turnover and balance sheet excuse one another: while both are open, they matter together. */
function matters(figure: Figure, box: SizeBox, law: SizeLaw): boolean {
  if (isPoint(box[figure])) return false;
  return differs(box, law, [figure]) || (figure !== 'headcount' && differs(box, law, MONEY));
}

/** What the links of the firm leave open of these figures: the links themselves, the group's figures, or a partner's share. */
function linksThatSettle(open: readonly Figure[], ownership: Ownership | null): Omit<ChoiceFact<never>, 'possible'> {
  const adding = open.filter((figure) => !isPoint(added(figure, ownership)));
  if (adding.length === 0) return { lacks: [] };
  const kind = ownership?.kind ?? null;
  if (kind === null) return { lacks: ['ownership'], mayStay: true };
  const lacks = adding
    .filter((figure) => (ownership?.group?.[figure] ?? null) === null)
    .map((figure) => `ownership.group.${figure}`);
  return kind === 'partner' ? { lacks, mayStay: true } : { lacks };
}

function whatSettles(
  figures: SizeFigures,
  ownership: Ownership | null,
  box: SizeBox,
  law: SizeLaw,
): Omit<ChoiceFact<never>, 'possible'> {
  const open = FIGURES.filter((figure) => matters(figure, box, law));
  const own = open.flatMap((figure) => {
    const fact = figures[figure];
    return fact.state === 'known' ? [] : fact.lacks;
  });
  const links = linksThatSettle(open, ownership);
  return { ...links, lacks: [...new Set([...own, ...links.lacks])] };
}

/** A firm in public hands is no SME whatever its figures; which larger category then counts is left open. */
function withoutSme(possible: readonly SizeCategory[]): readonly SizeCategory[] {
  const kept = possible.some((category) => SME.has(category)) ? NOT_SME : possible;
  return NOT_SME.filter((category) => kept.includes(category));
}

/**
 * Size categories a firm may belong to, and the profile fields that would settle the rest.
 * Null ownership is unknown: links only ever add, so the larger categories stay possible.
 * An autonomous firm whose public share is not given has none: 25 % in other hands would make it no longer autonomous.
 */
export function sizeCategory(firm: SizedFirm, law: SizeLaw): ChoiceFact<SizeCategory> {
  const { ownership, ...figures } = firm;
  const total = (figure: Figure): Interval => plus(intervalOf(figures[figure]), added(figure, ownership));
  const box = {
    headcount: total('headcount'),
    turnover: total('turnover'),
    balanceSheet: total('balanceSheet'),
  };
  const byFigures = possibleSizes(box, law);
  const publicHands = (ownership?.publicShare ?? 0) >= law.publicShareFrom;
  const possible = publicHands ? withoutSme(byFigures) : byFigures;
  if (possible.length === 1) return { possible, lacks: [] };
  const settled = whatSettles(figures, ownership, box, law);
  return { possible, ...settled, ...(publicHands && { mayStay: true }) };
}
