import { parse } from 'csv-parse/sync';

import { fold, quoted } from '../common';
import type { Zoning } from '../engine';

import type { ZoneEntry } from './zoning.types';

/** What reading the list needs to know of the map. */
export interface ZoningCsvContext {
  /** Classes of the zoning: `a`, `c`; a single one needs no class column. */
  readonly classes: readonly string[];
  /** Today's commune for a code, current or former; null for a code that never was. */
  currentCommune(code: string): string | null;
  /** Codes that together make up a commune: its own and those it absorbed, or the districts of a city. */
  parts(commune: string): readonly string[];
  /** Today's communes of a département given by its number; none where there is no such département. */
  communesOf(department: string): readonly string[];
}

export interface ZoningRow {
  readonly line: number;
  /** Today's commune. */
  readonly commune: string;
  /** Code as written in the list. */
  readonly listedCode: string;
  readonly zoneClass: string;
  /** Only a part of the commune is in the zone. */
  readonly partial: boolean;
}

export interface RejectedLine {
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly message: string;
  /** Today's communes that the line may be about: unless another line names them, they stay to confirm, never outside. */
  readonly doubtful: readonly string[];
}

export type ZoningCsvAnswer =
  | {
      readonly ok: true;
      readonly rows: readonly ZoningRow[];
      /** Communes that the list names as outside the zone. */
      readonly outside: number;
      readonly rejected: readonly RejectedLine[];
      /** Ready for `withImported`. */
      readonly entries: ReadonlyMap<string, ZoneEntry>;
    }
  | { readonly ok: false; readonly message: string };

type Cells = Readonly<Record<string, string>>;
interface Columns {
  readonly commune: string;
  readonly zoneClass: string | null;
}
interface OutsideLine {
  readonly outside: string;
}
type ReadLine = ZoningRow | RejectedLine | OutsideLine;

const COMMUNE_COLUMNS = ['insee_com', 'code_insee', 'commune'];
const OUTSIDE_WORDS = new Set(['', 'non', 'hors', 'hors zone', 'non classe', 'non classee', 'neant']);

function columnsOf(header: readonly string[], zoning: Zoning, classes: readonly string[]): Columns | string {
  const commune = COMMUNE_COLUMNS.find((name) => header.includes(name));
  if (commune === undefined) return `il manque la colonne ${COMMUNE_COLUMNS[0] ?? ''} (code INSEE de la commune)`;
  const own = `classement_${zoning.toLowerCase()}`;
  const zoneClass = [own, 'classement', 'class'].find((name) => header.includes(name)) ?? null;
  return zoneClass === null && classes.length > 1 ? `il manque la colonne ${own}` : { commune, zoneClass };
}

/** Words of a class, without those that only say that there is a zone: `frr_socle`, `FRR socle` and `Socle` are one. */
function tellingWords(text: string, zoning: Zoning): string[] {
  const noise = new Set(['', 'zone', 'en', zoning.toLowerCase()]);
  const words = fold(text.replaceAll('_', ' ').replaceAll('+', ' plus')).split(' ');
  return words.filter((word) => !noise.has(word) && !word.startsWith('partiel'));
}

/** The class that a cell names: `zone a`, `A`, `AFR c`, `C non prédéfinie`; null when it names none. */
function classOf(cell: string, zoning: Zoning, classes: readonly string[]): string | null {
  const words = tellingWords(cell, zoning);
  const [only, ...more] = classes;
  if (only !== undefined && more.length === 0 && (words.length === 0 || words[0] === 'oui')) return only;
  const named = (zoneClass: string): boolean => {
    const name = tellingWords(zoneClass, zoning);
    return name.every((word, position) => words[position] === word);
  };
  return classes.find(named) ?? null;
}

/** A code has five signs: spreadsheets drop the zero that begins those of nine départements. */
function fiveSigns(code: string): string {
  return /^\d{4}$/.test(code) ? `0${code}` : code;
}

/** A code that never was is mostly a newer commune's, of the département that its first signs tell. */
function communesNear(code: string, context: ZoningCsvContext): readonly string[] {
  return context.communesOf(/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2));
}

