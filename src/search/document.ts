/** One aid as the text index sees it; every text in French, as written. */
export interface SearchDocument {
  readonly id: string;
  /** Everything it is called by: name, acronym, aliases. */
  readonly names: readonly string[];
  readonly keywords: readonly string[];
  /** Funders, and the instruments in words. */
  readonly labels: readonly string[];
  readonly body: readonly string[];
  /** Ids of needs and families, what the aid is most for first. */
  readonly needs: readonly string[];
  /** Ids of all else that a text may ask for: level, instruments, origin of the money. */
  readonly traits: readonly string[];
  readonly territory: { readonly include: readonly string[]; readonly exclude: readonly string[] };
}

export const FIELDS = ['names', 'keywords', 'labels', 'body'] as const;
export type Field = (typeof FIELDS)[number];

/** Weight of a word by where it stands, and the usual number of words there: a longer text dilutes each of its words. */
export const FIELD_WEIGHTS: Readonly<Record<Field, { readonly weight: number; readonly usual: number }>> = {
  names: { weight: 3, usual: 5 },
  keywords: { weight: 2, usual: 8 },
  labels: { weight: 1.5, usual: 6 },
  body: { weight: 1, usual: 20 },
};
