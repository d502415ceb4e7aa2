import type { CatalogueSnapshot } from '../catalogue';
import {
  FirmScores,
  CLOSED,
  countBits,
  FITTING,
  hasBit,
  ScoreColumns,
  setBit,
  SPREAD_OVER,
  spreadLevels,
  UPCOMING,
  type AidScheme,
  type Bits,
  type CalendarDate,
  type Candidates,
  type DayColumns,
  type Facts,
  type Level,
  type Planes,
  type QuestionInput,
  type Weights,
} from '../engine';
import { estimateRange } from '../funding';
import { bestFirst, BestOf } from './best-of';
import { reckoningOf, valueShare, type Asked } from './candidates';
import { familiesIn, Folds } from './folds';
import { NeedFits, type Taxonomy } from './need-fit';
import type { Recommendation } from './recommendation';
import { inRank, mayPrecede, type Fitting, type Possible, type Scored } from './scored';
import { isAsked, type NeedsRead } from './wanted-needs';

export interface MatchRequest {
  readonly facts: Facts;
  readonly needs: Pick<NeedsRead, 'wanted' | 'text'>;
  readonly today: CalendarDate;
  readonly weights?: Weights;
  /** `folded`: of each family, one is among the first; else each scheme stands for itself. */
  readonly families?: 'all' | 'folded';
}

/** A scheme still to check. */
export interface SchemeToCheck extends QuestionInput {
  readonly scheme: AidScheme;
}

const derivedFrom = new WeakMap<Planes, ScoreColumns>();

function columnsOf(planes: Planes): ScoreColumns {
  const known = derivedFrom.get(planes);
  if (known !== undefined) return known;
  const columns = new ScoreColumns(planes);
  derivedFrom.set(planes, columns);
  return columns;
}

function countsOf(candidates: Candidates, closed: Bits, all: number): Recommendation['counts'] {
  const shut = candidates.countIn(closed);
  const eligible = candidates.count.eligible - shut.eligible;
  const toCheck = candidates.count.toCheck - shut.toCheck;
  const closedInAll = countBits(closed);
  return { eligible, toCheck, ineligible: all - closedInAll - eligible - toCheck, closed: closedInAll };
}

/** How far each scheme matches the words of a text, 0 without one. */
type WordMatch = (slot: number) => number;

const NO_WORDS: WordMatch = () => 0;

function wordMatch({ finder }: CatalogueSnapshot, text: string, allowed: Bits | null): WordMatch {
  return text === '' ? NO_WORDS : finder.fits(text, allowed);
}

/** One firm laid against a whole catalogue: the open schemes it may have are scored where it matters, none assessed. */
export class FirmMatch {
  /** The open schemes that the firm may have, in no order, and how far each answers the need. */
  private readonly open: { readonly slots: Uint32Array; readonly fits: Float64Array };
  readonly counts: Recommendation['counts'];
  readonly asked: Asked;
  /** Of the families among them, what stands for what. */
  readonly folds: Folds;
  private readonly columns: ScoreColumns;
  private readonly day: DayColumns;
  private readonly candidates: Candidates;
  private readonly scores: FirmScores;
  private readonly fits: NeedFits;
  private readonly leastFit: number;
  private readonly isFolding: boolean;
  private readonly text: string;
  private readonly words: WordMatch;
  private inReachSlots: readonly number[] | null = null;
  /** Those in reach that answer the need, found as long as the words of the text stand; null until they are asked. */
  private readonly near: readonly Fitting[] | null;
  /** Those that answer the need; all when none was asked. */
  private readonly answering: readonly Scored[];

