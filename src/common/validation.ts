import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

import { pointerTo, ProblemError, quoted } from './errors';
import { refuseInheritedNames } from './inherited-names';
import { refuseDeepNesting } from './nesting';

interface FieldError {
  readonly pointer: string;
  readonly message: string;
}

/** Options every validation shares: an unknown key is an error, and nothing is converted in silence. */
export const VALIDATION_OPTIONS = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
} as const;

function messageOf(error: ValidationError): string | undefined {
  const constraints = error.constraints ?? {};
  if ('whitelistValidation' in constraints) return `${quoted(error.property)} n’est pas un champ connu`;
  if ('nestedValidation' in constraints) return `${quoted(error.value)} n’a pas la forme attendue (un objet)`;
  return Object.values(constraints)[0];
}

function flatten(errors: readonly ValidationError[], base: string): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = pointerTo(base, error.property);
    const message = messageOf(error);
    const own = message === undefined ? [] : [{ pointer, message: `Champ ${pointer} : ${message}.` }];
    return [...own, ...flatten(error.children ?? [], pointer)];
  });
}

/** One problem for all that validation found, the first field in front; `base` is the JSON pointer of the validated object. */
export function validationProblem(errors: readonly ValidationError[], base = ''): ProblemError {
  const all = flatten(errors, base);
  const first = all[0] ?? { pointer: base, message: 'La demande n’a pas la forme attendue.' };
  return new ProblemError(422, 'validation', first.message, first.pointer, { errors: all });
}

/**
 * Checks a plain value against a class with class-validator decorators.
 * @throws ProblemError 422 naming every wrong field (JSON pointer) and value, in French.
 */
export function validated<T extends object>(type: ClassConstructor<T>, plain: unknown, base = ''): T {
  if (plain === null || typeof plain !== 'object' || Array.isArray(plain)) {
    const field = base === '' ? '' : `Champ ${base} : `;
    throw new ProblemError(422, 'validation', `${field}${quoted(plain)} n’est pas un objet JSON.`, base);
  }
  refuseDeepNesting(plain, base);
  refuseInheritedNames(plain, base);
  const instance = plainToInstance(type, plain);
  const errors = validateSync(instance, VALIDATION_OPTIONS);
  if (errors.length > 0) throw validationProblem(errors, base);
  return instance;
}
