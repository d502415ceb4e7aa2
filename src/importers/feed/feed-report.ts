import type { CountedBy, Understood } from './feed';
import type { RowIssue } from './row-notes';

/** A scheme of the source, by its line where the file has one. */
export interface Named {
  readonly line: number | null;
  readonly externalId: string | null;
  readonly schemeId: string;
}

/** Why schemes that the file lacks were not archived. */
export type Withheld = 'unreadable-rows' | 'shrunk-file';

/** What an import did: ids of schemes, and rows with their line, field and value. */
export interface FeedReport {
  /** What the lines of rows count. */
  readonly countedBy: CountedBy;
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Out of the catalogue: withdrawn by their row, gone from a file that holds all, or described by a sheet of ours. */
  readonly archived: readonly string[];
  /** Gone from a file that holds all, yet still in the catalogue. */
  readonly notArchived: { readonly ids: readonly string[]; readonly why: Withheld } | null;
  /** Changed here since the last import: left as they are. */
  readonly kept: readonly Named[];
  /** Rows whose aid a sheet of another source describes already; `schemeId` is that sheet. */
  readonly known: readonly Named[];
  /** Rows left out: every reason. */
  readonly rejected: readonly RowIssue[];
  /** Rows whose aid is no longer published, with the reason. */
  readonly withdrawn: readonly RowIssue[];
  /** Rows that went in with something to look at. */
  readonly warnings: readonly RowIssue[];
  /** Criteria read in free text, of the rows that went in. */
  readonly understood: readonly Understood[];
  /** Conditions of the rows that went in, coded and not. */
  readonly conditions: { readonly coded: number; readonly uncoded: number };
}
