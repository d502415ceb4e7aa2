import type { CatalogueSnapshot } from '../catalogue';
import {
  FirmScores,
  countBits,
  FITTING,
  hasBit,
  ScoreColumns,
  setBit,
  SPREAD_OVER,
  spreadLevels,
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
import { bestOf } from './best-of';
import { reckoningOf, valueShare, type Asked } from './candidates';
import { NeedFits, type Taxonomy } from './need-fit';
import type { Recommendation } from './recommendation';
import { isAsked, type NeedsRead } from './wanted-needs';

export interface MatchRequest {
  readonly facts: Facts;
  readonly needs: Pick<NeedsRead, 'wanted' | 'text'>;
  readonly today: CalendarDate;
  readonly weights?: Weights;
}

/** A scheme, and how far it answers the need. */
export interface Fitting {
  readonly slot: number;
  readonly scheme: AidScheme;
  readonly needFit: number;
}

/** With its rank among those of the same day. */
export interface Scored extends Fitting {
  readonly score: number;
  /** Not open yet: after those that are. */
  readonly upcoming: boolean;
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

/** Best first: what is open before what is not, ties by id. */
function inRank(one: Scored, other: Scored): number {
  if (one.upcoming !== other.upcoming) return one.upcoming ? 1 : -1;
  if (one.score !== other.score) return other.score - one.score;
  return one.scheme.id < other.scheme.id ? -1 : 1;
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

/** One firm laid against a whole catalogue: every open scheme it may have is scored, and none is assessed. */
export class FirmMatch {
  /** The open schemes that the firm may have, in no order. */
  readonly possible: readonly Scored[];
  readonly counts: Recommendation['counts'];
  readonly asked: Asked;
  private readonly columns: ScoreColumns;
  private readonly day: DayColumns;
  private readonly candidates: Candidates;
  private readonly scores: FirmScores;
  private readonly fits: NeedFits;
  private readonly text: string;
  private readonly words: WordMatch;

  constructor(
    private readonly snapshot: CatalogueSnapshot,
    { facts, needs, today, weights }: MatchRequest,
    taxonomy: Taxonomy,
  ) {
    const { planes } = snapshot;
    this.text = needs.text;
    this.asked = { facts, today, needAsked: isAsked(needs) };
    this.columns = columnsOf(planes);
    this.day = this.columns.on(today);
    this.candidates = planes.candidates(facts);
    this.counts = countsOf(this.candidates, this.day.closed, planes.size);
    this.scores = new FirmScores(this.columns, { facts, doubts: planes.doubts(facts) }, this.asked, weights);
    this.fits = new NeedFits(needs.wanted, this.columns.needsServed, taxonomy);
    this.words = wordMatch(snapshot, needs.text, needs.text === '' ? null : this.inQuestion());
    this.possible = this.scorePossible();
  }

  /** Those among which `rank` finds the first `limit`: the best, and the best of each level. */
  first(limit: number): readonly Scored[] {
    const best = bestOf(this.possible, Math.max(limit, SPREAD_OVER), inRank);
    const levels = new Map<Level, Scored>();
    for (const one of this.possible) {
      if (!this.isFitting(one)) continue;
      const other = levels.get(one.scheme.level);
      if (other === undefined || inRank(one, other) < 0) levels.set(one.scheme.level, one);
    }
    return [...new Set([...best, ...levels.values()])];
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
    const inDoubt = this.possible.filter(({ slot }) => hasBit(toCheck, slot));
    const answering = inDoubt.filter(({ needFit }) => this.answers(needFit));
    return (answering.length === 0 ? inDoubt : answering).map(({ slot, scheme, score }) => ({
      scheme,
      score,
      waiting: this.scores.waiting(slot),
    }));
  }

  /** Schemes not closed that answer the need, shut by one kind of condition that the firm can change; best first. */
  inReach(): readonly Scored[] {
    const found: Scored[] = [];
    for (const slot of this.snapshot.planes.withinReach(this.asked.facts)) {
      const scheme = this.columns.schemes[slot];
      const needFit = this.fitOf(slot);
      if (scheme === undefined || hasBit(this.day.closed, slot) || !this.answers(needFit)) continue;
      found.push({ slot, scheme, needFit, score: this.scores.ofShut(slot, needFit), upcoming: false });
    }
    return found.sort(inRank);
  }

  private scorePossible(): Scored[] {
    const { closed, upcoming } = this.day;
    const scored: Scored[] = [];
    for (const slot of this.candidates.indices()) {
      const scheme = this.columns.schemes[slot];
      if (scheme === undefined || hasBit(closed, slot)) continue;
      const needFit = this.fitOf(slot);
      const value = this.answers(needFit) ? valueShare(estimateRange(reckoningOf(scheme, this.asked.facts))) : null;
      const score = this.scores.ofPossible(slot, needFit, value);
      scored.push({ slot, scheme, needFit, score, upcoming: hasBit(upcoming, slot) });
    }
    return scored;
  }

  private isFitting({ upcoming, needFit }: Scored): boolean {
    return !upcoming && this.answers(needFit);
  }

  private answers(needFit: number): boolean {
    return !this.asked.needAsked || needFit >= FITTING;
  }

  private fitOf(slot: number): number {
    return this.fits.of(this.columns.needList[slot] ?? 0, this.words(slot));
  }

  /** Bits of what the firm may have or may come to have. */
  private inQuestion(): Bits {
    const { eligible, toCheck } = this.candidates;
    const bits = eligible.map((word, at) => word | (toCheck[at] ?? 0));
    for (const slot of this.snapshot.planes.withinReach(this.asked.facts)) setBit(bits, slot);
    return bits;
  }
}
