export { deMinimisRoom, type DeMinimisAid, type DeMinimisLaw } from './de-minimis';
export { estimateAid, type AidEstimate, type EstimateInput } from './estimate';
export type { LawRows } from './law-rows';
export { sizeCategory, type Ownership, type SizedFirm, type SizeFigures } from './size-category';
export type { SizeLaw, SizeLimits } from './size-law';
