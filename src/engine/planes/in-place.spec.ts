import * as fc from 'fast-check';

import { factsOf, firms, NOTHING_TOLD } from '../../../test/builders/arbitrary-firms';
import { aScheme } from '../../../test/builders/scheme';
import { ZONINGS, type AidScheme, type Criterion, type Facts, type ZoningFact } from '..';
import { compilePlanes, isInDoubt, type Planes } from '.';

const [given] = fc.sample(firms, 1).map((firm) => factsOf(firm, NOTHING_TOLD));
const outside = Object.fromEntries(
  ZONINGS.map((zoning): [string, ZoningFact] => [zoning, { state: 'known', zoneClass: null }]),
) as Facts['zonings'];
const firm: Facts = {
  ...(given as Facts),
  place: { within: new Set(['FR', 'COM-63430']), maybeWithin: new Set(), site: 'COM-63430', lacks: [] },
  headcount: { state: 'known', value: 12 },
  zonings: { ...outside, BER: { state: 'known', zoneClass: 'in' } },
};

const met: Criterion = { kind: 'headcount', max: 50 };
const softlyMet: Criterion = { ...met, soft: true };
const scheme = (id: string, ...criteria: readonly Criterion[]): AidScheme =>
  aScheme({ id, territory: { include: ['FR'], exclude: [] }, criteria });
const verdictOf = (planes: Planes, id: string, facts = firm) =>
  planes.candidates(facts).verdict(planes.slotOf(id) ?? 10 ** 6);
const doubtsAbout = (planes: Planes, id: string) =>
  planes.doubts(firm).flatMap((doubt) => (isInDoubt(doubt, planes.slotOf(id) ?? 10 ** 6) ? [doubt.kind] : []));

describe('planes changed in place', () => {
  it('take a scheme that became soft for one to check, and one that no longer is for certain', () => {
    const planes = compilePlanes([scheme('a', met), scheme('b', softlyMet)]);
    expect([verdictOf(planes, 'a'), verdictOf(planes, 'b')]).toEqual(['eligible', 'to-check']);
    planes.put(scheme('a', softlyMet));
    planes.put(scheme('b', met));
    expect([verdictOf(planes, 'a'), verdictOf(planes, 'b')]).toEqual(['to-check', 'eligible']);
    expect([doubtsAbout(planes, 'a'), doubtsAbout(planes, 'b')]).toEqual([['headcount'], []]);
  });

  it('know what is soft beyond the room they had at first', () => {
    const planes = compilePlanes([scheme('soft', softlyMet)]);
    const many = Array.from({ length: 200 }, (_, at) => scheme(`s${at}`, at % 2 === 0 ? met : softlyMet));
    for (const one of many) planes.put(one);
    const verdicts = many.map(({ id }) => verdictOf(planes, id));
    expect(verdicts).toEqual(many.map((_, at) => (at % 2 === 0 ? 'eligible' : 'to-check')));
    expect(doubtsAbout(planes, 's150')).toEqual([]);
    expect(doubtsAbout(planes, 's151')).toEqual(['headcount']);
  });

  it('learn a zoning that no scheme named when they were last asked', () => {
    const planes = compilePlanes([scheme('afr', { kind: 'zoning', include: ['AFR'] })]);
    expect(verdictOf(planes, 'afr')).toBe('ineligible');
    planes.put(scheme('ber', { kind: 'zoning', include: ['BER'] }));
    planes.put(scheme('but', { kind: 'zoning', exclude: ['QPV', 'BER'] }));
    const verdicts = (facts: Facts) => ['afr', 'ber', 'but'].map((id) => verdictOf(planes, id, facts));
    expect(verdicts(firm)).toEqual(['ineligible', 'eligible', 'ineligible']);
    const inBoth = { ...firm, zonings: { ...firm.zonings, AFR: firm.zonings.BER } };
    expect(verdicts(inBoth)).toEqual(['eligible', 'eligible', 'ineligible']);
  });

  it('answer a firm of two activities beyond the room they had at first', () => {
    const metal = ['C', '25', '25.6'];
    const both: Facts = { ...firm, sector: { main: [metal], others: [['C', '28', '28.1']], lacks: [] } };
    const machines = scheme('machines', { kind: 'sector', include: ['28'] });
    const planes = compilePlanes([machines]);
    expect(verdictOf(planes, 'machines', both)).toBe('to-check');
    for (let at = 0; at < 200; at += 1) planes.put(scheme(`metal${at}`, { kind: 'sector', include: ['25'] }));
    expect([verdictOf(planes, 'machines', both), verdictOf(planes, 'metal199', both)]).toEqual([
      'to-check',
      'eligible',
    ]);
  });

  it('find a scheme that came among many that are shut', () => {
    const elsewhere = Array.from({ length: 2000 }, (_, at) =>
      aScheme({ id: `e${at}`, territory: { include: ['COM-01001'], exclude: [] }, criteria: [] }),
    );
    const planes = compilePlanes(elsewhere);
    expect(planes.candidates(firm).count).toMatchObject({ eligible: 0, toCheck: 0 });
    planes.put(aScheme({ ...scheme('e1000', met), territory: { include: ['COM-63430'], exclude: [] } }));
    expect(verdictOf(planes, 'e1000')).toBe('eligible');
    planes.put(aScheme({ ...scheme('e20', met), territory: { include: ['COM-63430'], exclude: [] } }));
    expect([...planes.candidates(firm).indices()]).toHaveLength(2);
  });
});
