import type { WriteStream } from 'node:tty';

import type { ProgressLine } from './command-context';

const ERASE_LINE = '\r\u001b[K';
const USUAL_COLUMNS = 80;

/** A progress line on a terminal; none on a file or a pipe, where it would be noise. */
export function progressOn(stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>): ProgressLine | undefined {
  if (!stream.isTTY) return undefined;
  return {
    show: (line) => stream.write(`${ERASE_LINE}${line}`),
    columns: () => (stream.columns > 0 ? stream.columns : USUAL_COLUMNS) - 1,
  };
}
