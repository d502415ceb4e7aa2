import type { Line } from './lines';
import { TOO_LONG, type Firms, type Row } from './rows';

function firmOf(text: string | null): Row['firm'] {
  if (text === null) return { problem: TOO_LONG };
  try {
    return { profile: JSON.parse(text) as unknown };
  } catch {
    return { problem: 'ce n’est pas du JSON lisible' };
  }
}

async function* rowsOf(lines: AsyncIterable<Line>): AsyncGenerator<Row> {
  let number = 0;
  for await (const { number: line, text } of lines) {
    if (text?.trim() === '') continue;
    number += 1;
    yield { line, number, firm: firmOf(text) };
  }
}

/** A company profile a line; blank lines are none. */
export function readJsonl(lines: AsyncIterable<Line>): Firms {
  const fieldOf = (pointer: string): string => `champ ${pointer.replace(/^\/company(?=\/)/, '')}`;
  return { rows: rowsOf(lines), fieldOf, questions: [] };
}
