import * as fc from 'fast-check';

import { factsOf, firms, learning } from '../../../test/builders/arbitrary-firms';
import { schemes } from '../../../test/builders/arbitrary-schemes';
import {
  assess,
  CRITERIA,
  INSTRUMENTS,
  LEVELS,
  nearMissOf,
  type AidScheme,
  type Facts,
  type State,
  type Verdict,
} from '..';
import { allOf } from '../states';
import { compilePlanes, isInDoubt, type Planes } from '.';

const instruments = fc.subarray([...INSTRUMENTS]);
const scheme = fc
  .tuple(schemes, instruments)
  .map(([given, offered]): AidScheme => ({ ...given, instruments: offered }));
const catalogue = fc.uniqueArray(scheme, { selector: ({ id }) => id, maxLength: 80 });
const facts = fc.tuple(firms, learning).map(([firm, [veils]]) => factsOf(firm, veils));

/** What may happen to a catalogue between two firms. */
type Step = { readonly put: AidScheme } | { readonly remove: number } | { readonly ask: Facts };
const step: fc.Arbitrary<Step> = fc.oneof(
  scheme.map((put) => ({ put })),
  fc.nat().map((remove) => ({ remove })),
  facts.map((ask) => ({ ask })),
);

const withoutAxes = CRITERIA.map(({ axis: _axis, ...definition }) => definition);
const options = fc.record({
  memoBytes: fc.constantFrom(0, 100, 1000, 2 ** 20),
  definitions: fc.constantFrom(CRITERIA, withoutAxes),
});

const inOrder = (verdicts: ReadonlyMap<string, Verdict>) =>
  [...verdicts].sort(([one], [other]) => (one < other ? -1 : 1));

function verdictsOf(held: readonly AidScheme[], ask: Facts): ReadonlyMap<string, Verdict> {
  return new Map(held.map((one) => [one.id, assess(one, ask).verdict]));
}

function verdictsIn(planes: Planes, held: readonly AidScheme[], ask: Facts): ReadonlyMap<string, Verdict> {
  const candidates = planes.candidates(ask);
  return new Map(held.map(({ id }) => [id, candidates.verdict(planes.slotOf(id) ?? -1)]));
}

const count = (held: readonly AidScheme[], ask: Facts, verdict: Verdict) =>
  held.filter((one) => assess(one, ask).verdict === verdict).length;

describe('planes', () => {
  it('give the verdict of the criteria for every scheme, firm after firm', () => {
    fc.assert(
      fc.property(catalogue, fc.array(facts, { maxLength: 12 }), options, (held, asked, given) => {
        const planes = compilePlanes(held, given);
        for (const ask of [...asked, ...asked]) {
          expect(verdictsIn(planes, held, ask)).toEqual(verdictsOf(held, ask));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('still do after schemes were added, changed and removed in place', () => {
    fc.assert(
      fc.property(catalogue, fc.array(step, { maxLength: 60 }), options, (first, steps, given) => {
        const planes = compilePlanes(first, given);
        const held = new Map(first.map((one) => [one.id, one]));
        for (const one of steps) {
          if ('put' in one) {
            planes.put(one.put);
            held.set(one.put.id, one.put);
          } else if ('remove' in one) {
            const id = [...held.keys()][one.remove % Math.max(1, held.size)] ?? '';
            expect(planes.remove(id)).toBe(held.delete(id));
          } else {
            const now = [...held.values()];
            expect(planes.size).toBe(now.length);
            expect(inOrder(verdictsIn(planes, now, one.ask))).toEqual(inOrder(verdictsOf(now, one.ask)));
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('list, count and sort by facet what they admit', () => {
    fc.assert(
      fc.property(catalogue, facts, (held, ask) => {
        const planes = compilePlanes(held);
        const candidates = planes.candidates(ask);
        const listed = [...candidates.indices()];
        const admitted = held.filter((one) => assess(one, ask).verdict !== 'ineligible');
        expect(listed.map((slot) => planes.schemeAt(slot)?.id).sort()).toEqual(admitted.map(({ id }) => id).sort());
        expect(listed).toEqual([...listed].sort((one, other) => one - other));
        expect(candidates.count).toEqual({
          eligible: count(held, ask, 'eligible'),
          toCheck: count(held, ask, 'to-check'),
          ineligible: count(held, ask, 'ineligible'),
        });
        const { level, instrument } = planes.facetCounts(candidates);
        for (const name of LEVELS) {
          const of = held.filter((one) => one.level === name);
          expect(level[name]).toEqual({ eligible: count(of, ask, 'eligible'), toCheck: count(of, ask, 'to-check') });
        }
        for (const name of INSTRUMENTS) {
          const of = held.filter((one) => one.instruments.includes(name));
          expect(instrument[name]).toEqual({
            eligible: count(of, ask, 'eligible'),
            toCheck: count(of, ask, 'to-check'),
          });
        }
      }),
    );
  });

  it('tell which kinds of criteria are in doubt, and still do when another firm was asked about', () => {
    fc.assert(
      fc.property(catalogue, facts, facts, (held, ask, next) => {
        const planes = compilePlanes(held);
        const doubts = planes.doubts(ask);
        planes.candidates(next);
        for (const one of held) {
          const slot = planes.slotOf(one.id) ?? -1;
          const byKind = new Map<string, State[]>();
          for (const { criterion, assessment } of assess(one, ask).items) {
            byKind.set(criterion.kind, [...(byKind.get(criterion.kind) ?? []), assessment.state]);
          }
          const undecided = [...byKind].filter(([, states]) => allOf(states) === 'unknown').map(([kind]) => kind);
          const told = doubts.filter((doubt) => isInDoubt(doubt, slot));
          expect(told.map(({ kind }) => kind).sort()).toEqual(undecided.sort());
        }
      }),
    );
  });

  it('hold within reach every near miss, and only ineligible schemes', () => {
    fc.assert(
      fc.property(catalogue, facts, (held, ask) => {
        const planes = compilePlanes(held);
        const reach = planes.withinReach(ask).map((slot) => planes.schemeAt(slot)?.id ?? '');
        for (const one of held) {
          const assessment = assess(one, ask);
          if (nearMissOf(assessment) !== null) expect(reach).toContain(one.id);
          if (assessment.verdict !== 'ineligible') expect(reach).not.toContain(one.id);
        }
      }),
    );
  });
});
