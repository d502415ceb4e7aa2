import type { CalendarDate, Trust } from '../../engine';
import { shortDate } from './dates';

interface CheckedSource {
  readonly publisher: string;
  readonly checkedOn: CalendarDate;
  readonly trust: Trust;
}

/** How sure we are of a sheet, with its date. */
export function trustInWords(source: CheckedSource, funder: string | undefined): string {
  const day = shortDate(source.checkedOn);
  switch (source.trust) {
    case 'official':
      return `lu le ${day} chez ${source.publisher}`;
    case 'open-data':
      return `vérifié le ${day} dans les données de ${source.publisher}`;
    case 'unconfirmed':
      return `à confirmer auprès de ${funder ?? source.publisher}`;
  }
}
