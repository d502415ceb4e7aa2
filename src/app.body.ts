import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';

import { ProblemError, quoted } from './common';

/** Refuses a list or a lone value as a body: the validation would look for fields among what such a value inherits. */
@Injectable()
export class ObjectBodyPipe implements PipeTransform {
  /** @throws ProblemError 422 pointing at the whole body. */
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    if (type !== 'body' || (value !== null && typeof value === 'object' && !Array.isArray(value))) return value;
    throw new ProblemError(422, 'validation', `La demande n’est pas un objet JSON : ${quoted(value)}.`, '');
  }
}
