import {
  definitionOf,
  formatNumber,
  formatQuantity,
  type AidRate,
  type AidScheme,
  type Criterion,
  type Funding,
  type Labels,
  type SizeCategory,
} from '../../engine';

export const NOT_TOLD = 'non précisé';

/** Cut between two words, the cut shown. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - 1);
  const space = kept.search(/\s\S*$/);
  return `${(space > longest / 2 ? kept.slice(0, space) : kept.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`;
}

/** Spaces of print are not for data. */
function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}

const FIRMS: Readonly<Record<SizeCategory, string>> = {
  micro: 'microentreprise',
  small: 'petite entreprise',
  medium: 'moyenne entreprise',
  'small-mid-cap': 'petite ETI',
  'mid-cap': 'ETI',
  large: 'grande entreprise',
};

function rateInWords(rate: AidRate): string {
  if (typeof rate === 'number') return `${formatNumber(rate)} % des dépenses éligibles`;
  const rates = Object.entries(rate) as [SizeCategory, number][];
  return rates.map(([size, percent]) => `${formatNumber(percent)} % (${FIRMS[size]})`).join(', ');
}

/** What was published of the amount; empty when nothing was. */
export function amountsInWords(funding: Funding | null): string {
  if (funding === null) return '';
  const { rate, floor, cap, details } = funding;
  const said = [
    ...(rate === null ? [] : [`Taux d'aide : ${rateInWords(rate)}.`]),
    ...(floor === null ? [] : [`Montant minimal d'une aide : ${formatQuantity(floor, 'euro')}.`]),
    ...(cap === null ? [] : [`Montant maximal d'une aide : ${formatQuantity(cap, 'euro')}.`]),
    ...(details === null ? [] : [details]),
  ];
  return plain(said.join('\n'));
}

/** The first sentence, without its full stop. */
export function promiseOf({ summary }: AidScheme, longest: number): string {
  const first = (summary ?? '').replace(/\s+/g, ' ').trim();
  const end = /[^.]{4}[.!?](?=\s\p{Lu})/u.exec(first);
  const sentence = end === null ? first : first.slice(0, end.index + end[0].length);
  return cut(sentence.replace(/\.$/, ''), longest);
}

export function descriptionOf(scheme: AidScheme, longest: number): string {
  const parts = [scheme.summary ?? '', amountsInWords(scheme.funding)].filter((part) => part !== '');
  return cut(parts.join('\n\n') || NOT_TOLD, longest);
}

function conditionOf(criterion: Criterion, labels: Labels): string {
  const { title, rule } = definitionOf(criterion.kind);
  return plain(`${title} : ${rule(criterion, labels)}${criterion.soft === true ? ' (à titre indicatif)' : ''}`);
}

/** Every condition, one a line: those that the tool codes, then those it cannot test. */
export function eligibilityOf(scheme: AidScheme, labels: Labels, isPerimeterTold: boolean): string {
  const conditions = [
    ...(isPerimeterTold ? [] : ['Territoire : non précisé par la source, à confirmer auprès du financeur']),
    ...scheme.criteria.map((criterion) => conditionOf(criterion, labels)),
    ...scheme.uncoded,
  ];
  return conditions.length === 0 ? NOT_TOLD : conditions.map((condition) => `• ${condition}`).join('\n');
}
