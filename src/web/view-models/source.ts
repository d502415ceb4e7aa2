import type { CalendarDate, Trust } from '../../engine';
import { shortDate } from './dates';

interface CheckedSource {
  readonly publisher: string;
  readonly catalogue: string | null;
  readonly checkedOn: CalendarDate;
  readonly trust: Trust;
}

/** `de la Mission transition écologique`, `d'aides-entreprises.fr`, `de Bpifrance`. */
function ofName(name: string): string {
  if (/^(Mission|Région|Direction|Commission|Collectivité|Métropole) /.test(name)) return `de la ${name}`;
  return /^[aeiouyhéèêàâîô]/i.test(name) ? `d'${name}` : `de ${name}`;
}

/** How sure we are of a sheet, with its date. */
export function trustInWords(source: CheckedSource, funder: string | undefined): string {
  const day = shortDate(source.checkedOn);
  switch (source.trust) {
    case 'official':
      return `lu le ${day} chez ${source.publisher}`;
    case 'open-data':
      return `vérifié le ${day} dans les données ${ofName(source.catalogue ?? source.publisher)}`;
    case 'unconfirmed':
      return `à confirmer auprès ${ofName(funder ?? source.publisher)}`;
  }
}
