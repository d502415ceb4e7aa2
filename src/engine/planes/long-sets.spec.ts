import * as fc from 'fast-check';

import { factsOf, firms, NOTHING_TOLD } from '../../../test/builders/arbitrary-firms';
import { aScheme } from '../../../test/builders/scheme';
import { assess, type Facts } from '..';
import { compilePlanes } from '.';

const [given] = fc.sample(firms, 1).map((firm) => factsOf(firm, NOTHING_TOLD));
const communes = (from: number): ReadonlySet<string> =>
  new Set(Array.from({ length: 200 }, (_, at) => `COM-${from + at}`));
const somewhereIn = (maybeWithin: ReadonlySet<string>): Facts => ({
  ...(given as Facts),
  place: { within: new Set(['FR']), maybeWithin, site: 'DEP-01', lacks: ['site'] },
});

describe('planes of firms that may stand in one of many communes', () => {
  it('tell one département from another, before and after a scheme came', () => {
    const schemes = ['COM-1250', 'COM-2250'].map((code) =>
      aScheme({ id: code, territory: { include: [code], exclude: [] }, criteria: [] }),
    );
    const asked = [somewhereIn(communes(1100)), somewhereIn(communes(2100)), somewhereIn(new Set(['COM-1250']))];
    const planes = compilePlanes(schemes.slice(0, 1));
    const verdicts = () =>
      asked.map((facts) => schemes.map(({ id }) => planes.candidates(facts).verdict(planes.slotOf(id) ?? 99)));
    expect(verdicts().map(([first]) => first)).toEqual(['to-check', 'ineligible', 'to-check']);
    for (const scheme of schemes) planes.put(scheme);
    expect(verdicts()).toEqual(asked.map((facts) => schemes.map((scheme) => assess(scheme, facts).verdict)));
    expect(verdicts()[1]).toEqual(['ineligible', 'to-check']);
  });
});
