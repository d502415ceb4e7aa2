import { INSTRUMENTS, LEVELS, type Level, type Verdict } from '../../engine';
import type { Recommendation, RecommendedScheme } from '../../matching';
import { address, firmFields, valueOf, valuesOf, without, type KeptFields } from '../forms/query';
import { cardOf, decisiveReason, type CardView } from './card';
import { chosenFamily, membersOf, standingIn, type ChosenFamily } from './families';
import { counted, figure, plural } from './figures';
import { firmOf, type FirmView } from './firm';
import { nearMissesOf, type NearMissLine } from './near-misses';
import { ordersOf, type OrderLink } from './orders';
import { questionsOf, type Declared, type QuestionsView } from './questions';
import { isSetAside, selectionOf, type SelectionView } from './selection';
import { INSTRUMENT_WORDS, LEVEL_WORDS, VERDICT_WORDS, type ZoneLabels } from './words';

export interface FilterLink {
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly active: boolean;
}

export interface GroupView {
  readonly id: 'eligibles' | 'a-verifier' | 'a-venir';
  readonly cards: readonly CardView[];
  /** Aids of the group, those without a card of their own too. */
  readonly total: number;
  /** How many of them the card of another aid of their family stands for. */
  readonly folded: number;
  /** Cards that are not shown yet. */
  readonly left: number;
  /** Address that shows more of them, null when all are shown. */
  readonly more: string | null;
}

/** Open, but not for this firm; what is closed is counted apart. */
export interface RejectedView {
  readonly total: number;
  /** How many fall by each condition, most first. */
  readonly reasons: readonly { readonly title: string; readonly count: number }[];
  readonly nearest: readonly { readonly name: string; readonly href: string; readonly reason: string }[];
}

/** Open to this firm, but for another need than the one asked. */
export interface OtherAids {
  readonly total: number;
  readonly list: readonly { readonly name: string; readonly href: string; readonly note: string }[];
  /** How many more an address without the need shows, and that address. */
  readonly left: number;
  readonly all: string;
}

export interface ResultsView {
  readonly headline: string;
  readonly firm: FirmView;
  /** What was understood otherwise than written. */
  readonly notices: readonly string[];
  readonly questions: QuestionsView;
  readonly selection: SelectionView;
  readonly levels: readonly FilterLink[];
  readonly instruments: readonly {
    readonly id: string;
    readonly name: string;
    readonly count: number;
    readonly checked: boolean;
  }[];
  readonly orders: readonly OrderLink[];
  /** The one whose family alone is shown; null for all aids. */
  readonly family: ChosenFamily | null;
  readonly groups: readonly GroupView[];
  readonly nearMisses: readonly NearMissLine[];
  readonly others: OtherAids;
  /** Best European and regional aids when the page shows none of their level. */
  readonly inSight: readonly CardView[];
  readonly rejected: RejectedView;
  readonly closed: number;
  readonly at: string;
  readonly catalogueVersion: string;
  readonly kept: KeptFields;
  readonly filtered: boolean;
}

const FIRST_SHOWN = 10;
const MOST_SHOWN = 200;
const REJECTED_SHOWN = 30;
const OTHERS_SHOWN = 30;

function headlineOf(eligible: number, toCheck: number): string {
  if (eligible === 0 && toCheck === 0) return 'Aucune aide ouverte ne correspond';
  if (eligible === 0) return `${figure(toCheck)} ${plural(toCheck, 'aide')} à vérifier, aucune certaine`;
  const sure = `${figure(eligible)} ${plural(eligible, 'aide')} ${plural(eligible, 'éligible')}`;
  return toCheck === 0 ? sure : `${sure}, ${figure(toCheck)} à vérifier`;
}

function shownCount(kept: KeptFields): number {
  const asked = Number(valueOf(kept, 'montrer'));
  return Number.isInteger(asked) && asked > FIRST_SHOWN ? Math.min(asked, MOST_SHOWN) : FIRST_SHOWN;
}

