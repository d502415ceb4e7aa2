export { deMinimisRoom, type DeMinimisAid, type DeMinimisLaw } from './de-minimis';
export { estimateAid, estimateRange, type AidEstimate, type EstimateInput } from './estimate';
export type { Interval } from './interval';
export type { LawRows } from './law-rows';
export { sizeCategory, type Ownership, type SizedFirm, type SizeFigures } from './size-category';
export type { SizeLaw, SizeLimits } from './size-law';
