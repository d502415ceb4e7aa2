/** One firm of the file, or why it cannot be read. */
export interface Row {
  /** Line of the file at which it starts, from 1. */
  readonly line: number;
  /** Its place among the firms of the file, from 1. */
  readonly number: number;
  readonly firm: { readonly profile: unknown } | { readonly problem: string };
}

/** The firms of a file, one at a time. */
export interface Firms {
  readonly rows: AsyncIterable<Row>;
  /** How the file names the field of a JSON pointer (`/company/turnover`). */
  readonly fieldOf: (pointer: string) => string;
  /** Questions of schemes that have a column each. */
  readonly questions: readonly string[];
}

export const TOO_LONG = 'la ligne est trop longue pour être une entreprise';
