import { CRITERIA, definitionOf, isCriterionKind, type Criterion } from '.';

describe('the list of criteria', () => {
  it('holds every kind once, each with its own definition', () => {
    expect(CRITERIA).toHaveLength(17);
    for (const definition of CRITERIA) expect(definitionOf(definition.kind)).toBe(definition);
    expect(new Set(CRITERIA.map(({ title }) => title)).size).toBe(CRITERIA.length);
  });

  it('knows its kinds from other words', () => {
    expect(isCriterionKind('headcount')).toBe(true);
    expect(isCriterionKind('toString')).toBe(false);
  });
});

const CONTRADICTIONS: readonly (readonly [Criterion, RegExp])[] = [
  [{ kind: 'headcount' }, /ne dit rien/],
  [{ kind: 'headcount', min: 250, max: 49 }, /minimum 250 dépasse le maximum 49/],
  [{ kind: 'turnover', orBalanceSheetMax: 1 }, /pas de plafond de chiffre d'affaires/],
  [{ kind: 'age', min: 3, under: 3 }, /atteint la limite stricte/],
  [{ kind: 'age', max: 3, under: 3 }, /un seul des deux/],
  [{ kind: 'age' }, /ne dit rien/],
  [{ kind: 'territory', include: ['DEP-63'], exclude: ['DEP-63'] }, /DEP-63 est à la fois admis et exclu/],
  [{ kind: 'territory' }, /ne dit rien/],
  [{ kind: 'zoning', include: ['AFR:a'], exclude: ['AFR'] }, /AFR:a est à la fois admise et exclue/],
  [{ kind: 'zoning' }, /ne dit rien/],
  [{ kind: 'sector', include: ['C'], exclude: ['C'] }, /C est à la fois admis et exclu/],
  [{ kind: 'sector' }, /ne dit rien/],
  [{ kind: 'legalForm', include: ['5710'], exclude: ['57'] }, /5710 est à la fois admise et exclue/],
  [{ kind: 'legalForm' }, /ne dit rien/],
  [{ kind: 'stage', in: ['creation', 'takeover', 'existing'] }, /ne dit rien/],
  [{ kind: 'size', in: ['micro', 'small', 'medium', 'mid-cap', 'large'] }, /ne dit rien/],
  [{ kind: 'jobsCreated', min: 0 }, /ne dit rien/],
];

describe('contradiction', () => {
  it.each(CONTRADICTIONS)('is told of %j', (criterion, expected) => {
    expect(definitionOf(criterion.kind).contradiction(criterion)).toMatch(expected);
  });
});
