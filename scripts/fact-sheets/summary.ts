import { UNNAMED_FUNDER, type Instrument } from '../../src/engine';
import { ACTIVITIES_SAY_ALL, sizesOf } from './criteria';
import type { FactRow } from './facts';
import { funderNames, ofFunder } from './funders';
import { needWords } from './needs';
import type { PhraseBook } from './phrases';
import { listed, sentence } from './words';

/** A kind of the table: our instrument, and its word at the head of a sentence. */
const KINDS: Readonly<Record<string, readonly [Instrument, string]>> = {
  grant: ['grant', 'subvention'],
  'repayable-advance': ['repayable-advance', 'avance remboursable'],
  loan: ['loan', 'prêt'],
  guarantee: ['guarantee', 'garantie'],
  equity: ['equity', 'apport en fonds propres'],
  'tax-credit': ['tax-credit', "crédit d'impôt"],
  'tax-exemption': ['tax-exemption', "exonération d'impôt"],
  'social-exemption': ['social-exemption', 'allègement de charges sociales'],
  advice: ['advice', 'appui-conseil'],
  training: ['training', 'formation'],
  award: ['other', 'prix'],
  other: ['other', 'aide'],
};

function kindOf(name: string): readonly [Instrument, string] {
  const kind = KINDS[name];
  if (kind === undefined) throw new Error(`unknown kind ${name}`);
  return kind;
}

export function instrumentsOf({ kind }: FactRow): Instrument[] {
  return [...new Set(kind.map((name) => kindOf(name)[0]))];
}

/** Sectors that exclude nobody: not said. */
const EVERY_SECTOR: ReadonlySet<string> = new Set(['all', 'all incl. industry', 'all incl. industrial units']);

export function sectorWords({ sectors, naf, id }: FactRow, phrases: PhraseBook): string | null {
  if (sectors === null || EVERY_SECTOR.has(sectors)) return null;
  const told = phrases.tell('sectors', sectors);
  if (told === null) return null;
  const codes = naf.length === 0 || ACTIVITIES_SAY_ALL.has(id) ? '' : ` (codes NAF cités : ${naf.join(', ')})`;
  return sentence(told.fr.startsWith('secteurs ') ? `${told.fr}${codes}` : `secteurs : ${told.fr}${codes}`);
}

/** Needs that the kind of the aid says already. */
const SAID_BY_KIND: Readonly<Record<string, string>> = { consulting: 'advice', training: 'training' };

const SIZES_IN_ALL = 5;

/** A Région that pays in its own region says where. */
function isSaid(place: string, funders: readonly string[]): boolean {
  const region = /^, en région (.+)$/.exec(place)?.[1];
  return region !== undefined && funders.includes(`Région ${region}`);
}

/** One sentence from the kind, the funders, the needs and the place; then the remarks of the table. */
export function summaryOf(row: FactRow, place: string, phrases: PhraseBook): string {
  const kinds = row.family === 'prêt d’honneur' ? ["prêt d'honneur"] : row.kind.map((name) => kindOf(name)[1]);
  const funders = funderNames(row).filter((name) => name !== UNNAMED_FUNDER);
  const whose = funders.length === 0 ? '' : ` ${listed(funders.map(ofFunder))}`;
  const needs = needWords(row.needs.filter((need) => !row.kind.includes(SAID_BY_KIND[need] ?? '')));
  const purpose = needs.length === 0 ? '' : ` pour ${listed(needs)}`;
  const sectors = ACTIVITIES_SAY_ALL.has(row.id) ? sectorWords(row, phrases) : null;
  return [
    sentence(`${listed([...new Set(kinds)])}${whose}${purpose}${isSaid(place, funders) ? '' : place}`),
    ...(sectors === null ? [] : [sectors]),
    ...(sizesOf(row).length === SIZES_IN_ALL ? ["Ouvert à toutes les tailles d'entreprise."] : []),
    ...phrases.all('condition', row.other_conditions, 'note'),
  ].join(' ');
}
