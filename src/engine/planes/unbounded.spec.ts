import * as fc from 'fast-check';

import { factsOf, firms, NOTHING_TOLD } from '../../../test/builders/arbitrary-firms';
import { aScheme } from '../../../test/builders/scheme';
import { assess, type Facts, type NumericFact } from '..';
import { compilePlanes } from '.';

const unbounded = aScheme({ id: 'a', territory: { include: ['FR'], exclude: [] }, criteria: [{ kind: 'headcount' }] });
const [given] = fc.sample(firms, 1).map((firm) => factsOf(firm, NOTHING_TOLD));
const place = { within: new Set(['FR']), maybeWithin: new Set<string>(), site: 'FR', lacks: [] };
const withHeadcount = (headcount: NumericFact): Facts => ({ ...(given as Facts), place, headcount });

describe('planes of a criterion without a bound', () => {
  it('tell a firm whose figure is known from one whose is not, asked one after the other', () => {
    const planes = compilePlanes([unbounded]);
    const asked = [
      withHeadcount({ state: 'known', value: 12 }),
      withHeadcount({ state: 'unknown', lacks: ['headcount'] }),
    ];
    const verdicts = asked.map((facts) => planes.candidates(facts).verdict(0));
    expect(verdicts).toEqual(['eligible', 'to-check']);
    expect(verdicts).toEqual(asked.map((facts) => assess(unbounded, facts).verdict));
  });
});
