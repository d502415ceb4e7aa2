import { aScheme } from '../../test/builders/scheme';
import type { SchemeToCheck } from './firm-match';
import { questionsOf } from './questions';

const waiting = (score: number, ...fields: readonly string[]): SchemeToCheck => ({
  scheme: aScheme({
    criteria: [{ kind: 'question', id: 'bail', text: score > 0.5 ? 'Un bail signé ?' : 'Bail signé ?' }],
  }),
  score,
  waiting: { fields, beyond: 0, mayStay: false },
});
const TO_CHECK = [
  waiting(0.4, 'answers.bail'),
  waiting(0.9, 'turnover'),
  waiting(0.8, 'answers.bail'),
  waiting(0.7, 'headcount'),
  waiting(0.2, 'createdOn'),
  waiting(1, 'answers.nobody-asks'),
];
const fields = (...declined: readonly string[]): readonly string[] =>
  questionsOf(TO_CHECK, new Set(declined)).map(({ field }) => field);

it('asks the three that settle most, and only those it has words for', () => {
  expect(fields()).toEqual(['answers.bail', 'turnover', 'headcount']);
});

it('passes over what the firm does not know, and asks the next', () => {
  expect(fields('turnover', 'answers.bail')).toEqual(['headcount', 'createdOn']);
});

it('puts a question as the best ranked scheme that asks it does', () => {
  expect(questionsOf(TO_CHECK)[0]).toEqual({
    field: 'answers.bail',
    text: 'Un bail signé ?',
    settles: 2,
    awaitedBy: 2,
  });
});
