import { ProblemError } from '../../common';
import type { RecommendationService } from '../../matching';
import { writerFor, type Format, type Writer } from './render';
import type { Row } from './rows';

/** What is asked for every firm; plain data, so that it may go to another thread. */
export interface Question {
  readonly at: string;
  readonly limit: number;
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

type Answerer = Pick<RecommendationService, 'recommend'>;

function nameOf(profile: unknown, number: number): string | number {
  const { name } = profile as { readonly name?: string | null };
  const trimmed = name?.trim() ?? '';
  return trimmed === '' ? number : trimmed;
}

function textOfFirm(service: Answerer, { line, number }: Row, profile: unknown, question: Question, writer: Writer) {
  const { at, limit, allVerdicts } = question;
  const recommendation = service.recommend({
    company: profile,
    at,
    limit,
    ...(allVerdicts ? { verdicts: 'all' } : {}),
  });
  return writer.firm({ company: nameOf(profile, number), line, recommendation });
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
      texts.push(textOfFirm(service, row, row.firm.profile, question, writer));
    } catch (error) {
      problems.push(problemOf(row.line, error));
    }
  }
  return { text: texts.join(''), answered: texts.length, problems, lastLine: rows.at(-1)?.line ?? 0 };
}
