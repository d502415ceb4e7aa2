export { deMinimisRoom, type DeMinimisAid, type DeMinimisLaw } from './de-minimis';
export { estimateAid, type AidEstimate, type EstimateInput } from './estimate';
export { sizeCategory, type Ownership, type SizeFigures } from './size-category';
export type { SizeLaw, SizeLimits } from './size-law';
