import { isNote } from './other-catalogue';
import { scalar } from './yaml-sheet';

/** Keys that follow `uncoded` in a sheet. */
const LATER = /^(?:calendar|funding|exclusiveWith|contact|apply|documents|leadTimeWeeks|parent|source):/;

/** The sheet with these notes of the other catalogue as its last uncoded conditions, in place of those it had. */
export function withNotes(content: string, notes: readonly string[]): string {
  const lines = content.split('\n').filter((line) => !(line.startsWith('  - ') && isNote(line)));
  const head = lines.indexOf('uncoded:');
  const next = lines.findIndex((line, index) => (head === -1 ? LATER.test(line) : index > head && /^\S/.test(line)));
  if (next === -1) throw new Error('a sheet without a source, or with its uncoded conditions on one line');
  const given = lines.slice(head + 1, next);
  const items = notes.map((note) => `  - ${scalar(note)}`);
  if (head === -1)
    return [...lines.slice(0, next), ...(items.length === 0 ? [] : ['uncoded:', ...items]), ...lines.slice(next)].join(
      '\n',
    );
  const kept = [...given, ...items];
  return [...lines.slice(0, head), ...(kept.length === 0 ? [] : ['uncoded:', ...kept]), ...lines.slice(next)].join(
    '\n',
  );
}
