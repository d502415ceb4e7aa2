import { suggestion } from '../catalogue';
import { pointerTo, ProblemError, quoted } from '../common';
import type { CompanyProfile } from '../companies';
import { ASKED_FIELDS } from './question-words';

const ANSWERS = 'answers.';

/** Ids of the declarative questions that the catalogue asks. */
export interface KnownQuestions {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

function refuse(pointer: string, message: string, hint: string): never {
  throw new ProblemError(422, 'unknown-question', `Champ ${pointer} : ${message}${hint || '.'}`, pointer);
}

/** @throws ProblemError 422 on an answer to a question that no scheme asks; `base` is the JSON pointer of the profile. */
export function refuseUnknownAnswers(
  { answers }: Pick<CompanyProfile, 'answers'>,
  known: KnownQuestions,
  base: string,
): void {
  const unknown = Object.keys(answers ?? {}).find((id) => !known.has(id));
  if (unknown === undefined) return;
  const message = `aucune aide ne pose la question ${quoted(unknown)}`;
  refuse(pointerTo(base, 'answers', unknown), message, suggestion(unknown, known.keys()));
}

/** @throws ProblemError 422 on a field that is never asked about. */
export function refuseUnknownDeclined(declined: readonly string[], known: KnownQuestions): void {
  const isAsked = (field: string): boolean =>
    field.startsWith(ANSWERS) ? known.has(field.slice(ANSWERS.length)) : ASKED_FIELDS.includes(field);
  const index = declined.findIndex((field) => !isAsked(field));
  const field = declined[index];
  if (field === undefined) return;
  const candidates = [...ASKED_FIELDS, ...[...known.keys()].map((id) => ANSWERS + id)];
  const message = `aucune question ne porte sur le champ ${quoted(field)}`;
  refuse(`/declined/${String(index)}`, message, suggestion(field, candidates));
}
