import type { CatalogueSnapshot } from '../catalogue';
import { rank, type Implied } from '../engine';
import { candidateOf } from './candidates';
import { parentOf } from './folds';
import { FirmMatch, type MatchRequest } from './firm-match';
import { nearMissesOf } from './near-misses';
import { inOrder, type Order } from './order';
import { questionsOf } from './questions';
import { USUAL_RESULTS } from './recommendation-request.dto';
import type { Recommendation } from './recommendation';
import type { Fitting } from './scored';
import { schemeView, type Candidate, type SchemeWords } from './scheme-view';

/** What of the catalogue is shown; null and absent mean the usual. */
export interface Wish {
  readonly limit?: number | null;
  readonly verdicts?: 'default' | 'all' | null;
  readonly order?: Order | null;
  /** Profile fields not to ask about. */
  readonly declined?: ReadonlySet<string>;
  /** Profile fields that an answer to another one tells too. */
  readonly implied?: Implied;
}

export type Answer = Pick<Recommendation, 'counts' | 'results' | 'nearMisses' | 'questions'>;

/** The schemes to assess: no more than the answer shows. */
function chosenBy(match: FirmMatch, { verdicts, order, limit }: Wish): readonly Fitting[] {
  if (verdicts === 'all') return match.all();
  if ((order ?? 'relevance') === 'relevance') return match.first(limit ?? USUAL_RESULTS);
  return match.possible.filter((one) => !match.isLeftOut(one));
}

/** The catalogue laid against one firm: ranked, explained, with what is missing and what comes near. */
export function answer(snapshot: CatalogueSnapshot, request: MatchRequest, wish: Wish, words: SchemeWords): Answer {
  const match = new FirmMatch(snapshot, request, words.taxonomy);
  const candidates = chosenBy(match, wish).flatMap((one): Candidate[] => {
    const { slot, scheme, needFit } = one;
    const entry = snapshot.entries.get(scheme.id);
    if (entry === undefined) return [];
    const kin = { parent: parentOf(scheme, snapshot), ...match.folds.placeOf(slot) };
    return [{ ...candidateOf(entry, needFit, match.asked), kin, folded: match.isLeftOut(one) }];
  });
  const ranked = inOrder(rank(candidates, match.asked, request.weights), wish.order ?? 'relevance');
  return {
    counts: match.counts,
    results: ranked.slice(0, wish.limit ?? USUAL_RESULTS).map((one, index) => schemeView(one, index + 1, words)),
    nearMisses: nearMissesOf(match.inReach(), request.facts),
    questions: questionsOf(match.toCheck(), wish.declined, wish.implied),
  };
}
