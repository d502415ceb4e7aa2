export { ASKED_FIELDS } from './question-words';
export { MatchingModule } from './matching.module';
export { RecommendationService, type RecommendationRequest } from './recommendation.service';
export type * from './recommendation';
