import { quoted } from '../../common';
import type { ReadForm } from './form-to-profile';
import { ANSWER_PREFIX } from './query';

/** A form whose answers are all to questions that the catalogue asks. */
export interface KnownForm extends ReadForm {
  /** A sentence for each answer set aside. */
  readonly forgotten: readonly string[];
}

const questionOf = (field: string): string =>
  field.startsWith(ANSWER_PREFIX) ? field.slice(ANSWER_PREFIX.length) : '';

/** The question before what is wrong with its answer, which no field of the form shows. */
function named(question: string | undefined, message: string): string {
  return question === undefined ? message : `${question} ${message}`;
}

/** An old address may answer what no aid asks any more: it is shown all the same, and says so. */
export function withoutForgotten(form: ReadForm, known: ReadonlyMap<string, string>): KnownForm {
  const isForgotten = (name: string): boolean =>
    name.startsWith(ANSWER_PREFIX) && !known.has(name.slice(ANSWER_PREFIX.length));
  const answers = Object.entries(form.profile.answers ?? {}).filter(([id]) => known.has(id));
  const names = new Set(form.kept.map(([name]) => name).filter(isForgotten));
  return {
    ...form,
    profile: { ...form.profile, answers: answers.length > 0 ? Object.fromEntries(answers) : null },
    errors: form.errors
      .filter(({ field }) => !isForgotten(field))
      .map(({ field, message }) => ({ field, message: named(known.get(questionOf(field)), message) })),
    kept: form.kept.filter(([name]) => !isForgotten(name)),
    forgotten: [...names].map((name) => {
      const id = quoted(name.slice(ANSWER_PREFIX.length));
      return `Aucune aide ne pose plus la question ${id} ; cette page n'en tient pas compte.`;
    }),
  };
}