function groupsOf(
  list: readonly RecommendedScheme[],
  standing: ReadonlySet<string>,
  {
    at,
    kept,
    stems,
  }: { readonly at: string; readonly kept: KeptFields; readonly stems: ReadonlySet<string> | undefined },
): GroupView[] {
  const shown = shownCount(kept);
  const firm = firmFields(kept);
  const now = list.filter(({ availability }) => availability !== 'upcoming');
  const parts = [
    { id: 'eligibles', list: now.filter(({ verdict }) => verdict === 'eligible') },
    { id: 'a-verifier', list: now.filter(({ verdict }) => verdict === 'to-check') },
    { id: 'a-venir', list: list.filter(({ availability }) => availability === 'upcoming') },
  ] as const;
  return parts
    .filter((part) => part.list.length > 0)
    .map(({ id, list: schemes }) => ({ id, schemes, first: schemes.filter(({ schemeId }) => standing.has(schemeId)) }))
    .map(({ id, schemes, first }) => ({
      id,
      total: schemes.length,
      folded: schemes.length - first.length,
      left: Math.max(0, first.length - shown),
      cards: first.slice(0, shown).map((scheme) => withinFamily(cardOf(scheme, at, firm, stems), kept)),
      more:
        first.length > shown && shown < MOST_SHOWN
          ? address('/resultats', [...without(kept, 'montrer'), ['montrer', String(shown + 20)]], id)
          : null,
    }));
}

/** Where the family alone is shown, its cards do not lead to it. */
function withinFamily(card: CardView, kept: KeptFields): CardView {
  const { family } = card;
  return family === null || valueOf(kept, 'dispositif') === ''
    ? card
    : { ...card, family: { ...family, others: null } };
}

function othersOf(list: readonly RecommendedScheme[], standing: ReadonlySet<string>, kept: KeptFields): OtherAids {
  const named = list.filter(({ schemeId }) => standing.has(schemeId)).slice(0, OTHERS_SHOWN);
  return {
    total: list.length,
    left: list.length - named.length,
    all: address('/resultats', without(kept, 'projet', 'besoin', 'montrer'), 'aides'),
    list: named.map(({ schemeId, name, level, verdict }) => ({
      name,
      href: address(`/aides/${encodeURIComponent(schemeId)}`, firmFields(kept)),
      note: `${LEVEL_WORDS[level]}, ${VERDICT_WORDS[verdict].toLowerCase()}`,
    })),
  };
}

function rejectedOf(list: readonly RecommendedScheme[], kept: KeptFields): RejectedView {
  const counts = new Map<string, number>();
  const decided = list.map((scheme) => ({ scheme, reason: decisiveReason(scheme.reasons, 'ineligible') }));
  for (const { reason } of decided)
    counts.set(reason?.title ?? 'Autre', (counts.get(reason?.title ?? 'Autre') ?? 0) + 1);
  const elsewhere = (criterion: string | undefined): number => (criterion === 'territory' ? 1 : 0);
  const nearest = [...decided].sort((a, b) => elsewhere(a.reason?.criterion) - elsewhere(b.reason?.criterion));
  return {
    total: list.length,
    reasons: [...counts].map(([title, count]) => ({ title, count })).sort((a, b) => b.count - a.count),
    nearest: nearest.slice(0, REJECTED_SHOWN).map(({ scheme, reason }) => ({
      name: scheme.name,
      href: address(`/aides/${encodeURIComponent(scheme.schemeId)}`, firmFields(kept)),
      reason: reason?.text ?? 'Condition non remplie',
    })),
  };
}

function levelsOf(open: readonly RecommendedScheme[], kept: KeptFields): FilterLink[] {
  const chosen = valuesOf(kept, 'niveau');
  const rest = without(kept, 'niveau', 'montrer');
  const link = (level: Level): FilterLink => ({
    label: LEVEL_WORDS[level],
    count: open.filter((scheme) => scheme.level === level).length,
    href: address('/resultats', [...rest, ['niveau', level]], 'aides'),
    active: chosen.includes(level),
  });
  const every = {
    label: 'Toutes',
    count: open.length,
    href: address('/resultats', rest, 'aides'),
    active: chosen.length === 0,
  };
  return [every, ...LEVELS.map(link)];
}

function instrumentsOf(open: readonly RecommendedScheme[], kept: KeptFields): ResultsView['instruments'] {
  const chosen = valuesOf(kept, 'instrument');
  return INSTRUMENTS.map((id) => ({
    id,
    name: INSTRUMENT_WORDS[id].name,
    count: open.filter(({ instruments }) => instruments.includes(id)).length,
    checked: chosen.includes(id),
  })).filter(({ count, checked }) => count > 0 || checked);
}

const ALWAYS_IN_SIGHT: readonly Level[] = ['european', 'regional'];