  constructor(
    private readonly snapshot: CatalogueSnapshot,
    { facts, needs, today, weights, families }: MatchRequest,
    taxonomy: Taxonomy,
  ) {
    const { planes } = snapshot;
    this.text = needs.text;
    this.asked = { facts, today, needAsked: isAsked(needs) };
    this.isFolding = families === 'folded';
    this.leastFit = this.asked.needAsked ? FITTING : 0;
    this.columns = columnsOf(planes);
    this.day = this.columns.on(today);
    this.candidates = planes.candidates(facts);
    this.counts = countsOf(this.candidates, this.day.closed, planes.size);
    this.scores = new FirmScores(this.columns, { facts, doubts: planes.doubts(facts) }, this.asked, weights);
    this.fits = new NeedFits(needs.wanted, this.columns.needsServed, taxonomy);
    this.words = wordMatch(snapshot, needs.text, needs.text === '' ? null : this.inQuestion());
    this.open = this.findOpen();
    this.near = needs.text === '' ? null : this.findNear();
    this.answering = this.scoreAnswering();
    this.folds = this.fold();
  }

  /** The open schemes that the firm may have, in no order. */
  get possible(): readonly Possible[] {
    return this.openOf(() => true);
  }

  /** Those among which `rank` finds the first `limit`: the best, and the best of each level. */
  first(limit: number): readonly Scored[] {
    const best = new BestOf(Math.max(limit, SPREAD_OVER), inRank);
    for (const one of this.answering) if (!this.isLeftOut(one)) best.offer(one);
    this.offerOthers(best);
    return [...new Set([...best.items, ...this.bestOfLevels()])];
  }

  /** Another of its family is shown for it. */
  isLeftOut({ slot }: Pick<Fitting, 'slot'>): boolean {
    return this.isFolding && this.folds.isFolded(slot);
  }

  scored(one: Possible): Scored {
    const { slot, scheme, needFit, upcoming } = one;
    const estimated = this.answers(needFit) ? estimateRange(reckoningOf(scheme, this.asked.facts)) : null;
    const score = this.scores.ofPossible(slot, needFit, valueShare(estimated));
    return { slot, scheme, needFit, upcoming, score };
  }

  /** The first `limit` in the order of `rank`, spread over the levels, without assessing any. */
  shortlist(limit: number): readonly Scored[] {
    const sorted = [...this.first(limit)].sort(inRank);
    const { order } = spreadLevels(sorted, {
      levelOf: ({ scheme }) => scheme.level,
      isFitting: (one) => this.isFitting(one),
    });
    return order.slice(0, limit);
  }

  /** Every scheme of the catalogue. */
  all(): readonly Fitting[] {
    const words = wordMatch(this.snapshot, this.text, null);
    return this.snapshot.schemes.map((scheme) => {
      const slot = this.snapshot.planes.slotOf(scheme.id) ?? -1;
      return { slot, scheme, needFit: this.fits.of(this.columns.needList[slot] ?? 0, words(slot)) };
    });
  }

  /**
   * The schemes still to check that answer the need, with what each waits for; all that are to check when none answers
   * it, so that there is something to ask.
   */
  toCheck(): SchemeToCheck[] {
    const { toCheck } = this.candidates;
    const inDoubt = ({ slot }: Fitting): boolean => hasBit(toCheck, slot);
    const answering = this.answering.filter(inDoubt);
    const asking =
      answering.length > 0 ? answering : this.possible.filter(inDoubt).map((one): Scored => this.scored(one));
    return asking.map(({ slot, scheme, score }) => ({ scheme, score, waiting: this.scores.waiting(slot) }));
  }

  /** Schemes not closed that answer the need, shut by one kind of condition that the firm can change; best first. */
  inReach(): Iterable<Scored> {
    const near = (this.near ?? this.findNear()).map(({ slot, scheme, needFit }): Scored => {
      return { slot, scheme, needFit, score: this.scores.ofShut(slot, needFit), upcoming: false };
    });
    return bestFirst(near, inRank);
  }

  private findNear(): Fitting[] {
    const found: Fitting[] = [];
    for (const slot of this.reach) {
      const scheme = this.columns.schemes[slot];
      const needFit = this.fitOf(slot);
      if (scheme === undefined || this.day.state[slot] === CLOSED || !this.answers(needFit)) continue;
      found.push({ slot, scheme, needFit });
    }
    return found;
  }

