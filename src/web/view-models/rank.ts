import { CONTRIBUTION_NAMES, WEIGHTS, type ContributionName } from '../../engine';
import type { Recommendation, RecommendedScheme } from '../../matching';
import { counted, figure } from './figures';

/** One thing that counts: what it brought of what it could, in points out of 100. */
export interface RankLine {
  readonly name: ContributionName;
  readonly title: string;
  readonly plain: string;
  readonly points: number;
  readonly most: number;
}

export interface RankView {
  readonly sentence: string;
  readonly lines: readonly RankLine[];
  readonly total: number;
  /** What else moved the rank, in sentences. */
  readonly notes: readonly string[];
}

const WORDS: Readonly<Record<ContributionName, { readonly title: string; readonly plain: string }>> = {
  needFit: { title: 'Répond à votre besoin', plain: "ce que l'aide finance, face à ce que vous voulez faire" },
  certainty: { title: 'Peu de doute', plain: 'conditions déjà remplies, et conditions que Levier sait vérifier' },
  proximity: { title: 'Faite pour votre territoire', plain: 'plus elle est locale, plus elle en reçoit' },
  value: {
    title: 'Montant',
    plain: 'face au coût de votre projet ; une part moyenne quand rien ne permet de le chiffrer',
  },
  freshness: { title: 'Fiche sûre et récente', plain: 'sa source, et la date de sa dernière vérification' },
  effort: { title: 'Demande simple', plain: 'peu de documents, une réponse rapide, un dépôt en ligne' },
  urgency: { title: 'Échéance', plain: 'une date limite proche, qui laisse le temps de demander' },
};

/** Hundredths in whole points whose sum is the total in whole points: what is left goes to the largest remainders. */
export function inPoints(contributions: RecommendedScheme['contributions']): ReadonlyMap<ContributionName, number> {
  const exact = CONTRIBUTION_NAMES.map((name) => ({ name, value: 100 * (contributions[name] ?? 0) }));
  const total = Math.round(exact.reduce((sum, { value }) => sum + value, 0));
  const missing = total - exact.reduce((sum, { value }) => sum + Math.floor(value), 0);
  const raised = [...exact].sort((one, other) => (other.value % 1) - (one.value % 1)).slice(0, missing);
  return new Map(exact.map((part) => [part.name, Math.floor(part.value) + (raised.includes(part) ? 1 : 0)]));
}

const isPossible = ({ verdict, availability }: RecommendedScheme): boolean =>
  verdict !== 'ineligible' && availability !== 'closed';

function notesOf(scheme: RecommendedScheme, needAsked: boolean): string[] {
  return [
    ...(needAsked
      ? []
      : ["Vous n'avez pas dit ce que vous voulez faire : le besoin ne départage pas encore les aides."]),
    ...(needAsked && !scheme.answersNeed
      ? ['Elle sert un autre besoin que le vôtre : tout le reste compte moins.']
      : []),
    ...(scheme.availability === 'upcoming'
      ? ["Elle n'est pas encore ouverte : elle vient après celles qui le sont."]
      : []),
    ...(scheme.foldedInto === null
      ? []
      : ['Une aide du même dispositif, plus proche de votre situation, est montrée à sa place : elle vient après.']),
    ...(scheme.liftedForLevel
      ? ['Elle est remontée parmi les dix premières pour que chaque niveau y soit représenté.']
      : []),
  ];
}

function placeInWords(place: number, of: number): string {
  if (of === 1) return 'Seule';
  return `${figure(place)}${place === 1 ? 're' : 'e'} sur ${figure(of)}`;
}

function peersInWords(
  count: number,
  { answersNeed, needAsked }: { readonly answersNeed: boolean; readonly needAsked: boolean },
): string {
  if (!needAsked) return count === 1 ? 'aide possible' : 'aides possibles';
  if (answersNeed) return count === 1 ? 'aide pour votre besoin' : 'aides pour votre besoin';
  return count === 1 ? 'aide pour un autre besoin' : "aides pour d'autres besoins";
}

/** Why a scheme stands where it does; null for one that is not ranked: closed, or not for this firm. */
export function rankOf(scheme: RecommendedScheme, { results, company }: Recommendation): RankView | null {
  if (!isPossible(scheme)) return null;
  const points = inPoints(scheme.contributions);
  const total = [...points.values()].reduce((sum, value) => sum + value, 0);
  const needAsked = company.needs.length > 0 || Boolean(company.profile.project?.text);
  const peers = results.filter((other) => isPossible(other) && other.answersNeed === scheme.answersNeed);
  const place = peers.findIndex(({ schemeId }) => schemeId === scheme.schemeId) + 1;
  return {
    sentence: `${placeInWords(place, peers.length)} ${peersInWords(peers.length, { ...scheme, needAsked })}, avec ${counted(total, 'point')} sur 100.`,
    lines: CONTRIBUTION_NAMES.map((name) => ({
      name,
      ...WORDS[name],
      points: points.get(name) ?? 0,
      most: Math.round(100 * WEIGHTS[name]),
    })),
    total,
    notes: notesOf(scheme, needAsked),
  };
}
