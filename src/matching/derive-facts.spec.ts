import { SEEDS_FOLDER } from '../common';
import { understandCompany, type CompanyProfile } from '../companies';
import { STAGES, type Facts } from '../engine';
import { loadReference } from '../reference';
import { loadTerritories } from '../territories';
import { deriveFacts } from './derive-facts';

const TODAY = '2026-11-24';
const territories = loadTerritories(SEEDS_FOLDER);
const reference = loadReference(SEEDS_FOLDER);
const factsOf = (profile: CompanyProfile): Facts =>
  deriveFacts(
    understandCompany(profile, { territories, reference }, TODAY),
    { territories, law: reference.law },
    TODAY,
  );

describe('facts derived from a profile', () => {
  it('do not take an aid of all France to reach a place with its own law', () => {
    expect(factsOf({ site: { commune: '98735' } }).place.within.has('FR')).toBe(false);
    expect(factsOf({ site: { commune: '63430' } }).place.within.has('FR')).toBe(true);
  });

  it('are all unknown for an empty profile, each with the field it lacks', () => {
    const facts = factsOf({});
    expect(facts.place.maybeWithin).toBe('anything');
    expect(facts.sector.lacks).toEqual(['naf']);
    expect(facts.sizeCategory.possible).toHaveLength(6);
    expect(facts.stage).toEqual({ possible: STAGES, lacks: ['stage'] });
    expect(facts.age).toEqual({ state: 'unknown', lacks: ['createdOn'] });
    expect(facts.projectCost).toEqual({ state: 'unknown', lacks: ['project.costs'] });
    expect(facts.worksStarted).toEqual({ state: 'unknown', lacks: ['project.worksStarted'] });
    expect(facts.deMinimisRoom).toEqual({ state: 'bounded', min: 0, max: 300_000, lacks: ['deMinimis'] });
  });

  it('leave open what a list does not say', () => {
    const facts = factsOf({
      naf: [{ code: null }, { code: '25.62B' }],
      deMinimis: [
        { grantedOn: null, amount: 40_000 },
        { grantedOn: '2026-01-01', amount: 100_000 },
      ],
      ownership: { kind: null },
      headcount: { value: 5 },
      turnover: 100_000,
      project: {
        costs: [
          { line: 'equipment', amount: 50_000 },
          { line: 'studies', amount: null },
        ],
      },
      answers: { first: null, second: 'no' },
    });
    expect(facts.sector).toMatchObject({ main: [], others: [['C', '25', '25.6', '25.62', '25.62B']], lacks: ['naf'] });
    expect(facts.deMinimisRoom).toEqual({ state: 'bounded', min: 0, max: 200_000, lacks: ['deMinimis'] });
    expect(facts.projectCost).toEqual({ state: 'bounded', min: 50_000, max: Infinity, lacks: ['project.costs'] });
    expect(facts.sizeCategory.possible.length).toBeGreaterThan(1);
    expect(facts.answers).toEqual({ second: false });
  });

  it('count the project as it is known when no cost has an amount', () => {
    const { projectCost } = factsOf({ project: { costs: [{ line: 'equipment' }] } });
    expect(projectCost).toEqual({ state: 'unknown', lacks: ['project.costs'] });
  });

  it.each([
    ['2018-11-24', 8],
    ['2026-11-24', 0],
  ])('counts the age of a firm created on %s', (createdOn, value) => {
    expect(factsOf({ createdOn }).age).toEqual({ state: 'known', value });
  });

  it('takes a creation date ahead as a firm not yet created, zero years old', () => {
    const { stage, age } = factsOf({ createdOn: '2027-01-01' });
    expect(stage.possible).toEqual(['creation']);
    expect(age).toEqual({ state: 'known', value: 0 });
  });

  it('takes a firm with a SIREN as existing, unless it wants to take another over', () => {
    expect(factsOf({ siren: '732829320' }).stage.possible).toEqual(['existing']);
    const takeover = { siren: '732829320', project: { needs: ['business-takeover'] } };
    expect(factsOf(takeover).stage.possible).toEqual(['takeover', 'existing']);
  });

  it('adds up the cost lines', () => {
    const costs = [{ line: 'equipment', amount: 300_000 }, { amount: 50_000 }];
    expect(factsOf({ project: { costs } }).projectCost).toEqual({ state: 'known', value: 350_000 });
    expect(factsOf({ project: { costs: [] } }).projectCost.state).toBe('unknown');
  });

  it('leaves the larger categories possible until the firm says it is autonomous', () => {
    const figures = { headcount: { value: 34 }, turnover: 4_200_000 };
    expect(factsOf(figures).sizeCategory.possible).toContain('large');
    expect(factsOf({ ...figures, ownership: { kind: 'autonomous' } }).sizeCategory.possible).toEqual(['small']);
  });

  it('counts the de minimis aid of the three rolling years only', () => {
    const deMinimis = [
      { grantedOn: '2023-11-24', amount: 100_000 },
      { grantedOn: '2023-11-25', amount: 40_000 },
    ];
    expect(factsOf({ deMinimis }).deMinimisRoom).toEqual({ state: 'known', value: 260_000 });
  });

  it('keeps yes and no apart from "don’t know"', () => {
    expect(factsOf({ answers: { a: 'yes', b: 'no', c: 'unknown' } }).answers).toEqual({ a: true, b: false });
  });

  it('knows a priority district only by the address', () => {
    const commune = '01004';
    expect(factsOf({ site: { commune } }).zonings.QPV).toMatchObject({ state: 'unknown', because: 'address' });
    expect(factsOf({ site: { commune, inQpv: true } }).zonings.QPV.state).toBe('known');
    expect(factsOf({ site: { commune, inQpv: false } }).zonings.QPV).toEqual({ state: 'known', zoneClass: null });
  });

  it('never calls AFR outside on the mainland', () => {
    expect(factsOf({ site: { commune: '63430' } }).zonings.AFR).toMatchObject({
      state: 'unknown',
      because: 'map-missing',
    });
    expect(factsOf({ site: { commune: '97209' } }).zonings.AFR).toEqual({ state: 'known', zoneClass: 'a' });
  });
});
