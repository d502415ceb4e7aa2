import type { CalendarDate } from '../engine';
import type { DeMinimisLaw } from './de-minimis';
import type { SizeLaw } from './size-law';

/** The law in force at a date. */
export interface LawRows {
  size(date: CalendarDate): SizeLaw;
  /** Null at a date that no known text covers. */
  deMinimis(date: CalendarDate): DeMinimisLaw | null;
}
