import { assessCriterion, stateOfCriterion } from './assess';
import { scoreOfShares, type ContributionName, type RankContext, type Weights, WEIGHTS } from './contributions';
import { definitionOf, type AnyCriterionDefinition } from './criteria';
import type { Facts } from './facts';
import { isInDoubt, type Doubt } from './planes';
import { undecidedBy, waitingFor, type Undecided, type Waiting } from './questions';
import type { DayColumns, ScoreColumns } from './score-columns';
import { certainty, NOT_PUBLISHED } from './traits';

/** A firm laid against a whole catalogue. */
export interface FirmView {
  readonly facts: Facts;
  /** The kinds of criteria that its facts leave undecided, from the planes. */
  readonly doubts: readonly Doubt[];
}

const BISECTIONS = 10;
const BEST_SHARES = { certainty: 1, proximity: 1, value: 1, freshness: 1, effort: 1, urgency: 1 };

/**
 * Scores for one firm read off planes and columns: exactly those that `contributionsOf` gives for an assessed scheme,
 * without assessing it.
 */
export class FirmScores {
  private readonly shares: Record<ContributionName, number> = {
    needFit: 0,
    certainty: 0,
    proximity: 0,
    value: 0,
    freshness: 0,
    effort: 0,
    urgency: 0,
  };
  private readonly day: DayColumns;
  /** By kind in doubt: what settles any criterion of it; null where that hangs on the criterion. */
  private lacks: readonly (Undecided | null)[] | null = null;
  /** By the kinds undecided, a bit each. */
  private readonly waitings = new Map<number, Waiting>();
  private unknown = 0;
  private unmet = 0;
  private here = true;

  constructor(
    private readonly columns: ScoreColumns,
    private readonly firm: FirmView,
    private readonly context: RankContext,
    private readonly weights: Weights = WEIGHTS,
  ) {
    this.day = columns.on(context.today);
  }

  /** Score of a scheme that the firm may have; `valueShare` as in `RankInput`. */
  ofPossible(slot: number, needFit: number, valueShare: number | null): number {
    if (this.columns.single[slot] === 1) this.countKinds(slot, 0);
    else this.countEach(slot);
    return this.score(slot, needFit, valueShare);
  }

  /** A scheme of that fit or less surely scores under `bar`; negative when none does. */
  hopelessFit(bar: number): number {
    const under = (needFit: number): boolean =>
      scoreOfShares({ ...BEST_SHARES, needFit }, this.context, this.weights) < bar;
    if (!under(0)) return -1;
    let low = 0;
    let high = 1;
    for (let step = 0; step < BISECTIONS; step += 1) {
      const middle = (low + high) / 2;
      if (under(middle)) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Score of a scheme shut by criteria of one kind. */
  ofShut(slot: number, needFit: number): number {
    if (this.columns.single[slot] === 1) this.countKinds(slot, 1);
    else this.countEach(slot);
    return this.score(slot, needFit, null);
  }

  /** What the undecided criteria of a scheme wait for. */
  waiting(slot: number): Waiting {
    const { doubts, facts } = this.firm;
    const lacks = (this.lacks ??= doubts.map(({ kind }) => undecidedFact(definitionOf(kind).fact?.(facts))));
    let pattern = 0;
    let plain = this.columns.plain[slot] === 1;
    for (let at = 0; at < doubts.length; at += 1) {
      const doubt = doubts[at];
      if (doubt === undefined || !isInDoubt(doubt, slot)) continue;
      pattern |= 1 << at;
      plain &&= lacks[at] !== null;
    }
    return plain ? this.waitingByKinds(pattern, lacks) : this.waitingByCriteria(slot, pattern);
  }

  private waitingByKinds(pattern: number, lacks: readonly (Undecided | null)[]): Waiting {
    const known = this.waitings.get(pattern);
    if (known !== undefined) return known;
    const waiting = waitingFor(lacks.filter((_, at) => hasDoubt(pattern, at)).filter((one) => one !== null));
    this.waitings.set(pattern, waiting);
    return waiting;
  }

  private waitingByCriteria(slot: number, pattern: number): Waiting {
    const { doubts, facts } = this.firm;
    const undecided: Undecided[] = [];
    for (const criterion of this.columns.criteriaAt(slot)) {
      const at = doubts.findIndex(({ kind }) => kind === criterion.kind);
      if (at === -1 || !hasDoubt(pattern, at)) continue;
      const assessed = assessCriterion(criterion, facts);
      if (assessed.assessment.state === 'unknown') undecided.push(undecidedBy(assessed));
    }
    return waitingFor(undecided);
  }

  /** One criterion of each kind at most: the planes tell all. */
  private countKinds(slot: number, unmet: number): void {
    this.unknown = 0;
    this.unmet = unmet;
    this.here = true;
    for (const doubt of this.firm.doubts) {
      if (!isInDoubt(doubt, slot)) continue;
      this.unknown += 1;
      if (doubt.kind === 'territory') this.here = false;
    }
  }

  private countEach(slot: number): void {
    this.unknown = 0;
    this.unmet = 0;
    this.columns.criteriaAt(slot).forEach((criterion, at) => {
      const state = stateOfCriterion(criterion, this.firm.facts);
      if (at === 0) this.here = state === 'met';
      if (state === 'unknown') this.unknown += 1;
      if (state === 'unmet') this.unmet += 1;
    });
  }

  private score(slot: number, needFit: number, valueShare: number | null): number {
    const { shares, day, columns } = this;
    const coded = columns.coded[slot] ?? 0;
    const checked = coded - this.unknown;
    const sheet = { coded, conditions: columns.conditions[slot] ?? 0, credit: columns.credit[slot] ?? 0 };
    shares.needFit = needFit;
    shares.certainty = certainty(sheet, checked - this.unmet, checked);
    shares.proximity = this.here ? (columns.nearness[slot] ?? 0) : 0;
    shares.value = valueShare ?? NOT_PUBLISHED;
    shares.freshness = day.freshness[slot] ?? 0;
    shares.effort = columns.effort[slot] ?? 0;
    shares.urgency = day.urgency[slot] ?? 0;
    return scoreOfShares(shares, this.context, this.weights);
  }
}

function hasDoubt(pattern: number, at: number): boolean {
  return ((pattern >>> at) & 1) === 1;
}

function undecidedFact(fact: ReturnType<NonNullable<AnyCriterionDefinition['fact']>> | undefined): Undecided | null {
  if (fact === undefined) return null;
  return { lacks: 'lacks' in fact ? fact.lacks : [], mayStay: 'mayStay' in fact };
}
