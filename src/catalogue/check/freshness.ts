import { availability, daysBetween, isCalendarDate, type AidScheme, type CalendarDate } from '../../engine';
import { remarkOn, type Remark } from './finding';

/** A sheet that nobody checked for longer is stale. */
export const STALE_DAYS = 180;

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
/** `jusqu'au 31/12/2025`, `avant le 1er juin 2026`. */
const LIMIT = new RegExp(
  `(?:jusqu['’]au|avant le|au plus tard le|date limite(?: de dépôt)?(?: :| le)?)\\s+` +
    `(\\d{1,2})(?:er)?(?:/(\\d{1,2})/|\\s+(${MONTHS.join('|')})\\s+)(\\d{4})`,
  'gi',
);

/** Sheets that nobody checked for long, aids that are closed, and dates in their text that the calendar does not know. */
export function freshnessRemarks(scheme: AidScheme, at: CalendarDate): Remark[] {
  const { source, calendar } = scheme;
  const age = daysBetween(source.checkedOn, at);
  const { availability: state, deadline } = availability(calendar, at);
  const checked = (said: string) => remarkOn('source.checkedOn', 'stale', source.checkedOn, said);
  return [
    ...(age > STALE_DAYS ? [checked(`fiche vérifiée il y a ${String(age)} jours (${source.checkedOn})`)] : []),
    ...(age < 0 ? [checked(`la date de vérification ${source.checkedOn} est à venir`)] : []),
    ...(state === 'closed' ? closedRemarks(scheme, deadline) : pastDatesInText(scheme, at)),
  ];
}

/** Cut-offs that are all past do not say whether more will come. */
function closedRemarks({ calendar }: AidScheme, last: CalendarDate | null): Remark[] {
  if (calendar?.closes == null) {
    const said = `la dernière date de relevé (${last ?? ''}) est passée, et le calendrier ne dit pas si l’aide est close`;
    return [remarkOn('calendar.cutOffs', 'past-date', last, said)];
  }
  return [remarkOn('calendar.closes', 'closed', last, `l’aide est close depuis le ${last ?? ''}`)];
}

function pastDatesInText(scheme: AidScheme, at: CalendarDate): Remark[] {
  if (scheme.calendar?.closes != null) return [];
  const texts: readonly (readonly [string, string | null | undefined])[] = [
    ['summary', scheme.summary],
    ['funding.details', scheme.funding?.details],
    ...scheme.uncoded.map((text, index) => [`uncoded[${String(index)}]`, text] as const),
  ];
  return texts.flatMap(([field, text]) =>
    limitsIn(text ?? '')
      .filter((date) => date < at)
      .map((date) =>
        remarkOn(field, 'past-date', date, `une date limite passée (${date}), que le calendrier ne dit pas`),
      ),
  );
}

function limitsIn(text: string): CalendarDate[] {
  return [...text.matchAll(LIMIT)].flatMap(([, day = '', number, name, year = '']) => {
    const month = number ?? String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1);
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isCalendarDate(date) ? [date] : [];
  });
}
