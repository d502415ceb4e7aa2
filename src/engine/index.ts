export * from './assess';
export * from './availability';
export { CRITERIA, definitionOf, isCriterionKind } from './criteria';
export type { AnyCriterionDefinition, Criterion, CriterionKind } from './criteria';
export * from './contributions';
export type * from './criterion';
export * from './dates';
export * from './facts';
export * from './families';
export * from './firm-scores';
export * from './near-misses';
export * from './planes';
export * from './questions';
export * from './ranking';
export * from './scheme';
export { CLOSED, ScoreColumns, UPCOMING, type DayColumns, type NeedLists } from './score-columns';
export { SPREAD_OVER, spreadLevels } from './spread';
export { formatNumber, formatQuantity, joinWords, shortList, type Unit } from './words';
export { zoneInWords, zoningDoubt } from './zoning-words';

/** Raised when a same catalogue and firm may get another answer. */
export const ENGINE_VERSION = '1.2.0';
