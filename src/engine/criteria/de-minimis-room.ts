import { checkBounds, figureInWords } from '../bounds';
import type { Assessment, CriterionBase, CriterionDefinition } from '../criterion';
import type { NumericFact } from '../facts';
import { assessment } from '../states';
import { formatQuantity } from '../words';

/** Room left under the de minimis ceiling (Regulation (EU) 2023/2831), euros; without `min`, some room. */
export interface DeMinimisRoomCriterion extends CriterionBase {
  readonly kind: 'deMinimisRoom';
  readonly min?: number;
}

function checkSomeRoom(fact: NumericFact): Assessment {
  const found = checkBounds({ min: 0 }, fact);
  if (fact.state === 'unknown') return found;
  const [low, high] = fact.state === 'known' ? [fact.value, fact.value] : [fact.min, fact.max];
  if (high <= 0) return assessment('unmet', found.value);
  return assessment(low > 0 ? 'met' : 'unknown', found.value, fact.state === 'bounded' ? fact.lacks : []);
}

function rule({ min }: DeMinimisRoomCriterion): string {
  return min === undefined
    ? 'plafond de minimis non épuisé'
    : `${formatQuantity(min, 'euro')} au moins sous le plafond`;
}

function sentence(criterion: DeMinimisRoomCriterion, { state, value }: Assessment): string {
  if (value === null) return `Aides de minimis reçues sur trois ans non renseignées : ${rule(criterion)}`;
  const figure = figureInWords('Reste de minimis', value, 'euro');
  if (state === 'unknown') return `Aides de minimis reçues sur trois ans : à préciser (${rule(criterion)})`;
  if (state === 'met') return `${figure} : suffisant (${rule(criterion)})`;
  return `${figure} : insuffisant (${rule(criterion)})`;
}

export const deMinimisRoom: CriterionDefinition<DeMinimisRoomCriterion> = {
  kind: 'deMinimisRoom',
  title: 'Plafond de minimis',
  parameters: { min: { type: 'number', minimum: 0 } },
  contradiction: () => null,
  check: ({ min }, facts) =>
    min === undefined || min === 0 ? checkSomeRoom(facts.deMinimisRoom) : checkBounds({ min }, facts.deMinimisRoom),
  axis: { figures: [{ of: (facts) => facts.deMinimisRoom, cuts: ({ min }) => [0, min] }] },
  rule,
  sentence,
};
