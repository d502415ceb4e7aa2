import { suggestion } from '../../catalogue';
import { ProblemError, quoted } from '../../common';
import { columnOf, type Column } from './columns';

/** A column of one file, under the name that the file gives it; without a meaning when the user asked to ignore it. */
export interface NamedColumn {
  /** Empty when the file gives none: its cells must then be empty. */
  readonly header: string;
  readonly column: Column | null;
}

function refuse(words: string): never {
  throw new ProblemError(422, 'validation', `${words} Colonnes admises : levier batch --help.`);
}

const listed = (names: readonly string[]): string => names.map((name) => quoted(name)).join(', ');

function refuseUnknown(headers: readonly string[], ignored: readonly string[]): void {
  const unknown = headers.filter((name) => name !== '' && !ignored.includes(name) && columnOf(name) === undefined);
  if (unknown.length === 1) refuse(`Colonne inconnue : ${listed(unknown)}.`);
  if (unknown.length > 1) refuse(`Colonnes inconnues : ${listed(unknown)}.`);
}

function refuseTwins(columns: readonly NamedColumn[]): void {
  const seen = new Map<string, string>();
  for (const { header, column } of columns) {
    if (column === null) continue;
    const other = seen.get(column.path);
    if (other !== undefined) refuse(`Les colonnes ${listed([other, header])} disent la même chose (${column.path}).`);
    seen.set(column.path, header);
  }
}

/**
 * What each column of a file means.
 * @param ignored columns to pass over, as the file names them
 * @throws ProblemError 422 on a column that is unknown or there twice: nothing is ignored in silence.
 */
export function columnsOf(headers: readonly string[], ignored: readonly string[]): readonly NamedColumn[] {
  refuseUnknown(headers, ignored);
  const absent = ignored.filter((name) => !headers.includes(name));
  if (absent.length > 0) refuse(`--ignore nomme ${listed(absent)}, que le fichier n’a pas.`);
  const columns = headers.map((header) => {
    return { header, column: ignored.includes(header) ? null : (columnOf(header) ?? null) };
  });
  refuseTwins(columns);
  return columns;
}

const ANSWER = 'answers.';

/** The questions that columns answer. */
export function questionsAnswered(columns: readonly NamedColumn[]): readonly string[] {
  return columns.flatMap(({ column }) => (column?.path.startsWith(ANSWER) ? column.path.slice(ANSWER.length) : []));
}

/**
 * @param known ids of the questions that the catalogue asks
 * @throws ProblemError 422 on a column that answers another one, before any firm is done.
 */
export function refuseUnknownQuestions(answered: readonly string[], known: ReadonlyMap<string, unknown>): void {
  const unknown = answered.find((id) => !known.has(id));
  if (unknown === undefined) return;
  const near = suggestion(unknown, known.keys());
  refuse(`Colonne ${quoted(ANSWER + unknown)} : aucune aide ne pose la question ${quoted(unknown)}${near || '.'}`);
}

/** The column of the file from which the field of a JSON pointer came. */
export function fieldOf(columns: readonly NamedColumn[], pointer: string): string {
  const path = pointer.replace(/^\/company\/?/, '').replaceAll('/', '.');
  const isNear = (one: string): boolean => `${path}.`.startsWith(`${one}.`) || one.startsWith(`${path}.`);
  const found = columns.find(({ column }) => column?.path.split(' ou ').some(isNear));
  return found === undefined ? `champ ${path}` : `colonne ${quoted(found.header)}`;
}
