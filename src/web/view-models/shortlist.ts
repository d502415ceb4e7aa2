import type { State } from '../../engine';
import type { Recommendation, RecommendedScheme } from '../../matching';
import { address, firmAndOrder, firmFields, valuesOf, type KeptFields } from '../forms/query';
import { cardOf, type CardView } from './card';
import { counted } from './figures';
import { firmOf, type FirmView } from './firm';
import type { Declared } from './questions';
import { selectionOf, type SelectionView } from './selection';
import type { SheetView } from './sheet';
import type { ZoneLabels } from './words';

export interface ShortlistedAid {
  readonly card: CardView;
  readonly sheet: SheetView;
  /** What refuses, what is unknown, what is met, in that order. */
  readonly reasons: readonly { readonly state: State; readonly text: string }[];
}

/** The aids that were kept for a firm, side by side, each with its reasons. */
export interface ShortlistView {
  readonly title: string;
  readonly firm: FirmView;
  readonly notices: readonly string[];
  readonly aids: readonly ShortlistedAid[];
  readonly setAside: SelectionView['setAside'];
  readonly at: string;
  readonly catalogueVersion: string;
  readonly kept: KeptFields;
  readonly back: string;
}

export interface ShortlistWords {
  readonly zoneLabels: ZoneLabels;
  readonly declared: Declared;
  /** What the address asks that cannot be, in sentences. */
  readonly ignored: readonly string[];
  readonly sheet: (scheme: RecommendedScheme) => SheetView;
}

const DECISIVE_FIRST: readonly State[] = ['unmet', 'unknown', 'met'];

function reasonsOf({ reasons }: RecommendedScheme): ShortlistedAid['reasons'] {
  return DECISIVE_FIRST.flatMap((state) => reasons.filter((reason) => reason.state === state));
}

/** In the order of the results. @param recommendation asked with all verdicts */
export function shortlistOf(
  recommendation: Recommendation,
  kept: KeptFields,
  { zoneLabels, declared, ignored, sheet }: ShortlistWords,
): ShortlistView {
  const { at, company, results, catalogueVersion } = recommendation;
  const chosen = valuesOf(kept, 'garder');
  const aids = results.filter(({ schemeId }) => chosen.includes(schemeId));
  const firm = firmFields(kept);
  return {
    title: aids.length === 0 ? 'Liste courte : aucune aide gardée' : `Liste courte : ${counted(aids.length, 'aide')}`,
    firm: firmOf(company, firm, zoneLabels, declared),
    notices: [...ignored, ...company.notices],
    aids: aids.map((scheme) => ({
      card: cardOf(scheme, at, firm),
      sheet: sheet(scheme),
      reasons: reasonsOf(scheme),
    })),
    setAside: selectionOf(results, kept).setAside,
    at,
    catalogueVersion,
    kept,
    back: address('/resultats', firmAndOrder(kept)),
  };
}
