import { aFirmKnownBy } from '../../test/builders/facts';
import { aScheme } from '../../test/builders/scheme';
import { assess, rank, type AidScheme } from '../engine';
import { NO_KIN } from './folds';
import { inOrder, ORDERS, type Order } from './order';
import type { Candidate } from './scheme-view';

const firm = aFirmKnownBy();

function candidate(id: string, needFit: number, scheme: Partial<AidScheme>, more: Partial<Candidate> = {}): Candidate {
  return {
    assessment: assess(aScheme({ id, ...scheme }), firm),
    availability: { availability: 'open', deadline: null },
    needFit,
    valueShare: null,
    externalId: null,
    estimate: null,
    answersNeed: true,
    folded: false,
    kin: NO_KIN,
    ...more,
  };
}

const euros = (max: number): Candidate['estimate'] => ({ min: 0, max, currency: 'EUR', basis: '' });
const capped = (cap: number): AidScheme['funding'] => ({ rate: null, floor: null, cap, basis: null, details: null });

const CANDIDATES = [
  candidate('a', 0.9, { name: 'Éco-conception' }, { estimate: euros(1_000) }),
  candidate('b', 0.8, { name: 'Zone franche', funding: capped(9_000_000) }),
  candidate(
    'c',
    0.7,
    { name: 'Diagnostic' },
    { availability: { availability: 'closing-soon', deadline: '2026-12-01' } },
  ),
  candidate('d', 0.6, { name: 'Élan' }, { estimate: euros(5_000) }),
  candidate('e', 0.5, { name: 'Prêt' }, { availability: { availability: 'open', deadline: '2027-06-30' } }),
  candidate('other', 0.1, { name: 'Aide' }, { answersNeed: false, estimate: euros(90_000) }),
  candidate(
    'shut',
    1,
    { name: 'Aa' },
    { availability: { availability: 'closed', deadline: '2020-01-01' }, estimate: euros(99_000) },
  ),
];

const ids = (order: Order, candidates = CANDIDATES): string[] =>
  inOrder(rank(candidates, { today: '2026-11-23', needAsked: true }), order).map(
    ({ input }) => input.assessment.scheme.id,
  );

it.each<readonly [Order, readonly string[]]>([
  ['relevance', ['a', 'b', 'c', 'd', 'e', 'other', 'shut']],
  ['amount', ['d', 'a', 'b', 'c', 'e', 'other', 'shut']],
  ['deadline', ['c', 'e', 'a', 'b', 'd', 'other', 'shut']],
  ['name', ['c', 'a', 'd', 'e', 'b', 'other', 'shut']],
])('by %s', (order, expected) => {
  expect(ids(order)).toEqual(expected);
});

it('does not depend on the order given', () => {
  for (const order of ORDERS) expect(ids(order, [...CANDIDATES].reverse())).toEqual(ids(order));
});
