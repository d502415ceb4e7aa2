import { criteriaOf } from './assess';
import { availability, type SchemeAvailability } from './availability';
import type { Criterion } from './criteria';
import type { Planes } from './planes';
import { clearBit, setBit, wordsFor, type Bits } from './planes/bits';
import type { AidScheme } from './scheme';
import type { CalendarDate } from './terms';
import { freshness, traitsOf, urgency } from './traits';

/** What scores need of every scheme on one day, by slot. */
export interface DayColumns {
  readonly freshness: Float64Array;
  readonly urgency: Float64Array;
  /** `OPEN`, `UPCOMING` or `CLOSED`. */
  readonly state: Uint8Array;
  /** Bits of the closed schemes. */
  readonly closed: Bits;
}

export const OPEN = 0;
export const UPCOMING = 1;
export const CLOSED = 2;

/** Days kept at a time. */
const DAYS = 4;

/** Numbers things from 0, in the order they are first met. */
class Numbering<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<string, number>();

  of(key: string, make: () => T): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(make()) - 1;
  }
}

/** Lists of needs by number, laid end to end: a list is the members from its start to that of the next. */
export interface NeedLists {
  readonly starts: Uint32Array;
  readonly members: Uint16Array;
}

class GrowingLists implements NeedLists {
  starts = new Uint32Array(1);
  members = new Uint16Array(0);
  private readonly numbers = new Map<string, number>();

  /** The number of a list, made when it is new. */
  of(key: string, make: () => readonly number[]): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(key, number);
    const list = make();
    const start = this.starts[number] ?? 0;
    const end = start + list.length;
    if (number + 2 > this.starts.length) this.starts = widened(this.starts, new Uint32Array(2 * number + 2));
    if (end > this.members.length) this.members = widened(this.members, new Uint16Array(2 * end));
    this.members.set(list, start);
    this.starts[number + 1] = end;
    return number;
  }
}

/** What scores need of every scheme whatever the firm, by slot of the planes, kept in step with them. */
export class ScoreColumns {
  /** By slot; undefined in a vacant one. */
  readonly schemes: (AidScheme | undefined)[] = [];
  /** The traits, see `Traits`. */
  coded = new Float64Array(0);
  conditions = new Float64Array(0);
  nearness = new Float64Array(0);
  effort = new Float64Array(0);
  credit = new Float64Array(0);
  /** Number of the list of needs served. */
  needList = new Uint32Array(0);
  /** 1 where planes tell how many criteria are undecided: one of a kind at most. */
  single = new Uint8Array(0);
  /** 1 where they tell, besides, what would settle them: no soft criterion, and a perimeter that is told. */
  plain = new Uint8Array(0);
  private readonly needs = new Numbering<string>();
  private readonly needLists = new GrowingLists();
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
    const columns = emptyDay(this.coded.length);
    this.days.set(today, columns);
    this.schemes.forEach((scheme, slot) => {
      enter(columns, slot, scheme, today);
    });
    return columns;
  }

  /** Every need that schemes serve, by number; every list of such numbers. */
  get needsServed(): { readonly needs: readonly string[]; readonly lists: NeedLists } {
    return { needs: this.needs.all, lists: this.needLists };
  }

  /** The criteria of a scheme, its perimeter first. */
  criteriaAt(slot: number): readonly Criterion[] {
    const scheme = this.schemes[slot];
    return scheme === undefined ? [] : criteriaOf(scheme);
  }

  private follow(): void {
    if (this.planes.revision === this.revision) return;
    this.revision = this.planes.revision;
    const { slotCount } = this.planes;
    if (slotCount > this.coded.length) this.widen(slotCount);
    for (let slot = 0; slot < slotCount; slot += 1) {
      const scheme = this.planes.schemeAt(slot);
      if (slot >= this.schemes.length || this.schemes[slot] !== scheme) this.put(slot, scheme);
    }
  }

  private put(slot: number, scheme: AidScheme | undefined): void {
    this.schemes[slot] = scheme;
    if (scheme !== undefined) {
      const { coded, conditions, nearness, effort, credit } = traitsOf(scheme);
      this.coded[slot] = coded;
      this.conditions[slot] = conditions;
      this.nearness[slot] = nearness;
      this.effort[slot] = effort;
      this.credit[slot] = credit;
      this.needList[slot] = this.numberOf(scheme.needs);
      const single = isSingle(scheme);
      this.single[slot] = single ? 1 : 0;
      this.plain[slot] = single && isPlain(scheme) ? 1 : 0;
    }
    for (const [today, columns] of this.days) enter(columns, slot, scheme, today);
  }

  private numberOf(needs: readonly string[]): number {
    return this.needLists.of(needs.join(), () => needs.map((need) => this.needs.of(need, () => need)));
  }

  private widen(slots: number): void {
    const room = slots + (slots >>> 3);
    this.coded = widened(this.coded, new Float64Array(room));
    this.conditions = widened(this.conditions, new Float64Array(room));
    this.nearness = widened(this.nearness, new Float64Array(room));
    this.effort = widened(this.effort, new Float64Array(room));
    this.credit = widened(this.credit, new Float64Array(room));
    this.needList = widened(this.needList, new Uint32Array(room));
    this.single = widened(this.single, new Uint8Array(room));
    this.plain = widened(this.plain, new Uint8Array(room));
    this.days.clear();
  }
}

function widened<T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(column: T, wider: T): T {
  wider.set(column);
  return wider;
}

function emptyDay(slots: number): DayColumns {
  const words = wordsFor(slots);
  return {
    freshness: new Float64Array(slots),
    urgency: new Float64Array(slots),
    state: new Uint8Array(slots),
    closed: new Uint32Array(words),
  };
}

function enter(columns: DayColumns, slot: number, scheme: AidScheme | undefined, today: CalendarDate): void {
  clearBit(columns.closed, slot);
  if (scheme === undefined) return;
  const found = availability(scheme.calendar, today);
  columns.freshness[slot] = freshness(scheme, today);
  columns.urgency[slot] = urgency(found, today);
  columns.state[slot] = stateOf(found);
  if (found.availability === 'closed') setBit(columns.closed, slot);
}

function stateOf({ availability: found }: SchemeAvailability): number {
  if (found === 'closed') return CLOSED;
  return found === 'upcoming' ? UPCOMING : OPEN;
}

function isSingle(scheme: AidScheme): boolean {
  const criteria = criteriaOf(scheme);
  return new Set(criteria.map(({ kind }) => kind)).size === criteria.length;
}

function isPlain({ territory, criteria }: AidScheme): boolean {
  return territory.include.length > 0 && criteria.every(({ soft }) => soft !== true);
}
