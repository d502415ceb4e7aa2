import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
  type ValidationArguments,
} from 'class-validator';

import { isCalendarDate } from '../engine';
import { quoted } from './errors';

const said = (expected: string) => ({
  message: ({ value }: ValidationArguments) =>
    value === undefined || value === null ? `il manque ${expected}` : `${quoted(value)} n’est pas ${expected}`,
});

const LARGEST_AMOUNT = 1_000_000_000_000;

/** What is checked, and the same as the description of the API tells it. */
function checked(described: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  return applyDecorators(ApiProperty(described), ...checks);
}

/** Missing or null is an answer: unknown. Otherwise what `decorator` asks. */
export function Maybe(decorator: PropertyDecorator): PropertyDecorator {
  return applyDecorators(IsOptional(), decorator, ApiProperty({ required: false, nullable: true }));
}

/** A number within bounds. */
export function NumberWithin(expected: string, min = 0, max = LARGEST_AMOUNT): PropertyDecorator {
  return checked(
    { type: 'number', minimum: min, maximum: max },
    IsNumber({ allowNaN: false, allowInfinity: false }, said(expected)),
    Min(min, said(expected)),
    Max(max, said(expected)),
  );
}

/** Euros, from 0 to a thousand billion. */
export const Amount = (): PropertyDecorator => NumberWithin('un montant en euros, entre 0 et 1 000 milliards');

export function Text(maxLength: number): PropertyDecorator {
  return checked(
    { type: 'string', maxLength },
    IsString(said('un texte')),
    MaxLength(maxLength, {
      message: (args: ValidationArguments) =>
        `${quoted(args.value)} est trop long (${String(maxLength)} caractères au plus)`,
    }),
  );
}

export function TrueOrFalse(): PropertyDecorator {
  return checked({ type: 'boolean' }, IsBoolean(said('vrai ou faux (true, false ou null)')));
}

export function OneOf(choices: readonly string[]): PropertyDecorator {
  return checked({ enum: [...choices] }, IsIn(choices, said(`une valeur admise (${choices.join(', ')})`)));
}

/** A text that passes a test of its own, worded for the message. */
export function Matching(
  name: string,
  expected: string,
  test: (text: string) => boolean,
  described: ApiPropertyOptions = {},
): PropertyDecorator {
  return checked(
    { type: 'string', ...described },
    ValidateBy(
      { name, validator: { validate: (value: unknown) => typeof value === 'string' && test(value) } },
      {
        message: (args: ValidationArguments) =>
          typeof args.value === 'number'
            ? `${quoted(args.value)} est un nombre ; écrivez ${expected} entre guillemets, comme un texte`
            : said(expected).message(args),
      },
    ),
  );
}

/** A calendar date that exists, `YYYY-MM-DD`. */
export const CalendarDay = (): PropertyDecorator =>
  Matching('isCalendarDate', 'une date qui existe (AAAA-MM-JJ)', isCalendarDate, { format: 'date' });

/** A list of at most `max` entries, checked each by the decorators beside it. */
export function List(max: number): PropertyDecorator {
  return applyDecorators(
    IsArray(said('une liste')),
    ArrayMaxSize(max, { message: `la liste dépasse ${String(max)} éléments` }),
  );
}

/** A list of short texts (codes, ids). */
export function TextList(max: number): PropertyDecorator {
  return checked(
    { type: 'string', isArray: true, maxItems: max },
    List(max),
    IsString({ each: true, ...said('une liste de textes') }),
    MaxLength(100, { each: true, ...said('une liste de textes courts') }),
  );
}

function isNoList(expected: string, each = false): PropertyDecorator {
  return ValidateBy(
    { name: 'isNoList', validator: { validate: (value: unknown) => !Array.isArray(value) } },
    { each, message: ({ value }: ValidationArguments) => `${quoted(value)} n’a pas la forme attendue (${expected})` },
  );
}

/**
 * One object of a class, which its own decorators check: class-validator alone takes a list of them for one.
 * Swagger knows a function that names a class late by its own name, `type`.
 */
export function ObjectOf(type: () => Class<object>): PropertyDecorator {
  return checked({ type: () => type() }, ValidateNested(), Type(type), isNoList('un objet'));
}

/** A list of at most `max` objects of a class. */
export function ListOf(max: number, type: () => Class<object>): PropertyDecorator {
  return checked(
    { type: () => type(), isArray: true, maxItems: max },
    List(max),
    ValidateNested({ each: true }),
    Type(type),
    isNoList('une liste d’objets', true),
  );
}
