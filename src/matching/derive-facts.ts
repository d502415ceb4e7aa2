import type { CompanyProfile, UnderstoodCompany } from '../companies';
import {
  STAGES,
  yearsBetween,
  type CalendarDate,
  type ChoiceFact,
  type Fact,
  type Facts,
  type Implied,
  type NumericFact,
  type SectorFact,
  type Stage,
} from '../engine';
import { deMinimisRoom, sizeCategory, type LawRows } from '../funding';
import type { TerritoryDirectory } from '../territories';

function fact<T>(value: T | null | undefined, lacks: string): Fact<T> {
  return value === null || value === undefined ? { state: 'unknown', lacks: [lacks] } : { state: 'known', value };
}

function takesOver({ project }: CompanyProfile): boolean {
  return (project?.needs ?? []).some((need) => need === 'takeover' || need === 'business-takeover');
}

/** A date of creation tells the stage too, unless the firm may be taken over. */
export function impliedBy({ profile }: UnderstoodCompany): Implied {
  return takesOver(profile) ? {} : { createdOn: ['stage'] };
}

function stageOf({ profile }: UnderstoodCompany, today: CalendarDate): ChoiceFact<Stage> {
  if (profile.stage) return { possible: [profile.stage], lacks: [] };
  const created = profile.createdOn ?? null;
  if (created !== null && created > today) return { possible: ['creation'], lacks: [] };
  const exists = created !== null || Boolean(profile.siren ?? profile.siret);
  if (!exists) return { possible: STAGES, lacks: ['stage'] };
  return takesOver(profile)
    ? { possible: ['takeover', 'existing'], lacks: ['stage'] }
    : { possible: ['existing'], lacks: [] };
}

/** A firm not yet created is zero years old. */
function ageOf(created: CalendarDate | null | undefined, stage: ChoiceFact<Stage>, today: CalendarDate): NumericFact {
  if (stage.possible.length === 1 && stage.possible[0] === 'creation') return { state: 'known', value: 0 };
  if (!created) return { state: 'unknown', lacks: ['createdOn'] };
  return { state: 'known', value: Math.max(0, yearsBetween(created, today)) };
}

function sectorOf({ activities }: UnderstoodCompany): SectorFact {
  const main = activities.find(({ role }) => role === 'main');
  return {
    main: main?.paths ?? [],
    others: activities.filter(({ role }) => role === 'other').flatMap(({ paths }) => paths),
    lacks: main?.paths.length === 1 ? [] : ['naf'],
  };
}

function costOf({ profile }: UnderstoodCompany): NumericFact {
  const amounts = (profile.project?.costs ?? []).map(({ amount }) => amount ?? null);
  const given = amounts.filter((amount) => amount !== null);
  if (given.length === 0) return { state: 'unknown', lacks: ['project.costs'] };
  const value = given.reduce((sum, amount) => sum + amount, 0);
  if (given.length === amounts.length) return { state: 'known', value };
  return { state: 'bounded', min: value, max: Infinity, lacks: ['project.costs'] };
}

function answersOf({ profile }: UnderstoodCompany): Record<string, boolean> {
  const given = Object.entries(profile.answers ?? {}).filter(([, answer]) => answer === 'yes' || answer === 'no');
  return Object.fromEntries(given.map(([question, answer]) => [question, answer === 'yes']));
}

export interface FactSources {
  readonly territories: TerritoryDirectory;
  readonly law: LawRows;
}

/** All that criteria may read, derived once per firm; what the profile does not say stays unknown, with the field it lacks. */
export function deriveFacts(company: UnderstoodCompany, sources: FactSources, today: CalendarDate): Facts {
  const { profile, site, headcount } = company;
  const turnover = fact(profile.turnover, 'turnover');
  const balanceSheet = fact(profile.balanceSheet, 'balanceSheet');
  const stage = stageOf(company, today);
  return {
    place: sources.territories.reach(site),
    zonings: sources.territories.zoningFacts(site, { inQpv: profile.site?.inQpv ?? null }),
    sector: sectorOf(company),
    sizeCategory: sizeCategory(
      { headcount, turnover, balanceSheet, ownership: profile.ownership ?? null },
      sources.law.size(today),
    ),
    headcount,
    turnover,
    balanceSheet,
    age: ageOf(profile.createdOn, stage, today),
    legalForm: fact(profile.legalForm, 'legalForm'),
    stage,
    projectCost: costOf(company),
    worksStarted: fact(profile.project?.worksStarted, 'project.worksStarted'),
    inDifficulty: fact(profile.inDifficulty, 'inDifficulty'),
    taxesUpToDate: fact(profile.taxesUpToDate, 'taxesUpToDate'),
    deMinimisRoom: deMinimisRoom(profile.deMinimis ?? null, today, sources.law.deMinimis(today)),
    jobsCreated: fact(profile.project?.jobsCreated, 'project.jobsCreated'),
    answers: answersOf(company),
  };
}
