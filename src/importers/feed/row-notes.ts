import { quoted } from '../../common';

/** Something about one field of a row; the message is French and names field and value. */
export interface RowIssue {
  /** Line of the file at which the row starts. */
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly message: string;
}

function issue(line: number, field: string, value: string, reason: string): RowIssue {
  return { line, field, value, message: `${field} ${quoted(value)} : ${reason}` };
}

/** What was found wrong in a row (it is rejected) or doubtful (it goes in). */
export class RowNotes {
  readonly rejections: RowIssue[] = [];
  readonly warnings: RowIssue[] = [];

  /** @param line Line of the file at which the row starts. */
  constructor(readonly line: number) {}

  get isSound(): boolean {
    return this.rejections.length === 0;
  }

  reject(field: string, value: string, reason: string): void {
    this.rejections.push(issue(this.line, field, value, reason));
  }

  warn(field: string, value: string, reason: string): void {
    this.warnings.push(issue(this.line, field, value, reason));
  }
}

/** Trimmed, each once, none empty. */
export function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}
