import { assessCriterion, criteriaOf, stateOfCriterion, type AssessedCriterion } from './assess';
import { scoreOfShares, type ContributionName, type RankContext, type Weights, WEIGHTS } from './contributions';
import type { Facts } from './facts';
import type { KindPlane } from './planes';
import { hasBit } from './planes/bits';
import type { DayColumns, ScoreColumns } from './score-columns';
import type { AidScheme } from './scheme';
import { certainty, NOT_PUBLISHED } from './traits';

/** A firm laid against a whole catalogue. */
export interface FirmView {
  readonly facts: Facts;
  /** The kinds of criteria that its facts leave undecided, from the planes. */
  readonly doubts: readonly KindPlane[];
}

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
    if (this.columns.hasSeveral(slot)) this.countEach(slot);
    else this.countKinds(slot, 0);
    return this.score(slot, needFit, valueShare);
  }

  /** Score of a scheme shut by criteria of one kind. */
  ofShut(slot: number, needFit: number): number {
    if (this.columns.hasSeveral(slot)) this.countEach(slot);
    else this.countKinds(slot, 1);
    return this.score(slot, needFit, null);
  }

  /** The undecided criteria of a scheme. */
  undecided(slot: number): readonly AssessedCriterion[] {
    const scheme = this.columns.schemes[slot];
    if (scheme === undefined) return [];
    const found: AssessedCriterion[] = [];
    for (const { kind, yes, poss } of this.firm.doubts) {
      if (hasBit(yes, slot) || !hasBit(poss, slot)) continue;
      for (const criterion of ofKind(scheme, kind)) {
        const item = assessCriterion(criterion, this.firm.facts);
        if (item.assessment.state === 'unknown') found.push(item);
      }
    }
    return found;
  }

  /** One criterion of each kind at most: the planes tell all. */
  private countKinds(slot: number, unmet: number): void {
    this.unknown = 0;
    this.unmet = unmet;
    this.here = true;
    for (const { kind, yes, poss } of this.firm.doubts) {
      if (hasBit(yes, slot) || !hasBit(poss, slot)) continue;
      this.unknown += 1;
      if (kind === 'territory') this.here = false;
    }
  }

  private countEach(slot: number): void {
    this.unknown = 0;
    this.unmet = 0;
    const scheme = this.columns.schemes[slot];
    if (scheme === undefined) return;
    criteriaOf(scheme).forEach((criterion, at) => {
      const state = stateOfCriterion(criterion, this.firm.facts);
      if (at === 0) this.here = state === 'met';
      if (state === 'unknown') this.unknown += 1;
      if (state === 'unmet') this.unmet += 1;
    });
  }

  private score(slot: number, needFit: number, valueShare: number | null): number {
    const { shares, day } = this;
    const traits = this.columns.traits[slot];
    if (traits === undefined) return 0;
    const checked = traits.coded - this.unknown;
    shares.needFit = needFit;
    shares.certainty = certainty(traits, checked - this.unmet, checked);
    shares.proximity = this.here ? traits.nearness : 0;
    shares.value = valueShare ?? NOT_PUBLISHED;
    shares.freshness = day.freshness[slot] ?? 0;
    shares.effort = traits.effort;
    shares.urgency = day.urgency[slot] ?? 0;
    return scoreOfShares(shares, this.context, this.weights);
  }
}

function ofKind(scheme: AidScheme, kind: KindPlane['kind']) {
  return criteriaOf(scheme).filter((criterion) => criterion.kind === kind);
}
