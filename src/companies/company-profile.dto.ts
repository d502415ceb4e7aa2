import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateBy, type ValidationArguments } from 'class-validator';

import {
  Maybe,
  Amount,
  TrueOrFalse,
  OneOf,
  CalendarDay,
  ListOf,
  Matching,
  ObjectOf,
  NumberWithin,
  Text,
  TextList,
  quoted,
} from '../common';
import { STAGES, type Stage } from '../engine';
import { isSiren, isSiret } from './identifiers';
import type { ProjectInput, SiteInput } from './profile';

const LARGEST_HEADCOUNT = 1_000_000;
const STAFF = 'un effectif entre 0 et 1 000 000';
const LONGEST_NEED = 2_000;
const ANSWERS: readonly (string | null)[] = ['yes', 'no', 'unknown', null];

class HeadcountDto {
  @Maybe(NumberWithin(STAFF, 0, LARGEST_HEADCOUNT)) value?: number;
  @Maybe(NumberWithin(STAFF, 0, LARGEST_HEADCOUNT)) min?: number | null;
  @Maybe(NumberWithin(STAFF, 0, LARGEST_HEADCOUNT)) max?: number | null;
  @Maybe(Text(2)) band?: string;
}

class SiteDto implements SiteInput {
  @Maybe(Text(5)) commune?: string | null;
  @Maybe(Text(5)) postcode?: string | null;
  @Maybe(Text(100)) city?: string | null;
  @Maybe(Text(3)) department?: string | null;
  @Maybe(Text(3)) region?: string | null;
  @Maybe(Text(300)) address?: string | null;
  @Maybe(TrueOrFalse()) inQpv?: boolean | null;
}

class ActivityDto {
  @Maybe(Text(10)) code?: string | null;
  @Maybe(OneOf(['rev2', 'naf2025'])) nomenclature?: 'rev2' | 'naf2025' | null;
  @Maybe(OneOf(['main', 'other'])) role?: 'main' | 'other' | null;
}

class GroupDto {
  @Maybe(NumberWithin(STAFF, 0, LARGEST_HEADCOUNT)) headcount?: number | null;
  @Maybe(Amount()) turnover?: number | null;
  @Maybe(Amount()) balanceSheet?: number | null;
}

class OwnershipDto {
  @Maybe(OneOf(['autonomous', 'partner', 'linked'])) kind?: 'autonomous' | 'partner' | 'linked' | null;
  @Maybe(NumberWithin('un pourcentage entre 0 et 100', 0, 100)) publicShare?: number | null;
  @Maybe(ObjectOf(() => GroupDto)) group?: GroupDto | null;
}

class DeMinimisDto {
  @Maybe(CalendarDay()) grantedOn?: string | null;
  @Maybe(Amount()) amount?: number | null;
}

class CostDto {
  @Maybe(Text(60)) line?: string | null;
  @Maybe(Amount()) amount?: number | null;
}

class ProjectDto implements ProjectInput {
  @Maybe(TextList(50)) needs?: string[] | null;
  @Maybe(Text(LONGEST_NEED)) text?: string | null;
  @Maybe(TrueOrFalse()) worksStarted?: boolean | null;
  @Maybe(CalendarDay()) startsOn?: string | null;
  @Maybe(ListOf(50, () => CostDto)) costs?: CostDto[] | null;
  @Maybe(NumberWithin('un nombre d’emplois entre 0 et 1 000 000', 0, LARGEST_HEADCOUNT)) jobsCreated?: number | null;
}

function AnswersByQuestion(): PropertyDecorator {
  const admitted = (value: unknown) =>
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).every((answer) => (ANSWERS as readonly unknown[]).includes(answer));
  return applyDecorators(
    ApiProperty({
      type: 'object',
      description: 'Réponses aux questions des aides, par identifiant de question',
      additionalProperties: { type: 'string', enum: ANSWERS.filter((answer) => answer !== null), nullable: true },
    }),
    ValidateBy(
      { name: 'answers', validator: { validate: admitted } },
      { message: (args: ValidationArguments) => `${quoted(args.value)} : chaque réponse est yes, no ou unknown` },
    ),
  );
}

/** The company profile as JSON; any field may be missing or null. The shape that class-validator holds requests to. */
export class CompanyProfileDto {
  @ApiPropertyOptional({ example: 'Coutellerie Exemple' })
  @Maybe(Text(200))
  name?: string | null;

  @ApiPropertyOptional({ example: '732829320' })
  @Maybe(Matching('isSiren', 'un SIREN (neuf chiffres dont la clé est juste)', isSiren, { pattern: '^[0-9]{9}$' }))
  siren?: string | null;

  @ApiPropertyOptional({ example: '73282932000074' })
  @Maybe(Matching('isSiret', 'un SIRET (quatorze chiffres dont la clé est juste)', isSiret, { pattern: '^[0-9]{14}$' }))
  siret?: string | null;

  @ApiPropertyOptional({ example: '5710', description: 'INSEE legal form' })
  @Maybe(Text(4))
  legalForm?: string | null;

  @ApiPropertyOptional({ example: '2011-04-01' })
  @Maybe(CalendarDay())
  createdOn?: string | null;

  @ApiPropertyOptional({ enum: STAGES })
  @Maybe(OneOf(STAGES))
  stage?: Stage | null;

  @ApiPropertyOptional({ example: { commune: '63430' } })
  @Maybe(ObjectOf(() => SiteDto))
  site?: SiteDto | null;

  @ApiPropertyOptional({ example: [{ code: '25.71Z', nomenclature: 'rev2', role: 'main' }] })
  @Maybe(ListOf(20, () => ActivityDto))
  naf?: ActivityDto[] | null;

  @ApiPropertyOptional({ example: { value: 34 } })
  @Maybe(ObjectOf(() => HeadcountDto))
  headcount?: HeadcountDto | null;

  @ApiPropertyOptional({ example: 4200000 })
  @Maybe(Amount())
  turnover?: number | null;

  @ApiPropertyOptional({ example: 3100000 })
  @Maybe(Amount())
  balanceSheet?: number | null;

  @ApiPropertyOptional({ example: { kind: 'autonomous' } })
  @Maybe(ObjectOf(() => OwnershipDto))
  ownership?: OwnershipDto | null;

  @ApiPropertyOptional({ example: false })
  @Maybe(TrueOrFalse())
  inDifficulty?: boolean | null;

  @ApiPropertyOptional({ example: true })
  @Maybe(TrueOrFalse())
  taxesUpToDate?: boolean | null;

  @ApiPropertyOptional({ example: [{ grantedOn: '2025-02-03', amount: 40000 }] })
  @Maybe(ListOf(200, () => DeMinimisDto))
  deMinimis?: DeMinimisDto[] | null;

  @ApiPropertyOptional({ example: { text: 'remplacer un four à gaz', costs: [{ line: 'equipment', amount: 350000 }] } })
  @Maybe(ObjectOf(() => ProjectDto))
  project?: ProjectDto | null;

  @ApiPropertyOptional({ example: {} })
  @Maybe(AnswersByQuestion())
  answers?: Record<string, 'yes' | 'no' | 'unknown' | null> | null;
}
