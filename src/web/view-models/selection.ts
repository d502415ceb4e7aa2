import type { RecommendedScheme } from '../../matching';
import { address, firmAndOrder, firmFields, MAX_VALUES, valuesOf, type KeptFields } from '../forms/query';
import { sheetAddress } from './families';
import { counted, figure } from './figures';
import { LEVEL_WORDS, VERDICT_WORDS } from './words';

type Aid = Pick<
  RecommendedScheme,
  'schemeId' | 'name' | 'level' | 'verdict' | 'availability' | 'foldedInto' | 'variants'
>;

/** What a person kept and set aside among the answers. */
export interface SelectionView {
  /** `3 aides gardées, 1 mise de côté`; null while there is none of either. */
  readonly sentence: string | null;
  readonly hasKept: boolean;
  /** Those of them that the firm may no longer have, in a sentence. */
  readonly lost: string | null;
  readonly isFull: boolean;
  /** Where the kept ones are read side by side. */
  readonly list: string;
  readonly setAside: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly note: string;
  }[];
}

/** Whether an aid was set aside, or the one that stands for it. */
export function isSetAside(
  { schemeId, foldedInto }: Pick<Aid, 'schemeId' | 'foldedInto'>,
  fields: KeptFields,
): boolean {
  const setAside = valuesOf(fields, 'ecarter');
  return setAside.includes(schemeId) || (foldedInto !== null && setAside.includes(foldedInto));
}

function isPossible({ verdict, availability }: Aid): boolean {
  return verdict !== 'ineligible' && availability !== 'closed';
}

function noteOf({ level, verdict, variants }: Aid): string {
  const note = `${LEVEL_WORDS[level]}, ${VERDICT_WORDS[verdict].toLowerCase()}`;
  return variants.length === 0 ? note : `${note}, avec ${counted(variants.length, 'autre')} du même dispositif`;
}

function inWords(kept: number, setAside: number): string | null {
  if (kept === 0) return setAside === 0 ? null : counted(setAside, 'aide mise de côté', 'aides mises de côté');
  const both = counted(kept, 'aide gardée', 'aides gardées');
  return setAside === 0 ? both : `${both}, ${counted(setAside, 'mise de côté', 'mises de côté')}`;
}

function lostInWords(lost: number, kept: number): string | null {
  if (lost === 0) return null;
  if (lost > 1) return `${figure(lost)} d'entre elles ne sont plus possibles : la liste dit pourquoi.`;
  return `${kept > 1 ? "L'une d'elles" : 'Elle'} n'est plus possible : la liste dit pourquoi.`;
}

/** @param results of every verdict */
export function selectionOf(results: readonly Aid[], fields: KeptFields): SelectionView {
  const chosen = valuesOf(fields, 'garder');
  const setAside = valuesOf(fields, 'ecarter');
  const kept = results.filter(({ schemeId }) => chosen.includes(schemeId));
  const aside = results.filter(({ schemeId }) => setAside.includes(schemeId));
  return {
    sentence: inWords(kept.length, aside.length),
    hasKept: kept.length > 0,
    lost: lostInWords(kept.filter((aid) => !isPossible(aid)).length, kept.length),
    isFull: Math.max(chosen.length, setAside.length) >= MAX_VALUES,
    list: address('/liste', firmAndOrder(fields)),
    setAside: aside.map((aid) => ({
      id: aid.schemeId,
      name: aid.name,
      href: sheetAddress(aid.schemeId, firmFields(fields)),
      note: noteOf(aid),
    })),
  };
}
