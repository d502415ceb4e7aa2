export { countBits, countBoth, hasBit, setBit, type Bits } from './bits';
export type { Candidates, VerdictCounts } from './candidates';
export type { FacetCount, FacetCounts } from './facets';
export { compilePlanes, type KindPlane, type Planes, type PlanesOptions } from './planes';
