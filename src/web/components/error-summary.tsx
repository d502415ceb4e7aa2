import type { VNode } from 'preact';

import { isOnForm, type FormError } from '../forms/fields';
import { counted } from '../view-models/figures';

/** At the top of a refused form: each error is a link to its field. */
export function ErrorSummary({ errors }: { readonly errors: readonly FormError[] }): VNode | null {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} id="erreurs">
      <h2>{counted(errors.length, 'réponse à corriger', 'réponses à corriger')}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            {isOnForm(field) ? <a href={`#champ-${field}`}>{message}</a> : `${message} Nous l'avons retirée.`}
          </li>
        ))}
      </ul>
    </div>
  );
}
