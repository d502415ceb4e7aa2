import { ProblemError } from '../../common';
import { writerFor, type Answerer, type Asked, type Format } from './render';
import type { Row } from './rows';

/** What is asked for every firm; plain data, so that it may go to another thread. */
export interface Question extends Asked {
  readonly allVerdicts: boolean;
  readonly format: Format;
}

export interface RowProblem {
  readonly line: number;
  /** French, one line. */
  readonly message: string;
  /** JSON pointer of the field, when one is to blame. */
  readonly pointer: string | null;
}

/** Some neighbouring firms of the file, answered: whole lines of the output, and what could not be read. */
export interface BlockAnswer {
  readonly text: string;
  readonly answered: number;
  readonly problems: readonly RowProblem[];
  /** Last line of the file that was read for it. */
  readonly lastLine: number;
}

/** The profile is not validated yet: a name may be anything. */
function nameOf(profile: unknown, number: number): string | number {
  const { name } = Object(profile) as { readonly name?: unknown };
  const trimmed = typeof name === 'string' ? name.trim() : '';
  return trimmed === '' ? number : trimmed;
}

function problemOf(line: number, error: unknown): RowProblem {
  if (!(error instanceof ProblemError)) throw error;
  const message = error.message.replace(/^Champ \S+ : /, '').replace(/\.$/, '');
  return { line, message, pointer: error.pointer ?? null };
}

/** Answers each firm of a block in its order; a firm that is refused is told and left out. */
export function answerBlock(service: Answerer, rows: readonly Row[], question: Question): BlockAnswer {
  const writer = writerFor(question.format, question.allVerdicts);
  const texts: string[] = [];
  const problems: RowProblem[] = [];
  for (const row of rows) {
    if ('problem' in row.firm) {
      problems.push({ line: row.line, message: row.firm.problem, pointer: null });
      continue;
    }
    try {
      const { profile } = row.firm;
      texts.push(writer.firm(service, { company: nameOf(profile, row.number), line: row.line, profile }, question));
    } catch (error) {
      problems.push(problemOf(row.line, error));
    }
  }
  return { text: texts.join(''), answered: texts.length, problems, lastLine: rows.at(-1)?.line ?? 0 };
}
