import { distinct, RowNotes } from '../feed/row-notes';
import type { Column } from './columns';

/** One row being read, with what was found wrong or doubtful in its cells. */
export class Row {
  readonly notes: RowNotes;

  constructor(
    readonly line: number,
    private readonly cells: Readonly<Partial<Record<Column, string>>>,
  ) {
    this.notes = new RowNotes(line);
  }

  /** Trimmed; empty when the file lacks the column. */
  text(column: Column): string {
    return this.cells[column] ?? '';
  }

  /** The values of a list separated by pipes, each once. */
  list(column: Column): string[] {
    return distinct(this.text(column).split('|'));
  }

  /** The codes of a list; pipes are the rule, commas, semicolons and spaces are forgiven. */
  codes(column: Column): string[] {
    return distinct(
      this.text(column)
        .toUpperCase()
        .split(/[|,;\s]/),
    );
  }

  reject(field: Column, reason: string, value = this.text(field)): void {
    this.notes.reject(field, value, reason);
  }

  warn(field: Column, reason: string, value = this.text(field)): void {
    this.notes.warn(field, value, reason);
  }
}
