/** What happened to the catalogue. `filled`: many aids at once, when a source came in for the first time. */
export const CHANGE_KINDS = ['created', 'changed', 'closed', 'archived', 'restored', 'filled'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A field that is another than before; values are left out of texts, and of lists too long to be read. */
export interface FieldChange {
  /** `calendar.closes`, `criteria`, `summary`… */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A row of the log. */
export interface ChangeRow {
  /** UUID. */
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly kind: string;
  /** The source that brought it: `levier` for our own files. */
  readonly origin: string;
  /** Null when many schemes are meant. */
  readonly schemeId: string | null;
  /** Of the scheme, as it was then; empty when many are meant. */
  readonly name: string;
  /** How many schemes are meant. */
  readonly count: number;
  /** JSON of the fields. */
  readonly fields: string;
}

export interface CatalogueChange extends Omit<ChangeRow, 'kind' | 'fields'> {
  readonly kind: ChangeKind;
  readonly fields: readonly FieldChange[];
  /** Calendar day in Europe/Paris. */
  readonly day: string;
}
