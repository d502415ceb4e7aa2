import { aFirmKnownBy, aPlace, known } from '../../test/builders/facts';
import { aScheme } from '../../test/builders/scheme';
import { assess } from './assess';
import type { SchemeAvailability } from './availability';
import { contributionsOf, FITTING, WEIGHTS, type RankInput } from './contributions';
import { rank } from './ranking';
import type { AidScheme, Level } from './scheme';

const firm = aFirmKnownBy({
  place: aPlace('COM-63430', 'TI2-8408', 'DEP-63', 'REG-84', 'FR', 'EU'),
  headcount: known(45),
});
const OPEN: SchemeAvailability = { availability: 'open', deadline: null };
const asked = { today: '2026-11-23', needAsked: true };
const notAsked = { ...asked, needAsked: false };

function input(scheme: Partial<AidScheme>, more: Partial<RankInput> = {}): RankInput {
  return { assessment: assess(aScheme(scheme), firm), availability: OPEN, needFit: 0.8, valueShare: null, ...more };
}

function order(inputs: readonly RankInput[], context = asked): readonly string[] {
  return rank(inputs, context).map((item) => item.input.assessment.scheme.id);
}

function many(count: number, level: Level, needFit: number): RankInput[] {
  return Array.from({ length: count }, (_, index) => input({ id: `${level}-${String(index)}`, level }, { needFit }));
}

it('weighs to one', () => {
  expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
});

describe('one thing differs, the rest is equal', () => {
  const source = aScheme().source;
  const pairs: Record<string, readonly [better: RankInput, worse: RankInput]> = {
    'a scheme that fits the need better': [input({ id: 'z' }, { needFit: 0.9 }), input({ id: 'a' }, { needFit: 0.5 })],
    'a scheme whose conditions were all checked': [
      input({ id: 'z' }),
      input({ id: 'a', uncoded: ['Projet innovant.'] }),
    ],
    'a criterion met over one unknown': [
      input({ id: 'z', criteria: [{ kind: 'headcount', max: 249 }] }),
      input({ id: 'a', criteria: [{ kind: 'worksNotStarted' }] }),
    ],
    'a hard condition over a soft one': [
      input({ id: 'z', criteria: [{ kind: 'headcount', max: 249 }] }),
      input({ id: 'a', criteria: [{ kind: 'headcount', max: 249, soft: true }] }),
    ],
    'more money': [input({ id: 'z' }, { valueShare: 0.9 }), input({ id: 'a' }, { valueShare: 0.2 })],
    'a scheme for this TI over one for the region': [
      input({ id: 'z', territory: { include: ['TI2-8408'], exclude: [] } }),
      input({ id: 'a', territory: { include: ['REG-84'], exclude: [] } }),
    ],
    'a scheme for the département over a national one': [
      input({ id: 'z', territory: { include: ['DEP-63'], exclude: [] } }),
      input({ id: 'a' }),
    ],
    'a national scheme over a European one': [
      input({ id: 'z' }),
      input({ id: 'a', territory: { include: ['EU'], exclude: [] } }),
    ],
    'a deadline three weeks ahead': [
      input({ id: 'z' }, { availability: { availability: 'closing-soon', deadline: '2026-12-14' } }),
      input({ id: 'a' }),
    ],
    'a deadline with time left over one that is tomorrow': [
      input({ id: 'z' }, { availability: { availability: 'closing-soon', deadline: '2026-12-14' } }),
      input({ id: 'a' }, { availability: { availability: 'closing-soon', deadline: '2026-11-24' } }),
    ],
    'a sheet checked lately': [input({ id: 'z' }), input({ id: 'a', source: { ...source, checkedOn: '2025-01-01' } })],
    'an official source over an unconfirmed one': [
      input({ id: 'z' }),
      input({ id: 'a', source: { ...source, trust: 'unconfirmed' } }),
    ],
    'a sheet in depth over one composed from facts': [input({ id: 'z' }), input({ id: 'a', depth: 'facts' })],
    'a short wait': [input({ id: 'z', leadTimeWeeks: 4 }), input({ id: 'a', leadTimeWeeks: 40 })],
    'the lower id, all being equal': [input({ id: 'a' }), input({ id: 'z' })],
  };

  it.each(Object.entries(pairs))('prefers %s', (_name, [better, worse]) => {
    const expected = [better, worse].map(({ assessment }) => assessment.scheme.id);
    expect(order([worse, better])).toEqual(expected);
    expect(order([better, worse])).toEqual(expected);
  });
});

