import { quoted } from '../../common';
import { CellError, isUnknown } from './cells';
import type { NamedColumn } from './header';

interface Draft {
  [key: string]: unknown;
}

/** Question ids may hold points. */
function keysOf(path: string): string[] {
  return path.startsWith('answers.') ? ['answers', path.slice('answers.'.length)] : path.split('.');
}

function objectAt(draft: Draft, key: string): Draft {
  const inner = draft[key] ?? {};
  draft[key] = inner;
  return inner as Draft;
}

function put(draft: Draft, path: string, value: unknown, cell: string): void {
  const keys = keysOf(path);
  const last = keys.pop() ?? path;
  const place = keys.reduce(objectAt, draft);
  const there = place[last];
  if (there !== undefined && JSON.stringify(there) !== JSON.stringify(value)) {
    throw new CellError(`${quoted(cell)} contredit une autre colonne (${quoted(there)})`);
  }
  place[last] = value;
}

/** From one cell a column to the shape of the profile: lists of objects where it has lists. */
function shaped({ naf, project, headcount, ...draft }: Draft): Draft {
  const { codes, nomenclature } = (naf ?? {}) as { codes?: readonly string[]; nomenclature?: string };
  const { cost, ...rest } = (project ?? {}) as Draft;
  if (cost !== undefined) put(rest, 'costs', [{ amount: cost }], quoted(cost));
  const activities = codes?.map((code) => (nomenclature === undefined ? { code } : { code, nomenclature }));
  return {
    ...draft,
    ...(activities === undefined ? {} : { naf: activities }),
    ...(headcount === undefined ? {} : { headcount }),
    ...(project === undefined ? {} : { project: rest }),
  };
}

/**
 * The company profile of one record; an empty cell is unknown.
 * @throws CellError naming the column and the value.
 */
export function profileOfCells(columns: readonly NamedColumn[], cells: readonly string[]): Draft {
  const draft: Draft = {};
  columns.forEach(({ header, column }, index) => {
    const cell = (cells[index] ?? '').trim();
    if (header === '' && cell !== '') {
      throw new CellError(`cellule ${String(index + 1)} : ${quoted(cell)} n’a pas de nom de colonne`);
    }
    if (column === null) return;
    if (cell === '' || (column.isText !== true && isUnknown(cell))) return;
    try {
      put(draft, column.pathOf?.(cell) ?? column.path, column.read(cell), cell);
    } catch (error) {
      if (error instanceof CellError) throw new CellError(`colonne ${quoted(header)} : ${error.message}`);
      throw error;
    }
  });
  return shaped(draft);
}
