import type { CodeBook } from '../../catalogue';
import type { AidScheme, CalendarDate } from '../../engine';
import type { TerritoryDirectory } from '../../territories';
import type { RowIssue } from './row-notes';

/** What a file alone does not tell. */
export interface FeedContext {
  readonly codes: CodeBook;
  readonly territories: TerritoryDirectory;
  /** Europe/Paris. */
  readonly today: CalendarDate;
  /** Whether the catalogue holds a scheme of that id. */
  readonly holds: (schemeId: string) => boolean;
  /** The day a row without date counts as checked: as before, or today. */
  readonly checkedOn: (schemeId: string) => CalendarDate;
}

/** A criterion read in free text, beside the words that it was read in. */
export interface Understood {
  readonly line: number;
  readonly field: string;
  /** The words of the source. */
  readonly text: string;
  /** What was understood, in French. */
  readonly as: string;
}

/** A row that can go in. */
export interface ReadRow {
  readonly line: number;
  /** Id in the source; null only where the source is our own files. */
  readonly externalId: string | null;
  readonly scheme: AidScheme;
  readonly warnings: readonly RowIssue[];
  readonly understood?: readonly Understood[];
  /** Where rows of one file come from several sources. */
  readonly source?: string;
}

/** A row that stays out. A scheme that an earlier file brought in stays as it is, unless the row withdraws it. */
export interface RejectedRow {
  readonly line: number;
  /** Null when the row does not even tell its id: what it stood for is then unknown, and nothing is archived. */
  readonly externalId: string | null;
  readonly scheme: null;
  readonly rejections: readonly RowIssue[];
  /** The row was read well and says that the aid is no longer published: its scheme is archived. */
  readonly withdrawn?: true;
}

export type FeedRow = ReadRow | RejectedRow;

/** What a file says; `refused` tells in French why it is refused whole, without full stop. */
export type FeedContent =
  | {
      readonly refused: null;
      readonly rows: readonly FeedRow[];
      /** What `line` counts; lines unless told. */
      readonly countedBy?: CountedBy;
    }
  | { readonly refused: string };

/** Records that share lines are counted one by one. */
export type CountedBy = 'line' | 'record';

/** A source of schemes that come as files of one format. */
export interface Feed {
  /** Name of the source, as in `levier import <source> FILE`, and the first word of the ids of its schemes. */
  readonly source: string;
  /** French, the end of the sentence "importer …". */
  readonly title: string;
  /** The file holds all that the source publishes: a scheme that it no longer holds is archived. */
  readonly whole: boolean;
  /** Name of the source in `source.catalogue` of our own sheets: an aid that one of them describes is not brought in twice. */
  readonly catalogue: string | null;
  /** The file is a copy of a catalogue, not the word of its sources: what was changed here stays marked as changed here. */
  readonly copy?: true;
  /** Pure: the same text and context give the same rows. One row never depends on the order of the others. */
  readonly parse: (text: string, context: FeedContext) => FeedContent;
}
