import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty } from 'class-validator';

import { Maybe, NumberWithin, Text } from '../common';
import type { NafHit } from './naf.types';

const LONGEST_QUERY = 200;
const MOST_RESULTS = 50;
const LIMIT = `un nombre de résultats entre 1 et ${String(MOST_RESULTS)}`;

/** What to look for. */
export class NafSearchQuery {
  @ApiProperty({ description: 'Métier en mots courants, ou début d’un code NAF.', example: 'coutellerie' })
  @Text(LONGEST_QUERY)
  @IsNotEmpty({ message: 'il manque le texte à chercher' })
  q!: string;

  @ApiPropertyOptional({ description: 'Nombre de résultats.', minimum: 1, maximum: MOST_RESULTS, default: 10 })
  @Maybe(NumberWithin(LIMIT, 1, MOST_RESULTS))
  @Maybe(IsInt({ message: LIMIT }))
  @Type(() => Number)
  limit?: number;
}

export class NafHitDto implements NafHit {
  @ApiProperty({ description: 'Sous-classe de la NAF rév. 2.', example: '25.71Z' }) code!: string;
  @ApiProperty({ example: 'Fabrication de coutellerie' }) label!: string;
  @ApiProperty({
    description: 'Mots du métier qui ont mené ici.',
    type: String,
    nullable: true,
    example: 'coutellerie',
  })
  matched!: string | null;
  @ApiProperty({ description: 'Activité industrielle (sections B à E).', example: true }) industry!: boolean;
}

export interface NafSearchAnswer {
  readonly q: string;
  readonly items: readonly NafHit[];
}

export class NafSearchDto implements NafSearchAnswer {
  @ApiProperty({ example: 'coutellerie' }) q!: string;
  @ApiProperty({ type: [NafHitDto] }) items!: readonly NafHit[];
}

export interface NeedAnswer {
  readonly id: string;
  readonly label: string;
}

export interface NeedFamilyAnswer extends NeedAnswer {
  readonly hint: string;
  readonly needs: readonly NeedAnswer[];
}

export interface NeedsAnswer {
  readonly families: readonly NeedFamilyAnswer[];
}

export class NeedDto implements NeedAnswer {
  @ApiProperty({ example: 'waste-heat-recovery' }) id!: string;
  @ApiProperty({ example: 'Récupérer la chaleur perdue' }) label!: string;
}

export class NeedFamilyDto implements NeedFamilyAnswer {
  @ApiProperty({ example: 'energy' }) id!: string;
  @ApiProperty({ example: "Réduire la facture d'énergie" }) label!: string;
  @ApiProperty({ example: 'Consommer moins, récupérer la chaleur, produire son énergie.' }) hint!: string;
  @ApiProperty({ type: [NeedDto] }) needs!: readonly NeedAnswer[];
}

export class NeedsDto implements NeedsAnswer {
  @ApiProperty({ type: [NeedFamilyDto] }) families!: readonly NeedFamilyAnswer[];
}
