import type { AidScheme, CalendarDate, SchemeSource } from '../../engine';
import { readActivities } from './activities';
import { readCalendar, readDate } from './calendar';
import { readFirmLimits } from './firm-limits';
import { readFunders } from './funders';
import { schemeIdOf } from '../feed/scheme-id';
import { SOURCE } from './identity';
import { readInstruments } from './instruments';
import { readLegalBases, legalBasesInWords, webAddress } from './legal-bases';
import { readLegalForms } from './legal-forms';
import { levelOf } from './level';
import type { FeedContext } from '../feed/feed';
import { distinct } from '../feed/row-notes';
import type { Row } from './row';
import { readPerimeter } from './territory';

const CATALOGUE = 'schéma national dispositif-aide-professionnels';
/** Page of the schema, for sheets that name no page of their own. */
const SCHEMA_PAGE = 'https://github.com/etalab/schema-dispositif-aide';
const FIRMS = 'professionnels';

/** The scheme that a row describes; to be left aside when the row holds a rejection. */
export function schemeOfRow(row: Row, around: Pick<FeedContext, 'codes' | 'territories' | 'checkedOn'>): AidScheme {
  const id = schemeIdOf(SOURCE, row.text('id'));
  const funders = readFunders(row);
  const { territory, uncoded: places } = readPerimeter(row, around);
  const { instruments, keywords: kinds } = readInstruments(row);
  const activities = readActivities(row, around.codes);
  const limits = readFirmLimits(row);
  const legalForms = readLegalForms(row);
  return {
    id,
    name: row.text('titre').replace(/\s+/g, ' '),
    acronym: null,
    aliases: [],
    level: levelOf(funders, territory),
    depth: 'full',
    funders,
    instruments,
    fundingOrigin: null,
    needs: [],
    keywords: distinct([...kinds, ...activities.keywords, ...row.list('programmes_parents')]),
    summary: summaryOf(row),
    territory,
    criteria: [...activities.criteria, ...limits.criteria, ...legalForms.criteria],
    uncoded: distinct([
      ...readEligibility(row),
      ...activities.uncoded,
      ...limits.uncoded,
      ...legalForms.uncoded,
      ...readTargets(row),
      ...places,
    ]),
    calendar: readCalendar(row),
    funding: null,
    exclusiveWith: [],
    contact: null,
    apply: null,
    documents: [],
    leadTimeWeeks: null,
    parent: null,
    source: sourceOf(row, funders[0]?.name ?? '', around.checkedOn(id)),
  };
}

function summaryOf(row: Row): string | null {
  if (row.text('description') === '') row.warn('description', 'la description manque');
  const parts = distinct([row.text('promesse'), row.text('description'), legalBasesInWords(readLegalBases(row))]);
  return parts.length === 0 ? null : parts.join('\n\n');
}

function readEligibility(row: Row): string[] {
  const text = row.text('eligibilite');
  if (text === '') row.warn('eligibilite', 'les conditions d’éligibilité manquent');
  return [text];
}

/** Beside firms the schema has private persons, associations and public bodies. */
function readTargets(row: Row): string[] {
  const targets = row.list('cibles');
  if (targets.some((target) => target.toLowerCase() === FIRMS)) return [];
  row.warn('cibles', 'l’aide ne dit pas viser les professionnels');
  return targets.length === 0 ? [] : [`Bénéficiaires visés : ${targets.join(', ')}`];
}

function sourceOf(row: Row, publisher: string, undated: CalendarDate): SchemeSource {
  const updatedOn = readDate(row, 'date_mise_a_jour');
  if (row.text('date_mise_a_jour') === '') row.warn('date_mise_a_jour', 'la date de mise à jour manque');
  const written = row.text('url_source');
  const page = webAddress(written);
  if (page === null)
    row.warn('url_source', written === '' ? 'l’adresse de la page manque' : 'ce n’est pas une adresse web');
  return {
    url: page ?? readLegalBases(row).find(({ url }) => url !== null)?.url ?? SCHEMA_PAGE,
    publisher,
    catalogue: CATALOGUE,
    record: row.text('id'),
    licence: null,
    checkedOn: updatedOn ?? undated,
    trust: 'open-data',
  };
}