function inSightOf(
  open: readonly RecommendedScheme[],
  groups: readonly GroupView[],
  at: string,
  kept: KeptFields,
): CardView[] {
  const shown = new Set(groups.flatMap(({ cards }) => cards.map(({ level }) => level)));
  return ALWAYS_IN_SIGHT.filter((level) => !shown.has(level)).flatMap((level) => {
    const [best] = open.filter((scheme) => scheme.level === level).sort((one, other) => other.score - one.score);
    return best ? [cardOf(best, at, firmFields(kept))] : [];
  });
}

function countOf(list: readonly RecommendedScheme[], verdict: Verdict): number {
  return list.filter((scheme) => scheme.verdict === verdict).length;
}

export interface ResultsWords {
  readonly zoneLabels?: ZoneLabels;
  /** What the text of the project means, to say which of its words an aid bears. */
  readonly stems?: ReadonlySet<string>;
  /** What the address asks that cannot be, in sentences. */
  readonly ignored?: readonly string[];
  readonly declared?: Declared;
}

/** The page of answers, from a recommendation asked with all verdicts. */
export function resultsOf(
  recommendation: Recommendation,
  kept: KeptFields,
  { zoneLabels = {}, stems, ignored = [], declared }: ResultsWords = {},
): ResultsView {
  const { at, counts } = recommendation;
  const chosen = recommendation.results.find(({ schemeId }) => schemeId === valueOf(kept, 'dispositif'));
  const members = chosen === undefined ? null : membersOf(chosen.schemeId, recommendation.results);
  const results = recommendation.results.filter(({ schemeId }) => members?.has(schemeId) ?? true);
  const possible = results.filter(
    (scheme) => scheme.verdict !== 'ineligible' && scheme.availability !== 'closed' && !isSetAside(scheme, kept),
  );
  const isAsked = ({ answersNeed }: RecommendedScheme): boolean => answersNeed || members !== null;
  const open = possible.filter(isAsked);
  const levels = valuesOf(kept, 'niveau');
  const instruments = valuesOf(kept, 'instrument');
  const ofLevel = (list: readonly RecommendedScheme[]) =>
    list.filter(({ level }) => levels.length === 0 || levels.includes(level));
  const ofInstrument = (list: readonly RecommendedScheme[]) =>
    list.filter((scheme) => instruments.length === 0 || scheme.instruments.some((item) => instruments.includes(item)));
  const shown = ofInstrument(ofLevel(open));
  const others = ofInstrument(ofLevel(possible.filter((scheme) => !isAsked(scheme))));
  const standing = members ?? standingIn([...shown, ...others]);
  const groups = groupsOf(shown, standing, { at, kept, stems });
  return {
    headline: headlineOf(countOf(open, 'eligible'), countOf(open, 'to-check')),
    firm: firmOf(recommendation.company, firmFields(kept), zoneLabels, declared),
    notices: [...ignored, ...recommendation.company.notices],
    questions: questionsOf(recommendation, kept, declared),
    selection: selectionOf(recommendation.results, kept),
    levels: levelsOf(ofInstrument(open), kept),
    instruments: instrumentsOf(ofLevel(open), kept),
    orders: ordersOf(kept),
    family: chosen === undefined ? null : chosenFamily(chosen, firmFields(kept)),
    groups,
    nearMisses: nearMissesOf(recommendation.nearMisses, kept),
    others: othersOf(others, standing, kept),
    inSight: members === null ? inSightOf(possible, groups, at, kept) : [],
    rejected: rejectedOf(
      results.filter(({ verdict, availability }) => verdict === 'ineligible' && availability !== 'closed'),
      kept,
    ),
    closed: counts.closed,
    at,
    catalogueVersion: recommendation.catalogueVersion,
    kept,
    filtered: levels.length + instruments.length > 0 || members !== null,
  };
}

export function groupTitle({ id, total }: GroupView): string {
  if (id === 'eligibles') return `Éligible : ${counted(total, 'aide')}`;
  return id === 'a-verifier'
    ? `À vérifier : ${counted(total, 'aide')}`
    : `Bientôt ouvertes : ${counted(total, 'aide')}`;
}

/** Where the aids of a group that have no card are. */
export function foldedInWords({ folded }: GroupView): string {
  const stand = folded > 1 ? 'se trouvent' : 'se trouve';
  return `${counted(folded, 'aide')} ${stand} derrière la carte d'une autre du même dispositif.`;
}
