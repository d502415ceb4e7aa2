export { isInDoubt, type Doubt } from './doubt';
export { countBits, hasBit, setBit, type Bits } from './bits';
export type { Candidates, VerdictCounts } from './candidates';
export type { FacetCount, FacetCounts } from './facets';
export type { KindPlane } from './memo';
export { compilePlanes, type Planes, type PlanesOptions } from './planes';
