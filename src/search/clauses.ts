/** Ends a clause; a point or comma inside a number, or between letters, ends none. */
const CLAUSE_END = /[,;:.!?](?=\s)|[()\n]|\s[-–—]\s/u;

/** The clauses of a text, in order: what one of them says is not continued by the next. */
export function clauses(text: string): readonly string[] {
  return text.split(CLAUSE_END);
}
