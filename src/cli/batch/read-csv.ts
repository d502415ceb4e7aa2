import { ProblemError } from '../../common';
import { CellError } from './cells';
import { delimiterOf, recordsOf, type CsvRecord } from './csv-records';
import { columnsOf, fieldOf, questionsAnswered, type NamedColumn } from './header';
import type { Line } from './lines';
import { profileOfCells } from './profile-of-cells';
import type { Firms, Row } from './rows';

function firmOf({ cells }: CsvRecord, columns: readonly NamedColumn[]): Row['firm'] {
  if (cells === null) return { problem: 'la ligne n’est pas du CSV lisible (guillemet mal placé ou jamais refermé)' };
  if (cells.length !== columns.length) {
    return { problem: `la ligne a ${String(cells.length)} cellules au lieu de ${String(columns.length)}` };
  }
  try {
    return { profile: profileOfCells(columns, cells) };
  } catch (error) {
    if (error instanceof CellError) return { problem: error.message };
    throw error;
  }
}

async function* rowsOf(records: AsyncIterable<CsvRecord>, columns: readonly NamedColumn[]): AsyncGenerator<Row> {
  let number = 0;
  for await (const record of records) {
    number += 1;
    yield { line: record.line, number, firm: firmOf(record, columns) };
  }
}

async function* withFirst(first: Line, rest: AsyncIterable<Line>): AsyncGenerator<Line> {
  yield first;
  yield* rest;
}

async function firstFilled(lines: AsyncIterator<Line>): Promise<Line | null> {
  for (;;) {
    const step = await lines.next();
    if (step.done === true) return null;
    if (step.value.text?.trim() !== '') return step.value;
  }
}

/**
 * The firms of a CSV file, whose first filled line names the columns.
 * @param ignored columns to pass over, as the file names them
 * @throws ProblemError 422 on a column that is unknown or there twice, before any firm is read.
 */
export async function readCsv(lines: AsyncGenerator<Line>, ignored: readonly string[]): Promise<Firms> {
  const header = await firstFilled(lines);
  if (header === null) return { rows: rowsOf(recordsOf(lines, ','), []), fieldOf: (pointer) => pointer, questions: [] };
  const records = recordsOf(withFirst(header, lines), delimiterOf(header.text ?? ''));
  const first = await records.next();
  const names = first.done === true ? null : first.value.cells;
  if (names === null) {
    throw new ProblemError(422, 'validation', 'La ligne des noms de colonnes n’est pas du CSV lisible.');
  }
  const columns = columnsOf(
    names.map((name) => name.trim()),
    ignored,
  );
  return {
    rows: rowsOf(records, columns),
    fieldOf: (pointer) => fieldOf(columns, pointer),
    questions: questionsAnswered(columns),
  };
}
