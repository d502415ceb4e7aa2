import type { Assessment, CriterionBase, CriterionDefinition } from '../criterion';
import type { Facts } from '../facts';
import { checkFlag } from '../states';

/** A declarative question asked in the scheme's own words. */
export interface QuestionCriterion extends CriterionBase {
  readonly kind: 'question';
  readonly id: string;
  readonly text: string;
  /** The answer that satisfies the condition; `yes` by default. */
  readonly expect?: 'yes' | 'no';
  /** The firm can act on it: shape its project otherwise, or take a step before it asks. */
  readonly changeable?: boolean;
}

function answer(yes: boolean): string {
  return yes ? 'oui' : 'non';
}

function idsAnswered(answers: Facts['answers'], yes: boolean): readonly string[] {
  return Object.keys(answers).filter((id) => answers[id] === yes);
}

function rule({ text, expect }: QuestionCriterion): string {
  return `${text} Réponse attendue : ${answer(expect !== 'no')}`;
}

function sentence(criterion: QuestionCriterion, { state, value }: Assessment): string {
  if (state === 'unknown') return `À nous dire : ${criterion.text}`;
  const given = `${criterion.text} Réponse ${answer(value === true)}`;
  return state === 'met' ? `${given} : condition remplie` : `${given} : ${answer(criterion.expect !== 'no')} attendu`;
}

export const question: CriterionDefinition<QuestionCriterion> = {
  kind: 'question',
  title: 'Déclaration',
  parameters: {
    id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', required: true },
    text: { type: 'string', pattern: '\\S', required: true },
    expect: { type: 'string', enum: ['yes', 'no'] },
    changeable: { type: 'boolean' },
  },
  contradiction: () => null,
  check: ({ id, expect }, facts) => {
    const given = Object.hasOwn(facts.answers, id) ? facts.answers[id] : undefined;
    return given === undefined
      ? checkFlag({ state: 'unknown', lacks: [`answers.${id}`] }, true)
      : checkFlag({ state: 'known', value: given }, expect !== 'no');
  },
  axis: {
    codes: {
      named: ({ id }) => [id],
      held: ({ answers }) => [idsAnswered(answers, true), idsAnswered(answers, false)],
      without: (facts) => ({ ...facts, answers: {} }),
    },
  },
  change: ({ text, expect, changeable }) =>
    changeable === true ? { kind: 'other-answer', question: text, expected: expect !== 'no' } : null,
  rule,
  sentence,
};
