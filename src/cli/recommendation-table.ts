import type { Recommendation, RecommendedScheme } from '../matching';
import { counted } from './counted';

const VERDICTS = { eligible: '● éligible', 'to-check': '◐ à vérifier', ineligible: '○ écartée' } as const;
const LEVELS = {
  european: 'Europe',
  national: 'national',
  regional: 'région',
  departmental: 'département',
  local: 'local',
} as const;

/** Ids of a family named before the others are only counted. */
const IDS_NAMED = 3;

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

export function frenchDate(date: string): string {
  return date.split('-').reverse().join('/');
}

function deadlineOf({ availability, opens, deadline }: RecommendedScheme): string {
  if (availability === 'closed') return deadline === null ? 'close' : `close depuis le ${frenchDate(deadline)}`;
  if (availability === 'upcoming' && opens !== null) return `ouvre le ${frenchDate(opens)}`;
  if (availability === 'permanent') return 'permanente';
  return deadline === null ? 'sans date de fin publiée' : `jusqu’au ${frenchDate(deadline)}`;
}

function estimateOf({ estimate }: RecommendedScheme): string {
  if (estimate === null) return 'pas d’estimation';
  if (estimate.min === estimate.max) return `environ ${euros.format(estimate.max)}`;
  return `de ${euros.format(estimate.min)} à ${euros.format(estimate.max)}`;
}

/** `fait partie de « Prêt d’honneur », et 2 autres du même dispositif (ids)`; nothing without kin. */
function familyOf({ parent, variants }: RecommendedScheme): string[] {
  const others = variants.length;
  const count = others > 1 ? `${String(others)} autres` : '1 autre';
  const parts = [
    ...(parent === null ? [] : [`fait partie de « ${parent.name} »`]),
    ...(others === 0 ? [] : [`${count} du même dispositif (${named(variants)})`]),
  ];
  return parts.length === 0 ? [] : [parts.join(', et ')];
}

function named(ids: readonly string[]): string {
  const more = ids.length - IDS_NAMED;
  return [...ids.slice(0, IDS_NAMED), ...(more > 0 ? [`${String(more)} de plus`] : [])].join(', ');
}

function linesOf(scheme: RecommendedScheme): string[] {
  const indent = '      ';
  const title = `${String(scheme.rank).padStart(3)}. ${scheme.name}`;
  const facts = [
    VERDICTS[scheme.verdict],
    LEVELS[scheme.level],
    scheme.funders.join(', '),
    deadlineOf(scheme),
    estimateOf(scheme),
  ];
  const decisive = scheme.reasons.filter(({ state }) => state !== 'met');
  const { checked, total } = scheme.coverage;
  return [
    title,
    `${indent}${facts.filter((fact) => fact !== '').join(' · ')}`,
    `${indent}${scheme.whyHere}`,
    ...familyOf(scheme).map((line) => `${indent}${line}`),
    ...decisive.map(({ state, text }) => `${indent}${state === 'unmet' ? '✗' : '?'} ${text}`),
    `${indent}${String(checked)} ${checked > 1 ? 'conditions' : 'condition'} sur ${String(total)} ${checked > 1 ? 'vérifiées' : 'vérifiée'} · ${scheme.source.url}`,
  ];
}

function nearMissLines({ nearMisses }: Recommendation): string[] {
  if (nearMisses.length === 0) return [];
  const each = nearMisses.flatMap(({ name, text, advice }) => [`  ○ ${name}`, `      ${text}`, `      ${advice}`]);
  return ['', 'Presque :', ...each];
}

/** A recommendation as a terminal shows it, in French. */
export function recommendationTable(recommendation: Recommendation): string {
  const { at, company, counts, results } = recommendation;
  const { communeName, departmentName, regionName, territoireIndustrieName } = company.territory;
  const place = communeName ?? departmentName ?? regionName ?? 'lieu inconnu';
  const heading = [
    `Aides au ${frenchDate(at)} : ${place}${territoireIndustrieName === null ? '' : ` (${territoireIndustrieName})`}`,
    `${counted(counts.eligible, 'éligible', 'éligibles')}, ${String(counts.toCheck)} à vérifier, ${counted(counts.ineligible, 'écartée', 'écartées')}, ${counted(counts.closed, 'close', 'closes')}`,
    ...company.notices,
  ];
  const body = results.flatMap((scheme) => ['', ...linesOf(scheme)]);
  return `${[...heading, ...body, ...nearMissLines(recommendation)].join('\n')}\n`;
}