describe('another need', () => {
  it('puts the best aid for another need clearly below the poorest that fits', () => {
    const noise = input({ id: 'a', territory: { include: ['TI2-8408'], exclude: [] } }, { needFit: 0, valueShare: 1 });
    const poor = input(
      {
        id: 'z',
        depth: 'facts',
        criteria: [{ kind: 'worksNotStarted' }],
        source: { ...aScheme().source, trust: 'unconfirmed' },
      },
      { needFit: FITTING, valueShare: 0 },
    );
    const [first, second] = rank([noise, poor], asked);
    expect(first?.input).toBe(poor);
    expect(second?.score).toBeLessThan((first?.score ?? 0) * 0.8);
  });

  it('counts for nothing when no need was asked', () => {
    expect(contributionsOf(input({}, { needFit: 1 }), notAsked)).toEqual(
      contributionsOf(input({}, { needFit: 0 }), notAsked),
    );
  });
});

describe('places by availability and verdict', () => {
  it('goes open, upcoming, ineligible, closed', () => {
    const closed = input({ id: 'a' }, { availability: { availability: 'closed', deadline: '2026-01-01' }, needFit: 1 });
    const ineligible = input({ id: 'b', criteria: [{ kind: 'headcount', max: 9 }] }, { needFit: 1 });
    const upcoming = input({ id: 'c' }, { availability: { availability: 'upcoming', deadline: null }, needFit: 1 });
    const open = input({ id: 'd' }, { needFit: 0 });
    expect(order([closed, ineligible, upcoming, open])).toEqual(['d', 'c', 'b', 'a']);
  });
});

describe('the spread of levels', () => {
  it('lifts the best fitting scheme of an absent level into the first ten, and says so', () => {
    const european = many(2, 'european', 0.4);
    const ranked = rank([...many(12, 'national', 0.9), ...many(3, 'regional', 0.5), ...european], asked);
    const first = ranked.slice(0, 10).map(({ input: { assessment } }) => assessment.scheme.level);
    expect(first).toEqual([...Array.from({ length: 8 }, () => 'national'), 'regional', 'european']);
    expect(ranked.filter((item) => item.liftedForLevel)).toHaveLength(2);
    expect(ranked).toHaveLength(17);
    expect(ranked.slice(10).map(({ score }) => score)).toEqual(
      ranked
        .slice(10)
        .map(({ score }) => score)
        .sort((a, b) => b - a),
    );
  });

  it('lifts nothing that does not fit, nor what is upcoming', () => {
    const upcoming = many(1, 'european', 0.9).map((item) => ({
      ...item,
      availability: { availability: 'upcoming', deadline: null } as const,
    }));
    const ranked = rank([...many(12, 'national', 0.9), ...many(1, 'regional', 0.1), ...upcoming], asked);
    expect(ranked.filter((item) => item.liftedForLevel)).toEqual([]);
  });

  it('lifts any level when no need was asked', () => {
    const european = input({ id: 'z', level: 'european', territory: { include: ['EU'], exclude: [] } }, { needFit: 0 });
    const ranked = rank([...many(12, 'national', 0), european], notAsked);
    expect(ranked[9]).toMatchObject({ input: european, liftedForLevel: true });
  });

  it('lifts nothing while ten or fewer are ranked', () => {
    const ranked = rank([...many(9, 'national', 0.9), ...many(1, 'european', 0.3)], asked);
    expect(ranked.some((item) => item.liftedForLevel)).toBe(false);
  });
});

it('names the two strongest contributions', () => {
  const [best] = rank([input({ id: 'a', territory: { include: ['TI2-8408'], exclude: [] } })], asked);
  expect(best?.whyHere).toEqual(['needFit', 'certainty']);
});
