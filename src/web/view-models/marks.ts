import { highlight } from '../../search';
import { typeset } from '../french-typography';

/** A stretch of text; `marked` where it is a word that was searched. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

/** A text cut at the words that bear one of the stems; typeset first, since a cut hides the neighbours of a sign. */
export function runsOf(text: string, stems: ReadonlySet<string> = NOTHING): Run[] {
  const whole = typeset(text);
  const runs: Run[] = [];
  let done = 0;
  for (const { start, end } of highlight(whole, stems)) {
    runs.push({ text: whole.slice(done, start), marked: false }, { text: whole.slice(start, end), marked: true });
    done = end;
  }
  runs.push({ text: whole.slice(done), marked: false });
  return runs.filter((run) => run.text !== '');
}
