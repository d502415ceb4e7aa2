import type { AidScheme } from '../../engine';
import { remarkOn, type Remark } from './finding';

/** What a sheet that says it is described in depth must hold; a list left empty says that the source names none. */
const ASKED: readonly (readonly [field: string, holds: (scheme: AidScheme) => boolean, lacks: string])[] = [
  [
    'criteria',
    ({ criteria }) => criteria.some(({ kind }) => kind !== 'territory'),
    'aucune condition au-delà du territoire',
  ],
  ['funding', ({ funding }) => saysHowMuch(funding), 'ni montant, ni mention de son absence (funding.details)'],
  ['calendar', ({ calendar }) => calendar !== null, 'pas de calendrier ({} si la source ne publie aucune date)'],
  ['needs', ({ needs }) => needs.length > 0, 'aucun besoin'],
  [
    'contact',
    ({ contact, apply }) => apply !== null || Object.values(contact ?? {}).some((value) => value !== null),
    'ni contact, ni adresse de dépôt (apply)',
  ],
  ['source.trust', ({ source }) => source.trust !== 'unconfirmed', 'la source n’a pas été lue'],
];

function saysHowMuch(funding: AidScheme['funding']): boolean {
  if (funding === null) return false;
  const { rate, floor, cap, details } = funding;
  return rate !== null || floor !== null || cap !== null || details !== null;
}

/** What a sheet of `depth: full` lacks to be one. */
export function depthRemarks(scheme: AidScheme): Remark[] {
  if (scheme.depth !== 'full') return [];
  return ASKED.filter(([, holds]) => !holds(scheme)).map(([field, , lacks]) =>
    remarkOn(field, 'incomplete', null, `depth: full, mais ${lacks}`),
  );
}
