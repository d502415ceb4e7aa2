import { fold } from '../../src/common';
import type { AidScheme, Criterion } from '../../src/engine';
import type { TransitionRow } from './transition-rows';
import { TRANSITION } from './transition-sheet';
import { euros, figure, listed } from './words';

const HEAD = `Dans le catalogue de la ${TRANSITION} (juin 2026`;

/** Whether a text is such a note. */
export const isNote = (text: string): boolean => text.includes(HEAD);

const day = (date: string): string => date.split('-').reverse().join('/');

/** Sizes that say the same as a largest headcount. */
const SIZES_WITHIN: Readonly<Record<number, readonly string[]>> = {
  9: ['micro'],
  49: ['micro', 'small'],
  249: ['micro', 'small', 'medium'],
  250: ['micro', 'small', 'medium'],
  4999: ['micro', 'small', 'medium', 'small-mid-cap', 'mid-cap'],
};

function criterion<K extends Criterion['kind']>(
  { criteria }: AidScheme,
  kind: K,
): Extract<Criterion, { kind: K }> | undefined {
  return criteria.find((each): each is Extract<Criterion, { kind: K }> => each.kind === kind && each.soft !== true);
}

function firm(row: TransitionRow, scheme: AidScheme): string[] {
  const headcount = criterion(scheme, 'headcount');
  const sizes = criterion(scheme, 'size')?.in;
  const within = SIZES_WITHIN[row.maxHeadcount ?? 0] ?? [];
  const impliedMax = sizes?.every((size) => within.includes(size)) === true;
  const sector = criterion(scheme, 'sector');
  const sameSections =
    sector?.include !== undefined && [...sector.include].sort().join() === [...row.sections].sort().join();
  return [
    ...(row.minHeadcount === null || headcount?.min === row.minHeadcount
      ? []
      : [`effectif de ${figure(row.minHeadcount)} au moins`]),
    ...(row.maxHeadcount === null || headcount?.max === row.maxHeadcount || impliedMax
      ? []
      : [`effectif de ${figure(row.maxHeadcount)} au plus`]),
    ...(row.minYears === null || criterion(scheme, 'age')?.min === row.minYears
      ? []
      : [`au moins ${figure(row.minYears)} ${row.minYears > 1 ? 'ans' : 'an'} d'existence`]),
    ...(row.sections.length === 0 || sameSections ? [] : [`sections NAF ${listed(row.sections)}`]),
  ];
}

/** The text of a sheet without the notes, with plain spaces. */
function ownText(content: string): string {
  const lines = content.split('\n').filter((line) => !isNote(line));
  return lines.join('\n').replaceAll(/[\u00A0\u202F]/g, ' ');
}

function figures(row: TransitionRow, content: string): string[] {
  const text = ownText(content);
  const told = (value: number): boolean =>
    text.includes(euros(value).replaceAll(/[\u00A0\u202F]/g, ' ')) || new RegExp(`\\b${String(value)}\\b`).test(text);
  const percents = row.percents.filter((value) => !told(value)).map((value) => `${figure(value)} %`);
  const amounts = row.euros.filter((value) => !told(value)).map(euros);
  return [
    ...(percents.length === 0
      ? []
      : [`${percents.length > 1 ? 'taux mentionnés' : 'taux mentionné'} ${listed(percents)}`]),
    ...(amounts.length === 0
      ? []
      : [`${amounts.length > 1 ? 'montants mentionnés' : 'montant mentionné'} ${listed(amounts)}`]),
  ];
}

/**
 * What the other catalogue says of an aid otherwise than its sheet, or that the sheet does not say: one sentence to
 * check; null where the two agree.
 */
export function noteOf(row: TransitionRow, scheme: AidScheme, content: string): string | null {
  const { calendar } = scheme;
  const own = { ...scheme, uncoded: scheme.uncoded.filter((text) => !isNote(text)) };
  const parts = [
    ...firm(row, own),
    ...(row.opens === null || calendar?.opens === row.opens ? [] : [`ouverture le ${day(row.opens)}`]),
    ...(row.closes === null || calendar?.closes === row.closes ? [] : [`clôture le ${day(row.closes)}`]),
    ...(row.flags.includes('beforeStart') && criterion(own, 'worksNotStarted') === undefined
      ? ['demande avant le début du projet']
      : []),
    ...figures(row, content),
    ...(row.excludesMicroEntrepreneurs && !ownText(content).includes('micro-entrepreneurs')
      ? ['micro-entrepreneurs non admis']
      : []),
  ];
  if (parts.length === 0) return null;
  const name = fold(row.name) === fold(scheme.name) ? '' : `, « ${row.name} »`;
  return `${HEAD}${name}) : ${parts.join(' ; ')} ; à vérifier.`;
}
