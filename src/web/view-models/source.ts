import { STALE_DAYS } from '../../catalogue';
import { daysBetween, type AidScheme, type CalendarDate, type Trust } from '../../engine';
import { shortDate } from '../short-date';

export interface CheckedSource {
  readonly publisher: string;
  readonly catalogue: string | null;
  readonly checkedOn: CalendarDate;
  readonly trust: Trust;
}

/** `de la Mission transition écologique`, `du schéma national`, `d'aides-entreprises.fr`, `de Bpifrance`. */
function ofName(name: string): string {
  if (/^(Mission|Région|Direction|Commission|Collectivité|Métropole) /.test(name)) return `de la ${name}`;
  if (name.startsWith('schéma ')) return `du ${name}`;
  return /^[aeiouyhéèêàâîô]/i.test(name) ? `d'${name}` : `de ${name}`;
}

/** Said plainly of a sheet that nobody checked for half a year. */
function ageInWords(checkedOn: CalendarDate, at: CalendarDate): string {
  return daysBetween(checkedOn, at) > STALE_DAYS ? ', il y a plus de 180 jours' : '';
}

/**
 * How sure we are of a sheet, with its date.
 * @param named the publisher stands just before
 */
export function trustInWords(source: CheckedSource, at: CalendarDate, { named = false } = {}): string {
  const age = ageInWords(source.checkedOn, at);
  const day = shortDate(source.checkedOn);
  switch (source.trust) {
    case 'official':
      return `lu le ${day} à la source${named ? '' : ` (${source.publisher})`}${age}`;
    case 'open-data':
      return `vérifié le ${day} dans les données ${ofName(source.catalogue ?? source.publisher)}${age}`;
    case 'unconfirmed':
      return 'à confirmer auprès du financeur';
  }
}

/** How much a sheet of facts says, in a list; nothing of one in depth. */
export function depthInWords(depth: AidScheme['depth']): string | null {
  return depth === 'facts' ? 'fiche de faits' : null;
}
