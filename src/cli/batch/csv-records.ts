import { parse } from 'csv-parse/sync';

import type { Line } from './lines';

export interface CsvRecord {
  /** Line at which the record starts. */
  readonly line: number;
  /** Null when the line cannot be read as CSV. */
  readonly cells: readonly string[] | null;
}

/** A quote left open may not swallow the rest of the file. */
const MOST_LINES = 200;

const quotesIn = ({ text }: Line): number => (text ?? '').split('"').length - 1;

/** Comma, semicolon (Excel in French) or tab, whichever separates most names of the header. */
export function delimiterOf(header: string): string {
  const outside = header.replace(/"[^"]*"/g, '');
  const count = (sign: string): number => outside.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function cellsOf(lines: readonly Line[], delimiter: string): readonly string[] | null {
  if (lines.some(({ text }) => text === null)) return null;
  const text = lines.map((line) => line.text).join('\n');
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const records = parse(text, { delimiter, relax_column_count: true });
    return records.length === 1 ? (records[0] ?? null) : null;
  } catch {
    return null;
  }
}

/** Lines until every quote is closed: a quoted cell may hold line ends. */
async function wholeRecord(first: Line, next: () => Promise<Line | undefined>): Promise<readonly Line[]> {
  const taken = [first];
  let quotes = quotesIn(first);
  while (quotes % 2 === 1 && taken.length < MOST_LINES) {
    const more = await next();
    if (more === undefined) break;
    taken.push(more);
    quotes += quotesIn(more);
  }
  return taken;
}

/**
 * The records of a CSV file, blank lines left out. A record that cannot be read takes its own line only: reading
 * resumes at the next, so that a quote left open costs one firm and not all that follow.
 */
export async function* recordsOf(lines: AsyncGenerator<Line>, delimiter: string): AsyncGenerator<CsvRecord> {
  const givenBack: Line[] = [];
  const next = async (): Promise<Line | undefined> => {
    const again = givenBack.shift();
    if (again !== undefined) return again;
    const step = await lines.next();
    return step.done === true ? undefined : step.value;
  };
  try {
    for (let first = await next(); first !== undefined; first = await next()) {
      const taken = await wholeRecord(first, next);
      const cells = cellsOf(taken, delimiter);
      if (cells === null) givenBack.unshift(...taken.slice(1));
      if (cells?.every((cell) => cell.trim() === '') !== true) yield { line: first.number, cells };
    }
  } finally {
    await lines.return(undefined);
  }
}
