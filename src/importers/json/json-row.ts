import type { CalendarDate } from '../../engine';
import { distinct, RowNotes } from '../feed/row-notes';
import { decodeEntities } from '../html/entities';
import { plainText } from '../html/plain-text';
import { readDay } from '../words/day';
import type { JsonRecord } from './read-records';

/** A page of text is enough for any field; longer ones are cut, said so. */
const LONGEST_TEXT = 20_000;
const NO_DAY = 'cette date n’existe pas ou ne peut pas être lue (AAAA-MM-JJ)';

function scalarOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function oneLine(text: string): string {
  return decodeEntities(text).replace(/\s+/g, ' ').trim();
}

/** One record being read, with what was found wrong or doubtful in its fields. A field left out is an empty one. */
export class JsonRow {
  readonly notes: RowNotes;
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly warned = new Set<string>();

  constructor({ line, fields }: JsonRecord) {
    this.notes = new RowNotes(line);
    this.fields = fields ?? {};
    if (fields === null) this.reject('enregistrement', 'ce n’est pas un objet JSON', '');
  }

  get line(): number {
    return this.notes.line;
  }

  /** All that it holds: records with the same content are the same. */
  get content(): string {
    return JSON.stringify(this.fields);
  }

  /** Trimmed, on one line, its HTML entities read; of a list, its only text. */
  text(field: string): string {
    return oneLine(this.written(field));
  }

  /** The text of a field that may hold HTML. */
  prose(field: string): string {
    const text = plainText(this.written(field));
    if (text.length <= LONGEST_TEXT) return text;
    this.warn(field, `ce texte dépasse ${String(LONGEST_TEXT)} caractères, la suite est laissée de côté`);
    return `${text.slice(0, LONGEST_TEXT)}…`;
  }

  /** The texts of a list, each once; a lone text is a list of one. */
  list(field: string): string[] {
    const value = this.fields[field];
    if (value === undefined || value === null) return [];
    const found = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(scalarOf);
    if (found.includes(null))
      this.warn(field, 'une valeur de cette liste n’est pas un texte, elle est laissée de côté', '');
    return distinct(found.map((text) => oneLine(text ?? '')));
  }

  /** Null when the field is empty; anything but a number from 0 rejects the record. */
  amount(field: string, { most = Infinity } = {}): number | null {
    const text = this.written(field);
    if (text === '') return null;
    const value = /^\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
    if (value <= most) return value;
    this.reject(
      field,
      most === Infinity ? 'un nombre positif ou nul est attendu' : `un nombre de 0 à ${String(most)} est attendu`,
    );
    return null;
  }

  /** Null when the field is empty; a day that does not exist rejects the record. */
  day(field: string): CalendarDate | null {
    const text = this.written(field);
    if (text === '') return null;
    const day = readDay(text);
    if (day === null) this.reject(field, NO_DAY);
    return day;
  }

  /** The days of a list, each once, in order; one that does not exist rejects the record. */
  days(field: string): CalendarDate[] {
    const found = this.list(field).flatMap((text) => {
      const day = readDay(text);
      if (day === null) this.reject(field, NO_DAY, text);
      return day ?? [];
    });
    return [...new Set(found)].sort();
  }

  isTrue(field: string): boolean {
    return this.written(field).toLowerCase() === 'true';
  }

  isFalse(field: string): boolean {
    return this.written(field).toLowerCase() === 'false';
  }

  reject(field: string, reason: string, value = this.written(field)): void {
    this.notes.reject(field, value, reason);
  }

  /** The same warning is given once. */
  warn(field: string, reason: string, value = this.written(field)): void {
    const key = JSON.stringify([field, reason, value]);
    if (!this.warned.has(key)) this.notes.warn(field, value, reason);
    this.warned.add(key);
  }

  private written(field: string): string {
    const value = this.fields[field];
    if (value === undefined || value === null) return '';
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = values.map(scalarOf);
    if (texts.includes(null)) this.warn(field, 'un texte est attendu, la valeur est laissée de côté', '');
    const [first = '', ...others] = distinct(texts.map((text) => text ?? ''));
    if (others.length > 0)
      this.warn(field, 'une seule valeur est attendue, les suivantes sont laissées de côté', first);
    return first;
  }
}
