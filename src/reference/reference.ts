import type { PlaceName, StopWords } from '../search';
import type { LawBook } from './law-book';
import type { LegalForms } from './legal-forms';
import type { Naf } from './naf.types';
import type { NeedFinder } from './need-finder';
import type { NeedTaxonomy } from './need-taxonomy';
import type { Wordings } from './wordings';

/** Bounds of an INSEE headcount band, inclusive; both null when the band says nothing, `max` null when it is open. */
export interface HeadcountBand {
  readonly min: number | null;
  readonly max: number | null;
  readonly label: string;
}

/** How a text names places beside their official names, and which names (folded) are ordinary words too. */
export interface PlaceVocabulary {
  readonly common: ReadonlySet<string>;
  readonly called: readonly PlaceName[];
}

export interface ReferenceParts {
  readonly naf: Naf;
  readonly legalForms: LegalForms;
  /** By INSEE code. */
  readonly headcountBands: ReadonlyMap<string, HeadcountBand>;
  readonly needs: NeedTaxonomy;
  readonly needFinder: NeedFinder;
  readonly law: LawBook;
  readonly wordings: Wordings;
  readonly stopWords: StopWords;
  readonly places: PlaceVocabulary;
}

/** What all features share, read-only and in memory: nomenclatures, needs, law, words. */
export class Reference implements ReferenceParts {
  readonly naf: Naf;
  readonly legalForms: LegalForms;
  readonly headcountBands: ReadonlyMap<string, HeadcountBand>;
  readonly needs: NeedTaxonomy;
  readonly needFinder: NeedFinder;
  readonly law: LawBook;
  readonly wordings: Wordings;
  readonly stopWords: StopWords;
  readonly places: PlaceVocabulary;

  constructor(parts: ReferenceParts) {
    this.naf = parts.naf;
    this.legalForms = parts.legalForms;
    this.headcountBands = parts.headcountBands;
    this.needs = parts.needs;
    this.needFinder = parts.needFinder;
    this.law = parts.law;
    this.wordings = parts.wordings;
    this.stopWords = parts.stopWords;
    this.places = parts.places;
  }
}
