import Ajv, { type ValidateFunction } from 'ajv/dist/2020';

import { lazily } from '../common';
import { isCalendarDate } from '../engine';

/** A check of one JSON schema, compiled when it is first asked: most starts of the service read no sheet. */
export function validatorOf<T>(schema: object): () => ValidateFunction<T> {
  return lazily(() => {
    const ajv = new Ajv({
      allErrors: true,
      verbose: true,
      discriminator: true,
      allowUnionTypes: true,
      strictTypes: false,
    });
    ajv.addFormat('date', isCalendarDate);
    ajv.addFormat('uri', /^https?:\/\/[^\s/]+\.[^\s]+$/);
    return ajv.compile<T>(schema);
  });
}
