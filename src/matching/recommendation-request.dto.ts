import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDefined, IsInt, IsOptional, Max, Min, type ValidationArguments } from 'class-validator';

import { CalendarDay, Maybe, OneOf, quoted, TextList } from '../common';
import { CompanyProfileDto } from '../companies';
import { ORDERS, type Order } from './order';

export const MOST_RESULTS = 5_000;
export const USUAL_RESULTS = 20;
const FAMILIES = ['all', 'folded'] as const;

const LIMIT = {
  message: ({ value }: ValidationArguments) =>
    `${quoted(value)} n’est pas un nombre entier entre 1 et ${String(MOST_RESULTS)}`,
};

/** What is asked of the main job: the company (checked apart, under `/company`), a date, how many answers. */
export class RecommendationRequestDto {
  @ApiProperty({ type: () => CompanyProfileDto })
  @IsDefined({ message: 'il manque le profil de l’entreprise (un objet, vide au besoin)' })
  company!: unknown;

  @ApiPropertyOptional({ example: '2026-11-23', description: 'Calendar date in Europe/Paris; today by default' })
  @Maybe(CalendarDay())
  at?: string | null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, example: USUAL_RESULTS, minimum: 1, maximum: MOST_RESULTS })
  @IsOptional()
  @IsInt(LIMIT)
  @Min(1, LIMIT)
  @Max(MOST_RESULTS, LIMIT)
  limit?: number | null;

  @ApiPropertyOptional({ enum: ['default', 'all'], description: '`all` adds the ineligible and the closed' })
  @Maybe(OneOf(['default', 'all']))
  verdicts?: 'default' | 'all' | null;

  @ApiPropertyOptional({
    enum: ORDERS,
    description:
      '`relevance` by default; `amount`: largest estimate, then largest published cap; `deadline`: nearest; `name`. What answers the need stays first',
  })
  @Maybe(OneOf(ORDERS))
  order?: Order | null;

  @ApiPropertyOptional({
    enum: FAMILIES,
    description:
      '`all` by default; `folded`: of a scheme and its variants by place, the list holds the one that stands for all (with `verdicts: all`, the others follow)',
  })
  @Maybe(OneOf(FAMILIES))
  families?: (typeof FAMILIES)[number] | null;

  @ApiPropertyOptional({
    type: [String],
    example: ['turnover'],
    description: 'Profile fields that the firm does not know: they stay unknown, and are not asked about',
  })
  @Maybe(TextList(100))
  declined?: string[] | null;
}
