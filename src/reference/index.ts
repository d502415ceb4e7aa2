export { LawBook, type GberRate, type LawRow, type LawSource } from './law-book';
export { LegalForms, type LegalForm } from './legal-forms';
export { loadReference } from './load-reference';
export type { Naf, NafHit, NafLevel, Nomenclature } from './naf.types';
export type { FoundNeed, NeedFinder } from './need-finder';
export { NeedTaxonomy, type Need, type NeedFamily } from './need-taxonomy';
export { Reference, type HeadcountBand } from './reference';
export { ReferenceModule } from './reference.module';
export type { Wording, Wordings } from './wordings';
