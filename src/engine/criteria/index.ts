import type { CriterionDefinition, ParameterSpec } from '../criterion';
import { age, type AgeCriterion } from './age';
import { balanceSheet, type BalanceSheetCriterion } from './balance-sheet';
import { deMinimisRoom, type DeMinimisRoomCriterion } from './de-minimis-room';
import { headcount, type HeadcountCriterion } from './headcount';
import { jobsCreated, type JobsCreatedCriterion } from './jobs-created';
import { legalForm, type LegalFormCriterion } from './legal-form';
import { notInDifficulty, type NotInDifficultyCriterion } from './not-in-difficulty';
import { projectCost, type ProjectCostCriterion } from './project-cost';
import { question, type QuestionCriterion } from './question';
import { sector, type SectorCriterion } from './sector';
import { size, type SizeCriterion } from './size';
import { stage, type StageCriterion } from './stage';
import { taxesUpToDate, type TaxesUpToDateCriterion } from './taxes-up-to-date';
import { territory, type TerritoryCriterion } from './territory';
import { turnover, type TurnoverCriterion } from './turnover';
import { worksNotStarted, type WorksNotStartedCriterion } from './works-not-started';
import { zoning, type ZoningCriterion } from './zoning';

export type Criterion =
  | TerritoryCriterion
  | ZoningCriterion
  | SectorCriterion
  | SizeCriterion
  | HeadcountCriterion
  | TurnoverCriterion
  | BalanceSheetCriterion
  | AgeCriterion
  | LegalFormCriterion
  | StageCriterion
  | ProjectCostCriterion
  | WorksNotStartedCriterion
  | NotInDifficultyCriterion
  | TaxesUpToDateCriterion
  | DeMinimisRoomCriterion
  | JobsCreatedCriterion
  | QuestionCriterion;

export type CriterionKind = Criterion['kind'];

/** A definition whose own parameters are not known at compile time. */
export interface AnyCriterionDefinition extends Omit<CriterionDefinition<Criterion>, 'parameters'> {
  readonly parameters: Readonly<Record<string, ParameterSpec>>;
}

const BY_KIND: Readonly<Record<CriterionKind, AnyCriterionDefinition>> = {
  territory,
  zoning,
  sector,
  size,
  headcount,
  turnover,
  balanceSheet,
  age,
  legalForm,
  stage,
  projectCost,
  worksNotStarted,
  notInDifficulty,
  taxesUpToDate,
  deMinimisRoom,
  jobsCreated,
  question,
};

/** Every kind of criterion, in the order shown. */
export const CRITERIA: readonly AnyCriterionDefinition[] = Object.values(BY_KIND);

export function isCriterionKind(kind: string): kind is CriterionKind {
  return Object.hasOwn(BY_KIND, kind);
}

export function definitionOf(kind: CriterionKind): AnyCriterionDefinition {
  return BY_KIND[kind];
}
