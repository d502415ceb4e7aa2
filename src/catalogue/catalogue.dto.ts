import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';

import { Maybe, NumberWithin, OneOf, Text } from '../common';
import {
  AVAILABILITIES,
  INSTRUMENTS,
  LEVELS,
  TRUSTS,
  type Availability,
  type Instrument,
  type Level,
  type Trust,
} from '../engine';
import { DEFAULT_LIMIT, type Provenance, type SchemeItem, type SchemePage, type SchemeQuery } from './scheme-query';

const MOST_RESULTS = 500;
const LONGEST_TEXT = 500;
const LONGEST_CODE = 100;
const LONGEST_ID = 200;
const LAST_PAGE = 100_000;
const LIMIT = `un nombre entier entre 1 et ${String(MOST_RESULTS)}`;
const PAGE = `un numéro de page entre 1 et ${String(LAST_PAGE)}`;

/** A query string holds text: what is no whole number stays as it is, to be refused by its own words. */
const asNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;

/** Which schemes to list. */
export class SchemeQueryDto implements SchemeQuery {
  @ApiPropertyOptional({
    description: 'Texte libre : nom, sigle ou mots.',
    example: 'robot de soudure',
    maxLength: LONGEST_TEXT,
  })
  @Maybe(Text(LONGEST_TEXT))
  q?: string;

  @ApiPropertyOptional({ enum: LEVELS })
  @Maybe(OneOf(LEVELS))
  level?: Level;

  @ApiPropertyOptional({ description: 'Besoin ou famille de besoins.', example: 'productive-investment' })
  @Maybe(Text(LONGEST_CODE))
  need?: string;

  @ApiPropertyOptional({ enum: INSTRUMENTS })
  @Maybe(OneOf(INSTRUMENTS))
  instrument?: Instrument;

  @ApiPropertyOptional({
    description: 'Aides qui s’appliquent à ce territoire, en tout ou partie.',
    example: 'COM-63430',
  })
  @Maybe(Text(LONGEST_CODE))
  territory?: string;

  @ApiPropertyOptional({ description: '« levier » pour nos fiches, sinon le nom de l’import.', example: 'levier' })
  @Maybe(Text(LONGEST_CODE))
  source?: string;

  @ApiPropertyOptional({ description: 'Variantes et parties de ce dispositif.', example: 'pret-d-honneur' })
  @Maybe(Text(LONGEST_ID))
  parent?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST_RESULTS, default: DEFAULT_LIMIT })
  @Maybe(NumberWithin(LIMIT, 1, MOST_RESULTS))
  @Transform(asNumber)
  limit?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: LAST_PAGE, default: 1 })
  @Maybe(NumberWithin(PAGE, 1, LAST_PAGE))
  @Transform(asNumber)
  page?: number;
}

export class ProvenanceDto implements Provenance {
  @ApiProperty({ format: 'uri' }) url!: string;
  @ApiProperty({ example: 'Bpifrance' }) publisher!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Catalogue public où les faits ont été lus.' })
  catalogue!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null quand la source n’en précise pas.' })
  licence!: string | null;
  @ApiProperty({ format: 'date' }) checkedOn!: string;
  @ApiProperty({ enum: TRUSTS }) trust!: Trust;
}

export class SchemeItemDto implements SchemeItem {
  @ApiProperty({ example: 'credit-impot-recherche' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Identifiant dans la source importée.' })
  externalId!: string | null;
  @ApiProperty({ example: 'levier' }) source!: string;
  @ApiProperty({ example: 'Crédit d’impôt recherche' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: 'CIR' }) acronym!: string | null;
  @ApiProperty({ enum: LEVELS }) level!: Level;
  @ApiProperty({ enum: ['full', 'facts'], description: '« facts » : fiche de faits, composée à partir d’une table.' })
  depth!: 'full' | 'facts';
  @ApiProperty({ type: [String] }) funders!: readonly string[];
  @ApiProperty({ enum: INSTRUMENTS, isArray: true }) instruments!: readonly Instrument[];
  @ApiProperty({ type: [String] }) needs!: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'Dispositif dont elle est une variante ou une partie.' })
  parent!: string | null;
  @ApiProperty({ type: String, nullable: true }) summary!: string | null;
  @ApiProperty({ enum: AVAILABILITIES }) availability!: Availability;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Dernier jour compris.' })
  deadline!: string | null;
  @ApiProperty({ type: ProvenanceDto }) provenance!: Provenance;
  @ApiProperty({ type: Number, nullable: true, description: 'Entre 0 et 1 ; null sans texte.' }) score!: number | null;
}

export class SchemePageDto implements SchemePage {
  @ApiProperty({ example: 42 }) total!: number;
  @ApiProperty({ type: [SchemeItemDto] }) items!: readonly SchemeItem[];
}
