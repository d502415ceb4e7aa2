const PARIS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Today's calendar date in Europe/Paris, `YYYY-MM-DD`: the one place where the clock is read for a verdict. */
export function todayInParis(now: Date = new Date()): string {
  return PARIS.format(now);
}
