import { printParseErrorCode, visit, type JSONVisitor } from 'jsonc-parser';

import type { CountedBy } from '../feed/feed';

/** An object of the list that a file holds. */
export interface JsonRecord {
  /** Line of the file at which it starts, or its number, from 1: see `countedBy`. */
  readonly line: number;
  /** Null where the list holds something else than an object. */
  readonly fields: Readonly<Record<string, unknown>> | null;
}

/** What a file of records says; `refused` tells in French why it is refused whole, without full stop. */
export type JsonRecords =
  | {
      readonly refused: null;
      readonly records: readonly JsonRecord[];
      /** A file whose records share lines, as interfaces send them, is counted by records. */
      readonly countedBy: CountedBy;
    }
  | { readonly refused: string };

export interface JsonLimits {
  readonly characters: number;
  readonly records: number;
  readonly depth: number;
}

/** Far above what the sources publish; below what would exhaust memory. */
export const JSON_LIMITS: JsonLimits = { characters: 200_000_000, records: 100_000, depth: 20 };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a list of records: the list alone, an object that holds it under `key`, or a list of such pages. Pure.
 * A record that is no object stays in the list, for its reader to reject.
 */
export function readRecords(text: string, key: string, limits: JsonLimits = JSON_LIMITS): JsonRecords {
  const tooMuch = (what: string, most: number): JsonRecords => ({
    refused: `il dépasse ${new Intl.NumberFormat('fr-FR').format(most)} ${what}`,
  });
  if (text.length > limits.characters) return tooMuch('caractères', limits.characters);
  const content = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { refused: problemOf(content) };
  }
  if (isDeeper(value, limits.depth)) return tooMuch('niveaux d’objets ou de listes', limits.depth);
  const list = listOf(value, key);
  if (list === null) return { refused: `aucune liste « ${key} » n’y est` };
  if (list.values.length > limits.records) return tooMuch('enregistrements', limits.records);
  return { refused: null, ...located(content, list) };
}

interface RecordList {
  readonly values: readonly unknown[];
  /** How deep the list stands in the file: 0 for the file itself. */
  readonly depth: number;
  readonly key: string | null;
}

function listOf(value: unknown, key: string): RecordList | null {
  if (isObject(value)) return Array.isArray(value[key]) ? { values: value[key], depth: 1, key } : null;
  if (!Array.isArray(value)) return null;
  const values: readonly unknown[] = value;
  const pages = values.map((page) => (isObject(page) && Array.isArray(page[key]) ? (page[key] as unknown[]) : null));
  if (values.length === 0 || pages.includes(null)) return { values, depth: 0, key: null };
  return { values: pages.flatMap((page) => page ?? []), depth: 2, key };
}

function located(text: string, list: RecordList) {
  const { values } = list;
  const lines = linesOf(text, list);
  const countedBy = new Set(lines).size === values.length && lines.length === values.length ? 'line' : 'record';
  const records = values.map((value, index) => ({
    line: countedBy === 'line' ? (lines[index] ?? index + 1) : index + 1,
    fields: isObject(value) ? value : null,
  }));
  return { records, countedBy } as const;
}

/** Lines, from 1, at which the objects of the list start. */
function linesOf(text: string, { depth, key }: RecordList): number[] {
  const lines: number[] = [];
  let level = 0;
  const isRecord = (path: readonly (string | number)[]): boolean => key === null || path.at(-2) === key;
  visit(text, {
    onObjectBegin: (_offset, _length, line, _column, path) => {
      if (level === depth + 1 && isRecord(path())) lines.push(line + 1);
      level++;
    },
    onArrayBegin: () => {
      level++;
    },
    onObjectEnd: () => {
      level--;
    },
    onArrayEnd: () => {
      level--;
    },
  });
  return lines;
}

function isDeeper(value: unknown, most: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1));
}

const SAID: Readonly<Record<string, string>> = {
  InvalidSymbol: 'un mot inattendu',
  InvalidNumberFormat: 'un nombre mal écrit',
  PropertyNameExpected: 'un nom de champ entre guillemets est attendu',
  ValueExpected: 'une valeur manque',
  ColonExpected: 'deux-points manquent après le nom d’un champ',
  CommaExpected: 'une virgule manque',
  CloseBraceExpected: 'une accolade n’est pas fermée',
  CloseBracketExpected: 'un crochet n’est pas fermé',
  EndOfFileExpected: 'du texte suit la fin',
  UnexpectedEndOfString: 'un guillemet n’est pas fermé',
  InvalidEscapeCharacter: 'une barre oblique inverse est de trop',
  InvalidUnicode: 'un caractère \\u est mal écrit',
  InvalidCharacter: 'un caractère de contrôle est de trop',
  InvalidCommentToken: 'un commentaire n’a pas sa place',
};

/** Where a text stops being JSON, and why. */
function problemOf(text: string): string {
  const said: string[] = [];
  const onError: JSONVisitor['onError'] = (code, _offset, _length, line, column) => {
    const reason = SAID[printParseErrorCode(code)] ?? 'l’écriture est incorrecte';
    said.push(`ligne ${String(line + 1)}, colonne ${String(column + 1)} : ${reason}`);
  };
  try {
    visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  } catch {
    said.push('trop de niveaux d’objets ou de listes');
  }
  const [first] = said;
  return `ce n’est pas du JSON lisible${first === undefined ? '' : ` (${first})`}`;
}
