import type { AidScheme } from '../engine';

/** French sentences: parents of parents that lead back to the scheme. */
export function roundOfParents(
  { id, parent }: Pick<AidScheme, 'id' | 'parent'>,
  parentOf: (id: string) => string | null,
): string[] {
  const line = [id];
  let up = parent;
  while (up !== null && !line.includes(up)) {
    line.push(up);
    up = parentOf(up);
  }
  return up === id && line.length > 1
    ? [`parent : les dispositifs se désignent en rond (${[...line, id].join(' → ')})`]
    : [];
}
