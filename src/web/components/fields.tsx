import type { ComponentChildren, VNode } from 'preact';

import { labelOf, type Choice, type FormError } from '../forms/fields';
import type { KeptFields } from '../forms/query';
import { capitalised } from '../view-models/figures';

export function errorOf(errors: readonly FormError[], field: string): FormError | undefined {
  return errors.find((error) => error.field === field);
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly errors?: readonly FormError[];
  /** Its identity in the page, where the name alone stands twice. */
  readonly id?: string;
}

function describedBy({ name, id = name, hint, errors = [] }: FieldProps): string | undefined {
  const ids = [hint === undefined ? '' : `aide-${id}`, errorOf(errors, name) ? `erreur-${id}` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What is wrong, where the label of the field stands just above. */
function underLabel({ field, message }: FormError): string {
  const named = `${labelOf(field)} : `;
  return message.startsWith(named) ? capitalised(message.slice(named.length)) : message;
}

function Frame({ field, children }: { readonly field: FieldProps; readonly children: ComponentChildren }) {
  const error = errorOf(field.errors ?? [], field.name);
  const { id = field.name } = field;
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={`champ-${id}`}>{field.label}</label>
      {field.hint === undefined ? null : (
        <p class="hint" id={`aide-${id}`}>
          {field.hint}
        </p>
      )}
      {error ? (
        <p class="wrong" id={`erreur-${id}`}>
          {underLabel(error)}
        </p>
      ) : null}
      {children}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly required?: boolean;
  readonly inputMode?: 'numeric' | 'text';
  /** Address that suggests values while typing; plain text without script. */
  readonly suggest?: string;
  readonly autocomplete?: string;
  /** Stands after the input. */
  readonly children?: ComponentChildren;
}

export function TextField({
  required = false,
  inputMode = 'text',
  suggest,
  autocomplete = 'off',
  children,
  ...field
}: TextFieldProps): VNode {
  return (
    <Frame field={field}>
      <input
        type="text"
        id={`champ-${field.id ?? field.name}`}
        name={field.name}
        value={field.value}
        required={required}
        inputMode={inputMode}
        autocomplete={autocomplete}
        data-suggest={suggest}
        aria-describedby={describedBy(field)}
        aria-invalid={errorOf(field.errors ?? [], field.name) ? 'true' : undefined}
      />
      {children}
    </Frame>
  );
}

export function TextArea({ rows, ...field }: FieldProps & { readonly rows: number }): VNode {
  return (
    <Frame field={field}>
      <textarea
        id={`champ-${field.id ?? field.name}`}
        name={field.name}
        rows={rows}
        aria-describedby={describedBy(field)}
        aria-invalid={errorOf(field.errors ?? [], field.name) ? 'true' : undefined}
      >
        {field.value}
      </textarea>
    </Frame>
  );
}

export function SelectField({
  choices,
  empty,
  ...field
}: FieldProps & { readonly choices: readonly Choice[]; readonly empty: string }): VNode {
  return (
    <Frame field={field}>
      <select id={`champ-${field.id ?? field.name}`} name={field.name} aria-describedby={describedBy(field)}>
        <option value="">{empty}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value} selected={value === field.value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** Radio buttons in a row, or checkboxes when several values may stand together. */
export function ChoiceField({
  name,
  id = name,
  label,
  choices,
  values,
  several = false,
  errors = [],
  hint,
}: {
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly several?: boolean;
  readonly errors?: readonly FormError[];
  readonly hint?: string;
}): VNode {
  const error = errorOf(errors, name);
  return (
    <fieldset class="choices" id={`champ-${id}`} tabIndex={-1}>
      <legend>{label}</legend>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {error ? <p class="wrong">{underLabel(error)}</p> : null}
      <div class="chips">
        {choices.map(({ value, label: text }) => (
          <label key={value} class="chip">
            <input type={several ? 'checkbox' : 'radio'} name={name} value={value} checked={values.includes(value)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What was typed elsewhere and must not be lost. */
export function HiddenFields({ kept }: { readonly kept: KeptFields }): VNode {
  return (
    <>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
