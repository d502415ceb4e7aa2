import type { CompanyProfile } from '../companies';
import type { RecommendationRequest } from '../matching';

/** Pages show what is refused too, and a sheet may be any scheme. */
const EVERY_SCHEME = 5_000;

export function wholeCatalogue(
  company: CompanyProfile,
  at: string,
  more: Pick<RecommendationRequest, 'order' | 'declined'> = {},
): RecommendationRequest {
  return { company, at, limit: EVERY_SCHEME, verdicts: 'all', families: 'folded', ...more };
}
