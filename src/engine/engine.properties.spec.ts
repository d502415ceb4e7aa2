import * as fc from 'fast-check';
import { aFirmKnownBy } from '../../test/builders/facts';
import { factsOf, firms, learning, NOTHING_TOLD } from '../../test/builders/arbitrary-firms';
import { criteria, schemes } from '../../test/builders/arbitrary-schemes';
import {
  assess,
  assessCriterion,
  availability,
  definitionOf,
  FITTING,
  LEVELS,
  rank,
  reasonOf,
  WEIGHTS,
  type Labels,
  type Ranked,
} from '.';

const today = '2026-11-23';
const MANY = { numRuns: 1000 };
const labels: Labels = { territory: (code) => code, naf: (code) => code, legalForm: (code) => code };

const share = fc.nat(100).map((percent) => percent / 100);

const inputs = fc
  .tuple(
    firms,
    fc.uniqueArray(schemes, { selector: ({ id }) => id, maxLength: 30 }),
    fc.array(share, { minLength: 30, maxLength: 30 }),
  )
  .map(([firm, list, fits]) =>
    list.map((scheme, index) => ({
      assessment: assess(scheme, factsOf(firm, { ...NOTHING_TOLD, place: 0, headcount: 0 })),
      availability: availability(scheme.calendar, today),
      needFit: fits[index] ?? 0,
      valueShare: index % 3 === 0 ? null : (fits[29 - index] ?? 0),
    })),
  );

/** Enough schemes to check, without a calendar, for the first ten to be fought for. */
const crowd = fc.uniqueArray(schemes, { selector: ({ id }) => id, minLength: 12, maxLength: 40 }).chain((list) =>
  fc.tuple(
    ...list.map((scheme) =>
      share.map((needFit) => ({
        assessment: assess(scheme, aFirmKnownBy()),
        availability: availability(null, today),
        needFit,
        valueShare: null,
      })),
    ),
  ),
);

const ids = (ranked: readonly Ranked[]) => ranked.map(({ input }) => input.assessment.scheme.id);

describe('assessment', () => {
  it('learning a fact keeps what was settled', () => {
    fc.assert(
      fc.property(firms, learning, schemes, (firm, [before, after], scheme) => {
        const { verdict } = assess(scheme, factsOf(firm, before));
        if (verdict !== 'to-check') expect(assess(scheme, factsOf(firm, after)).verdict).toBe(verdict);
      }),
      MANY,
    );
  });

  it('learning a fact keeps what was settled, criterion by criterion', () => {
    fc.assert(
      fc.property(firms, learning, criteria, (firm, [before, after], criterion) => {
        const { state } = assessCriterion(criterion, factsOf(firm, before)).assessment;
        if (state !== 'unknown') expect(assessCriterion(criterion, factsOf(firm, after)).assessment.state).toBe(state);
      }),
      { numRuns: 3000 },
    );
  });

  it('an unknown never hides a scheme, nor counts it as met', () => {
    fc.assert(
      fc.property(firms, schemes, (firm, scheme) => {
        // Further activities stay told: alone they never decide.
        expect(assess(scheme, factsOf(firm, NOTHING_TOLD)).verdict).toBe('to-check');
      }),
      MANY,
    );
  });

  it('a criterion that reads one fact lacks what that fact lacks', () => {
    fc.assert(
      fc.property(firms, learning, criteria, (firm, [veils], { soft: _soft, ...criterion }) => {
        fc.pre(criterion.kind !== 'territory' || criterion.include?.length !== 0);
        const facts = factsOf(firm, veils);
        const { state, lacks } = assessCriterion(criterion, facts).assessment;
        const fact = definitionOf(criterion.kind).fact?.(facts);
        if (state === 'unknown' && fact !== undefined) expect(fact).toMatchObject({ lacks });
      }),
      MANY,
    );
  });

  it('counts what was checked and words every reason', () => {
    fc.assert(
      fc.property(firms, learning, schemes, (firm, [veils], scheme) => {
        const { items, coverage } = assess(scheme, factsOf(firm, veils));
        const reasons = items.map((item) => reasonOf(item, labels, scheme.source.url));
        expect(coverage.checked).toBe(reasons.filter(({ state }) => state !== 'unknown').length);
        expect(coverage.total).toBe(1 + scheme.criteria.length + scheme.uncoded.length);
        for (const { text, ruleText } of reasons) {
          expect(`${text}${ruleText}`).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
          expect(text).toContain(' ');
        }
      }),
    );
  });
});

describe('ranking', () => {
  it('does not depend on the order of the schemes', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.boolean(),
        fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
        (list, needAsked, keys) => {
          const shuffled = list.map((item, index) => ({ item, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key);
          const context = { today, needAsked };
          expect(
            ids(
              rank(
                shuffled.map(({ item }) => item),
                context,
              ),
            ),
          ).toEqual(ids(rank(list, context)));
        },
      ),
    );
  });

  it('loses and doubles nothing', () => {
    fc.assert(
      fc.property(inputs, (list) => {
        const ranked = ids(rank(list, { today, needAsked: true }));
        expect([...ranked].sort()).toEqual(list.map(({ assessment }) => assessment.scheme.id).sort());
      }),
    );
  });

  it('explains each score as the exact sum of its parts, in whatever order', () => {
    fc.assert(
      fc.property(inputs, fc.boolean(), (list, needAsked) => {
        for (const { score, contributions } of rank(list, { today, needAsked })) {
          const parts = Object.values(contributions);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(score);
          expect(parts.reverse().reduce((sum, part) => sum + part, 0)).toBe(score);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          for (const [name, part] of Object.entries(contributions)) {
            expect(part).toBeLessThanOrEqual(WEIGHTS[name as keyof typeof WEIGHTS] + 2 ** -14);
          }
        }
      }),
    );
  });

  it('never puts a closed scheme above an open one, nor an upcoming one above those the firm may have now', () => {
    const tier = ({ input }: Ranked) => {
      if (input.availability.availability === 'closed') return 3;
      if (input.assessment.verdict === 'ineligible') return 2;
      return input.availability.availability === 'upcoming' ? 1 : 0;
    };
    fc.assert(
      fc.property(inputs, (list) => {
        const tiers = rank(list, { today, needAsked: true }).map(tier);
        expect(tiers).toEqual([...tiers].sort());
      }),
    );
  });

  it('holds every level that has a fitting open scheme in its first ten', () => {
    const fits = ({ input }: Ranked) =>
      input.needFit >= FITTING &&
      input.assessment.verdict !== 'ineligible' &&
      !['closed', 'upcoming'].includes(input.availability.availability);
    const levels = (list: readonly Ranked[]) =>
      LEVELS.filter((level) => list.some((item) => fits(item) && item.input.assessment.scheme.level === level));
    fc.assert(
      fc.property(crowd, (list) => {
        const ranked = rank(list, { today, needAsked: true });
        expect(levels(ranked.slice(0, 10))).toEqual(levels(ranked));
      }),
    );
  });
});
