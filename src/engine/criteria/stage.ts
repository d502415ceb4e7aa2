import type { CriterionBase, CriterionDefinition } from '../criterion';
import { STAGES, type Stage } from '../facts';
import { checkChoice, nameOfChoice } from '../states';
import { joinWords } from '../words';

/** Not yet created, being taken over, or running. */
export interface StageCriterion extends CriterionBase {
  readonly kind: 'stage';
  readonly in: readonly Stage[];
}

const NAMES: Readonly<Record<Stage, string>> = {
  creation: 'en création',
  takeover: 'en reprise',
  existing: 'en activité',
};

function names(stages: readonly Stage[]): string {
  return joinWords(
    STAGES.filter((stage) => stages.includes(stage)).map((stage) => NAMES[stage]),
    'ou',
  );
}

function given(value: unknown): string {
  const stages = STAGES.filter((stage) => (Array.isArray(value) ? value.includes(stage) : value === stage));
  return stages.length === STAGES.length ? 'Stade non renseigné' : `Entreprise ${names(stages)}`;
}

export const stage: CriterionDefinition<StageCriterion> = {
  kind: 'stage',
  title: "Stade de l'entreprise",
  parameters: { in: { type: 'list', of: { enum: STAGES }, minItems: 1, required: true } },
  contradiction: (criterion) =>
    STAGES.every((value) => criterion.in.includes(value)) ? 'tous les stades admis : la condition ne dit rien' : null,
  check: (criterion, facts) => checkChoice(facts.stage, (value) => criterion.in.includes(value)),
  fact: (facts) => facts.stage,
  axis: { alike: (facts) => nameOfChoice(facts.stage) },
  rule: (criterion) => `entreprise ${names(criterion.in)}`,
  sentence: (criterion, { state, value }) => {
    const ending = { met: 'admise', unmet: `l'aide vise une entreprise ${names(criterion.in)}`, unknown: '' }[state];
    return `${given(value)} : ${ending === '' ? `entreprise ${names(criterion.in)}` : ending}`;
  },
};
