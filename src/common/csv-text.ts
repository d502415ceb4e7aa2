export type Cell = string | number | null;

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A spreadsheet runs a text that starts like a formula: an apostrophe makes it text again. Numbers stay as they are. */
export function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function quotedCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record of a CSV file (RFC 4180, comma, line feed); null is an empty cell. */
export function csvRecord(cells: readonly Cell[]): string {
  const texts = cells.map((cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : safeText(cell)));
  // A lone empty cell would be a blank line, which readers pass over.
  return texts.length === 1 && texts[0] === '' ? '""\n' : `${texts.map(quotedCell).join(',')}\n`;
}