function readLine(cells: Cells, line: number, columns: Columns, zoning: Zoning, context: ZoningCsvContext): ReadLine {
  const code = fiveSigns((cells[columns.commune] ?? '').trim().toUpperCase());
  const commune = context.currentCommune(code);
  const cell = columns.zoneClass === null ? (context.classes[0] ?? '') : (cells[columns.zoneClass] ?? '');
  const isOutside = OUTSIDE_WORDS.has(fold(cell));
  if (commune === null) {
    const message = `Ligne ${String(line)}, ${columns.commune} ${quoted(code)} : aucune commune n’a ce code INSEE.`;
    const doubtful = isOutside ? [] : communesNear(code, context);
    return { line, field: columns.commune, value: code, message, doubtful };
  }
  if (isOutside) return { outside: commune };
  const zoneClass = classOf(cell, zoning, context.classes);
  const partial = /\bpartiel/.test(fold(cell));
  if (zoneClass === null && !partial) {
    const field = columns.zoneClass ?? '';
    const known = context.classes.join(', ');
    const message = `Ligne ${String(line)}, ${field} ${quoted(cell)} : classement inconnu (attendu : ${known}).`;
    return { line, field, value: cell, message, doubtful: [commune] };
  }
  return { line, commune, listedCode: code, zoneClass: zoneClass ?? context.classes[0] ?? '', partial };
}

function entryOf(rows: readonly ZoningRow[], commune: string, context: ZoningCsvContext): ZoneEntry {
  const [first] = rows;
  const whole = rows.find(({ listedCode }) => listedCode === commune);
  const listed = new Set(rows.map(({ listedCode }) => listedCode));
  const covered = whole !== undefined || context.parts(commune).every((code) => listed.has(code));
  const oneClass = rows.every(({ zoneClass }) => zoneClass === first?.zoneClass);
  const certain = covered && oneClass && !rows.some(({ partial }) => partial);
  return { zoneClass: (whole ?? first)?.zoneClass ?? '', doubt: certain ? null : 'address', details: [] };
}

const TO_CONFIRM: ZoneEntry = { zoneClass: '', doubt: 'to-confirm', details: [] };

function entriesOf(read: readonly ReadLine[], context: ZoningCsvContext): Map<string, ZoneEntry> {
  const byCommune = new Map<string, ZoningRow[]>();
  const outside = new Set<string>();
  const doubtful = new Set<string>();
  for (const line of read) {
    if ('outside' in line) outside.add(line.outside);
    else if ('commune' in line) byCommune.set(line.commune, [...(byCommune.get(line.commune) ?? []), line]);
    else for (const commune of line.doubtful) doubtful.add(commune);
  }
  return new Map([
    ...[...doubtful].filter((commune) => !outside.has(commune)).map((commune) => [commune, TO_CONFIRM] as const),
    ...[...byCommune].map(([commune, own]) => [commune, entryOf(own, commune, context)] as const),
  ]);
}

interface NumberedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function records(text: string): readonly NumberedRecord[] | null {
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = [';', '\t', ','].find((sign) => firstLine.includes(sign)) ?? ',';
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as NumberedRecord[];
  } catch {
    return null;
  }
}

/**
 * Reads an official list of communes of a zoning (`insee_com, lib_com, classement_afr`). Pure.
 * The file is refused whole when unreadable or without a required column; otherwise each line stands alone.
 */
export function parseZoningCsv(text: string, zoning: Zoning, context: ZoningCsvContext): ZoningCsvAnswer {
  const [header, ...lines] = records(text) ?? [];
  if (header === undefined)
    return { ok: false, message: `Liste ${zoning} refusée : le fichier n’est pas un CSV lisible.` };
  const names = header.record.map((name) => name.toLowerCase());
  const columns = columnsOf(names, zoning, context.classes);
  if (typeof columns === 'string') return { ok: false, message: `Liste ${zoning} refusée : ${columns}.` };

  const read = lines.map(({ record, info }) => {
    const named = Object.fromEntries(names.map((name, column) => [name, record[column] ?? '']));
    return readLine(named, info.lines, columns, zoning, context);
  });
  return {
    ok: true,
    rows: read.filter((line) => 'commune' in line),
    outside: read.filter((line) => 'outside' in line).length,
    rejected: read.filter((line) => 'message' in line),
    entries: entriesOf(read, context),
  };
}
