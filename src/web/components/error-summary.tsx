import type { VNode } from 'preact';

import { isOnForm, type FormError } from '../forms/fields';

/** At the top of a refused form: each error is a link to its field. */
export function ErrorSummary({ errors }: { readonly errors: readonly FormError[] }): VNode | null {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} id="erreurs">
      <h2>À revoir</h2>
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
