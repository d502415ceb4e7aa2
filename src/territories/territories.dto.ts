import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty } from 'class-validator';

import { List, Maybe, NumberWithin, Text } from '../common';
import { ZONINGS, type Zoning } from '../engine';
import { TERRITORY_KINDS, type TerritoryKind } from './codes';
import type { LabelledTerritory, ZoningCounts } from './industry-territory';
import type { IndustryTerritoryAnswer, TerritoryAnswer, TerritorySearchAnswer } from './territory-answers';
import { SEARCHABLE_KINDS, type SearchableKind, type TerritoryHit } from './territory-search';

const LONGEST_QUERY = 100;
const MOST_RESULTS = 50;
const LIMIT = `un nombre de résultats entre 1 et ${String(MOST_RESULTS)}`;

/** What to look for. */
export class TerritorySearchQuery {
  @ApiProperty({ description: 'Nom, même mal orthographié, ancien nom, code postal ou code INSEE.', example: 'thiers' })
  @Text(LONGEST_QUERY)
  @IsNotEmpty({ message: 'il manque le texte à chercher' })
  q!: string;

  @ApiPropertyOptional({ description: 'Nombre de résultats.', minimum: 1, maximum: MOST_RESULTS, default: 10 })
  @Maybe(NumberWithin(LIMIT, 1, MOST_RESULTS))
  @Maybe(IsInt({ message: LIMIT }))
  @Type(() => Number)
  limit?: number;

  @ApiPropertyOptional({ description: 'Types voulus, séparés par des virgules.', example: 'COM,EPCI', type: String })
  @Maybe(List(SEARCHABLE_KINDS.length))
  @Maybe(IsIn(SEARCHABLE_KINDS, { each: true, message: `types admis : ${SEARCHABLE_KINDS.join(', ')}` }))
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  kinds?: SearchableKind[];
}

export class TerritoryItemDto implements TerritoryHit {
  @ApiProperty({ example: 'COM-63430' }) code!: string;
  @ApiProperty({ enum: TERRITORY_KINDS, example: 'COM' }) kind!: TerritoryKind;
  @ApiProperty({ example: 'Thiers (63)' }) label!: string;
  @ApiProperty({ description: 'Population municipale.', example: 11000 }) population!: number;
  @ApiProperty({ description: 'Pour une commune.', example: ['63300'], type: [String] }) postcodes!: readonly string[];
  @ApiProperty({ description: 'Ancien nom que la recherche a trouvé.', type: String, nullable: true, example: null })
  formerName!: string | null;
}

export class TerritorySearchDto implements TerritorySearchAnswer {
  @ApiProperty({ example: 'thiers' }) q!: string;
  @ApiProperty({ type: [TerritoryItemDto] }) items!: readonly TerritoryHit[];
}

export class LabelledTerritoryDto implements LabelledTerritory {
  @ApiProperty({ example: 'DEP-63' }) code!: string;
  @ApiProperty({ example: 'Puy-de-Dôme (63)' }) label!: string;
}

/** What only a Territoire d'industrie has. */
export class IndustryTerritoryDto implements IndustryTerritoryAnswer {
  @ApiProperty({ enum: [1, 2], example: 2 }) phase!: 1 | 2;
  @ApiProperty({ type: [LabelledTerritoryDto] }) regions!: readonly LabelledTerritory[];
  @ApiProperty({ type: [LabelledTerritoryDto] }) departments!: readonly LabelledTerritory[];
  @ApiProperty({ type: [LabelledTerritoryDto], description: 'EPCI, EPT ou communes seules.' })
  members!: readonly LabelledTerritory[];
  @ApiProperty({ type: [LabelledTerritoryDto] }) communes!: readonly LabelledTerritory[];
}

export class TerritoryDto implements TerritoryAnswer {
  @ApiProperty({ example: 'TI2-8408' }) code!: string;
  @ApiProperty({ enum: TERRITORY_KINDS, example: 'TI' }) kind!: TerritoryKind;
  @ApiProperty({ example: "Territoire d'industrie Lezoux – Thiers – Ambert – Montbrison" }) label!: string;
  @ApiProperty({ description: 'Nombre de communes.', example: 200 }) communes!: number;
  @ApiProperty({ description: 'Population municipale.', example: 190000 }) population!: number;
  @ApiProperty({ type: [LabelledTerritoryDto], description: 'Territoires qui le contiennent en entier.' })
  holders!: readonly LabelledTerritory[];
  @ApiProperty({
    description: `Nombre de communes par classe, pour ${ZONINGS.join(', ')} ; « outside » : hors zone, « unknown:… » : non tranché.`,
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: { type: 'integer' } },
    example: { FRR: { frr_socle: 120, outside: 80 } },
  })
  zonings!: Readonly<Record<Zoning, ZoningCounts>>;
  @ApiProperty({ type: IndustryTerritoryDto, nullable: true }) industryTerritory!: IndustryTerritoryAnswer | null;
}
