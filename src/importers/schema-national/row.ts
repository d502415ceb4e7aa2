import { quoted } from '../../common';
import type { Column } from './columns';

/** Something about one cell; the message is French and names field and value. */
export interface RowIssue {
  /** Line of the file at which the row starts, header included. */
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly message: string;
}

/** One row being read, with what was found wrong (it is rejected) or doubtful (it goes in). */
export class Row {
  readonly rejections: RowIssue[] = [];
  readonly warnings: RowIssue[] = [];

  constructor(
    readonly line: number,
    private readonly cells: Readonly<Partial<Record<Column, string>>>,
  ) {}

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
    this.rejections.push(this.issue(field, reason, value));
  }

  warn(field: Column, reason: string, value = this.text(field)): void {
    this.warnings.push(this.issue(field, reason, value));
  }

  private issue(field: Column, reason: string, value: string): RowIssue {
    return { line: this.line, field, value, message: `${field} ${quoted(value)} : ${reason}` };
  }
}

export function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}