  private findOpen(): { readonly slots: Uint32Array; readonly fits: Float64Array } {
    const { state } = this.day;
    const slots = this.candidates.indices();
    const fits = new Float64Array(slots.length);
    const closed = CLOSED;
    let count = 0;
    for (const slot of slots) {
      if (state[slot] === closed) continue;
      slots[count] = slot;
      fits[count++] = this.fitOf(slot);
    }
    return { slots: slots.subarray(0, count), fits };
  }

  private openOf(wanted: (needFit: number) => boolean): Possible[] {
    const { schemes } = this.columns;
    const found: Possible[] = [];
    this.open.slots.forEach((slot, at) => {
      const needFit = this.open.fits[at] ?? 0;
      const scheme = wanted(needFit) ? schemes[slot] : undefined;
      if (scheme !== undefined) found.push({ slot, scheme, needFit, upcoming: this.isUpcoming(slot) });
    });
    return found;
  }

  private scoreAnswering(): Scored[] {
    return this.openOf((needFit) => this.answers(needFit)).map((one) => this.scored(one));
  }

  private fold(): Folds {
    const folds = new Folds(familiesIn(this.snapshot));
    for (const one of this.answering) if (folds.hasKin(one.slot)) folds.add(one, true);
    this.open.slots.forEach((slot, at) => {
      const needFit = this.open.fits[at] ?? 0;
      const scheme = folds.hasKin(slot) && !this.answers(needFit) ? this.columns.schemes[slot] : undefined;
      if (scheme === undefined) return;
      folds.add(this.scored({ slot, scheme, needFit, upcoming: this.isUpcoming(slot) }), false);
    });
    folds.settle(this.asked.facts.place);
    return folds;
  }

  /** Offers those that answer no need and could still be among the best. */
  private offerOthers(best: BestOf<Scored>): void {
    const { last } = best;
    const { schemes } = this.columns;
    const hopeless = last === undefined || last.upcoming ? -1 : this.scores.hopelessFit(last.score);
    this.open.slots.forEach((slot, at) => {
      const needFit = this.open.fits[at] ?? 0;
      if (needFit <= hopeless || this.answers(needFit) || this.isLeftOut({ slot })) return;
      const score = this.scores.ofPossible(slot, needFit, null);
      const upcoming = this.isUpcoming(slot);
      const scheme = mayPrecede(upcoming, score, best.last) ? schemes[slot] : undefined;
      if (scheme !== undefined) best.offer({ slot, scheme, needFit, upcoming, score });
    });
  }

  private isUpcoming(slot: number): boolean {
    return this.day.state[slot] === UPCOMING;
  }

  private bestOfLevels(): Iterable<Scored> {
    const levels = new Map<Level, Scored>();
    for (const one of this.answering) {
      if (one.upcoming || this.isLeftOut(one)) continue;
      const other = levels.get(one.scheme.level);
      if (other === undefined || inRank(one, other) < 0) levels.set(one.scheme.level, one);
    }
    return levels.values();
  }

  private isFitting({ upcoming, needFit }: Scored): boolean {
    return !upcoming && this.answers(needFit);
  }

  private answers(needFit: number): boolean {
    return needFit >= this.leastFit;
  }

  private fitOf(slot: number): number {
    const words = this.text === '' ? 0 : this.words(slot);
    return this.fits.of(this.columns.needList[slot] ?? 0, words);
  }

  /** Bits of what the firm may have or may come to have. */
  private inQuestion(): Bits {
    const bits = new Uint32Array(this.snapshot.planes.slotCount / 32 + 1);
    for (const slot of this.candidates.indices()) setBit(bits, slot);
    for (const slot of this.reach) setBit(bits, slot);
    return bits;
  }

  /** Slots of what one change of the firm could open. */
  private get reach(): readonly number[] {
    return (this.inReachSlots ??= this.snapshot.planes.withinReach(this.asked.facts));
  }
}
