import * as fc from 'fast-check';

import { factsOf, firms, learning } from '../../test/builders/arbitrary-firms';
import { schemes } from '../../test/builders/arbitrary-schemes';
import type { CatalogueSnapshot } from '../catalogue';
import { compilePlanes, rank, type AidScheme, type Ranked, type Verdict } from '../engine';
import { candidatesOf } from './candidates';
import { nearMissesOf } from './near-misses';
import { questionsOf } from './questions';
import type { Candidate } from './scheme-view';
import { screen } from './screening';

const today = '2026-11-23';
const needs = { wanted: [], views: [], text: '' };
const taxonomy = { familyOf: (id: string) => id, isFamily: () => false };
const catalogue = fc.uniqueArray(schemes, { selector: ({ id }) => id, maxLength: 60 });
const facts = fc.tuple(firms, learning).map(([firm, [veils]]) => factsOf(firm, veils));

function snapshotOf(held: readonly AidScheme[]): CatalogueSnapshot {
  const entries = held.map((scheme) => ({ scheme, source: 'levier', externalId: null, updatedAt: '' }));
  return {
    schemes: held,
    planes: compilePlanes(held),
    entries: new Map(entries.map((entry) => [entry.scheme.id, entry])),
  } as unknown as CatalogueSnapshot;
}

const isOpen = ({ input }: Ranked<Candidate>) => input.availability.availability !== 'closed';
const isListed = (one: Ranked<Candidate>) => isOpen(one) && one.input.assessment.verdict !== 'ineligible';

describe('screening', () => {
  it('counts, lists, asks and comes near as assessing every scheme does', () => {
    fc.assert(
      fc.property(catalogue, fc.array(facts, { minLength: 1, maxLength: 4 }), (held, asked) => {
        const snapshot = snapshotOf(held);
        for (const ask of asked) {
          const context = { today, needAsked: false };
          const all = rank(candidatesOf(snapshot, ask, needs, taxonomy, today), context);
          const { entries, counts } = screen(snapshot, ask, today);
          const screened = rank(candidatesOf(snapshot, ask, needs, taxonomy, today, entries), context);
          const count = (verdict: Verdict) =>
            all.filter((one) => isOpen(one) && one.input.assessment.verdict === verdict).length;
          expect(counts).toEqual({
            eligible: count('eligible'),
            toCheck: count('to-check'),
            ineligible: count('ineligible'),
            closed: all.filter((one) => !isOpen(one)).length,
          });
          expect(screened.filter(isListed)).toEqual(all.filter(isListed));
          expect(questionsOf(screened)).toEqual(questionsOf(all));
          expect(nearMissesOf(screened)).toEqual(nearMissesOf(all));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts again on another day', () => {
    const closing = fc.sample(schemes, { numRuns: 1, seed: 1 }).map((scheme) => ({
      ...scheme,
      calendar: { permanent: false, opens: null, closes: '2026-11-23', cutOffs: [] },
    }));
    const snapshot = snapshotOf(closing);
    const [ask] = fc.sample(facts, { numRuns: 1, seed: 1 });
    expect(screen(snapshot, ask!, '2026-11-23').counts.closed).toBe(0);
    expect(screen(snapshot, ask!, '2026-11-24').counts.closed).toBe(1);
    expect(screen(snapshot, ask!, '2026-11-23').counts.closed).toBe(0);
  });
});
