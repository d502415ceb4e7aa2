import { findContradictions, OWN_SOURCE, readExportLine, type CodeBook } from '../../catalogue';
import type { FeedContent, FeedContext, FeedRow } from '../feed/feed';
import { RowNotes, type RowIssue } from '../feed/row-notes';

interface Line {
  readonly number: number;
  readonly text: string;
  /** Undefined when the line is no JSON. */
  readonly value: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ number: index + 1, text: line, value: valueOf(line) }]));
}

/** The sentence names field and value. */
function issue(line: number, message: string): RowIssue {
  return { line, field: 'scheme', value: '', message };
}

function rejected(notes: RowNotes, externalId: string | null): FeedRow {
  return { line: notes.line, externalId, scheme: null, rejections: notes.rejections };
}

function rowOf({ number, text, value }: Line, firstLines: Map<string, number>, codes: CodeBook): FeedRow {
  const notes = new RowNotes(number);
  if (!isObject(value)) {
    notes.reject('ligne', text, 'ce n’est pas un objet JSON');
    return rejected(notes, null);
  }
  const { exported, problems } = readExportLine(value);
  const named = typeof value.externalId === 'string' ? value.externalId : null;
  if (exported === null) {
    notes.rejections.push(...problems.map((problem) => issue(number, problem)));
    return rejected(notes, named);
  }
  const { source, externalId, scheme } = exported;
  if ((source === OWN_SOURCE) !== (externalId === null)) {
    const reason = externalId === null ? 'il manque pour une aide venue d’ailleurs' : 'nos fiches n’en ont pas';
    notes.reject('externalId', externalId ?? '', reason);
  }
  const first = firstLines.get(scheme.id);
  if (first === undefined) firstLines.set(scheme.id, number);
  else notes.reject('scheme.id', scheme.id, `cette fiche est déjà à la ligne ${String(first)}`);
  const found = source === OWN_SOURCE ? notes.rejections : notes.warnings;
  for (const { message } of findContradictions(scheme, codes)) found.push(issue(number, message));
  if (!notes.isSound) return rejected(notes, externalId);
  return { line: number, externalId, scheme, source, warnings: notes.warnings };
}

/** Reads a catalogue that `levier export jsonl` wrote. Pure. Each line stands alone; a file without any is refused. */
export function parseJsonl(text: string, { codes }: Pick<FeedContext, 'codes'>): FeedContent {
  const lines = linesOf(text);
  if (lines.length === 0) return { refused: 'il est vide' };
  if (!lines.some(({ value }) => isObject(value))) return { refused: 'aucune ligne n’est un objet JSON' };
  const firstLines = new Map<string, number>();
  return { refused: null, rows: lines.map((line) => rowOf(line, firstLines, codes)) };
}
