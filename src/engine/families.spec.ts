import { aFirmKnownBy } from '../../test/builders/facts';
import { aScheme } from '../../test/builders/scheme';
import { byPrecedence, familiesOf, genericsOf, type FamilyMember } from './families';
import type { PlaceFact } from './facts';
import { compilePlanes } from './planes';
import type { AidScheme } from './scheme';

const within = (...include: string[]): AidScheme['territory'] => ({ include, exclude: [] });
const loan = aScheme({ id: 'loan' });
const north = aScheme({ id: 'loan-north', parent: 'loan', territory: within('DEP-59') });
const city = aScheme({ id: 'loan-city', parent: 'loan-north', territory: within('COM-59350') });
const theme = aScheme({ id: 'loan-theme', parent: 'loan' });
const stray = aScheme({ id: 'stray', parent: 'gone', territory: within('DEP-59') });
const allBut = (...exclude: string[]): AidScheme['territory'] => ({ include: ['FR'], exclude });
const both = aScheme({ id: 'loan-both', territory: within('DEP-62', 'DEP-59') });
const part = aScheme({ id: 'part', parent: 'loan-both', territory: within('DEP-59', 'DEP-62') });
const mainland = aScheme({ id: 'loan-mainland', parent: 'loan', territory: allBut('REG-04') });
const SCHEMES = [loan, north, city, theme, stray];

const schemeOf = (id: string) => [...SCHEMES, both].find((scheme) => scheme.id === id);
const site = (...codes: string[]): PlaceFact => ({ ...aFirmKnownBy().place, within: new Set(codes) });

describe('families', () => {
  it.each([
    ['the generic scheme', loan, []],
    ['a variant by place', north, ['loan']],
    ['a variant of a variant', city, ['loan-north', 'loan']],
    ['a part by theme, of the same place as the whole', theme, []],
    ['a part of the same places in another order', part, []],
    ['a variant for all but a place', mainland, ['loan']],
    ['a scheme whose parent is not there', stray, []],
  ])('go up from %s', (_, scheme, expected) => {
    expect(genericsOf(scheme, schemeOf).map(({ id }) => id)).toEqual(expected);
  });

  it('are none where parents go round', () => {
    const round = [
      { ...north, parent: 'loan-city' },
      { ...city, parent: 'loan-north' },
    ];
    const inRound = (id: string) => round.find((scheme) => scheme.id === id);
    expect(round.map((scheme) => genericsOf(scheme, inRound))).toEqual([[], []]);
  });

  it('are numbered by slot, the generic scheme with its variants', () => {
    const planes = compilePlanes(SCHEMES);
    const { number, depth } = familiesOf(planes);
    const told = ({ id }: AidScheme) => [number[planes.slotOf(id) ?? -1], depth[planes.slotOf(id) ?? -1]];
    expect(SCHEMES.map(told)).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
      [0, 0],
      [0, 0],
    ]);
  });

  it('have a number each', () => {
    const other = aScheme({ id: 'grant' });
    const planes = compilePlanes([loan, north, other, aScheme({ ...north, id: 'grant-north', parent: 'grant' })]);
    const { number } = familiesOf(planes);
    expect(['grant', 'grant-north', 'loan', 'loan-north'].map((id) => number[planes.slotOf(id) ?? -1])).toEqual([
      1, 1, 2, 2,
    ]);
  });

  it('know a parent under the id that took its place', () => {
    const planes = compilePlanes([loan, { ...north, parent: 'old-loan' }]);
    const { number } = familiesOf(planes, (id) => (id === 'old-loan' ? 'loan' : id));
    expect([...number]).toEqual([1, 1]);
  });
});

describe('who stands for a family', () => {
  const member = (scheme: AidScheme, more: Partial<FamilyMember> = {}): FamilyMember => ({
    scheme,
    depth: genericsOf(scheme, schemeOf).length,
    upcoming: false,
    answersNeed: true,
    score: 0.5,
    ...more,
  });
  const first = (place: PlaceFact, ...members: FamilyMember[]) => byPrecedence(members, place)[0]?.scheme.id;
  const lille = site('COM-59350', 'DEP-59', 'FR');

  it.each([
    [
      'the variant of the site, however the generic one scores',
      [member(loan, { score: 0.9 }), member(north)],
      'loan-north',
    ],
    ['the most particular of them', [member(north, { score: 0.9 }), member(city)], 'loan-city'],
    ['the generic one while the variant is not open yet', [member(loan), member(north, { upcoming: true })], 'loan'],
    [
      'the generic one where the variant serves another need',
      [member(loan), member(north, { answersNeed: false })],
      'loan',
    ],
    [
      'one that is open, though what is not open yet answers the need better',
      [member(loan, { answersNeed: false }), member(north, { upcoming: true })],
      'loan',
    ],
    [
      'the generic one rather than a variant that leaves the site out',
      [member(loan), member({ ...north, territory: { include: ['DEP-59'], exclude: ['COM-59350'] } }, { score: 0.9 })],
      'loan',
    ],
  ])('is %s', (_, members, expected) => {
    expect(first(lille, ...members)).toBe(expected);
    expect(first(lille, ...[...members].reverse())).toBe(expected);
  });

  it('is the generic one where no place is certain', () => {
    for (const place of [site('FR'), site()]) {
      expect(first(place, member(north, { score: 0.9 }), member(loan))).toBe('loan');
    }
  });

  it('is the best of two variants of the site', () => {
    const other = aScheme({ ...north, id: 'another' });
    expect(first(lille, member(north, { score: 0.6 }), { ...member(other), depth: 1 })).toBe('loan-north');
    expect(first(lille, member(north), { ...member(other), depth: 1 })).toBe('another');
  });
});
