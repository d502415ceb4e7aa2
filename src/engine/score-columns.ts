import { availability } from './availability';
import { setBit, clearBit, wordsFor, type Bits } from './planes/bits';
import type { Planes } from './planes';
import { criteriaOf } from './assess';
import type { AidScheme } from './scheme';
import type { CalendarDate } from './terms';
import { freshness, traitsOf, urgency, type Traits } from './traits';

/** What scores need of every scheme on one day, by slot. */
export interface DayColumns {
  readonly freshness: Float64Array;
  readonly urgency: Float64Array;
  /** Bits of the schemes not yet open, and of those closed. */
  readonly upcoming: Bits;
  readonly closed: Bits;
}

/** Days kept at a time. */
const DAYS = 4;

/** What scores need of every scheme whatever the firm, by slot of the planes, kept in step with them. */
export class ScoreColumns {
  /** By slot; undefined in a vacant one. */
  readonly schemes: (AidScheme | undefined)[] = [];
  readonly traits: (Traits | undefined)[] = [];
  /** Needs served, by the number that `needNumber` gives. */
  readonly needs: (readonly number[])[] = [];
  private readonly several: boolean[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly days = new Map<CalendarDate, DayColumns>();
  private revision = -1;

  constructor(private readonly planes: Planes) {}

  /** The columns of a day, in step with the planes as they stand now. */
  on(today: CalendarDate): DayColumns {
    this.follow();
    const known = this.days.get(today);
    if (known !== undefined) return known;
    const [oldest] = this.days.keys();
    if (this.days.size >= DAYS && oldest !== undefined) this.days.delete(oldest);
    const columns = emptyDay(this.schemes.length);
    this.days.set(today, columns);
    this.schemes.forEach((scheme, slot) => {
      enter(columns, slot, scheme, today);
    });
    return columns;
  }

  /** Number of a need, the same for the life of the columns. */
  needNumber(need: string): number {
    const known = this.numbers.get(need);
    if (known !== undefined) return known;
    this.numbers.set(need, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** Needs by their numbers. */
  get needNames(): readonly string[] {
    return [...this.numbers.keys()];
  }

  /** Whether a scheme has several criteria of one kind: how many of them are undecided is then not told by planes. */
  hasSeveral(slot: number): boolean {
    return this.several[slot] ?? false;
  }

  private follow(): void {
    if (this.planes.revision === this.revision) return;
    this.revision = this.planes.revision;
    const grown = this.planes.slotCount > this.schemes.length;
    if (grown) this.days.clear();
    for (let slot = 0; slot < this.planes.slotCount; slot += 1) {
      const scheme = this.planes.schemeAt(slot);
      if (this.schemes[slot] === scheme && slot < this.schemes.length) continue;
      this.schemes[slot] = scheme;
      this.traits[slot] = scheme === undefined ? undefined : traitsOf(scheme);
      this.needs[slot] = scheme === undefined ? [] : scheme.needs.map((need) => this.needNumber(need));
      this.several[slot] = scheme !== undefined && hasSeveral(scheme);
      for (const [today, columns] of this.days) enter(columns, slot, scheme, today);
    }
  }
}

function emptyDay(slots: number): DayColumns {
  const words = wordsFor(slots);
  return {
    freshness: new Float64Array(slots),
    urgency: new Float64Array(slots),
    upcoming: new Uint32Array(words),
    closed: new Uint32Array(words),
  };
}

function enter(columns: DayColumns, slot: number, scheme: AidScheme | undefined, today: CalendarDate): void {
  clearBit(columns.upcoming, slot);
  clearBit(columns.closed, slot);
  if (scheme === undefined) return;
  const found = availability(scheme.calendar, today);
  columns.freshness[slot] = freshness(scheme, today);
  columns.urgency[slot] = urgency(found, today);
  if (found.availability === 'upcoming') setBit(columns.upcoming, slot);
  if (found.availability === 'closed') setBit(columns.closed, slot);
}

function hasSeveral(scheme: AidScheme): boolean {
  const criteria = criteriaOf(scheme);
  return new Set(criteria.map(({ kind }) => kind)).size < criteria.length;
}
