import { aFirmKnownBy } from '../../test/builders/facts';
import { aScheme } from '../../test/builders/scheme';
import type { CatalogueSnapshot } from '../catalogue';
import { compilePlanes, type AidScheme } from '../engine';
import { familiesIn, Folds, parentOf } from './folds';
import type { Scored } from './scored';

const within = (...include: string[]): AidScheme['territory'] => ({ include, exclude: [] });
const loan = aScheme({ id: 'loan', name: 'Prêt' });
const alone = aScheme({ id: 'alone' });
/** Under the id of a sheet that was merged into the other. */
const north = aScheme({ id: 'north', parent: 'old-loan', territory: within('DEP-59') });
const city = aScheme({ id: 'city', parent: 'north', territory: within('COM-59350') });
const east = aScheme({ id: 'east', parent: 'loan', territory: within('DEP-67') });
const SCHEMES = [alone, city, east, loan, north];
const planes = compilePlanes(SCHEMES);
const slotOf = ({ id }: AidScheme): number => planes.slotOf(id) ?? -1;

const SNAPSHOT = {
  planes,
  entries: new Map(SCHEMES.map((scheme) => [scheme.id, { scheme }])),
  merged: new Map([['old-loan', { into: 'loan' }]]),
} as unknown as CatalogueSnapshot;

const lille = { ...aFirmKnownBy().place, within: new Set(['COM-59350', 'DEP-59', 'FR']) };

function foldsOf(...members: readonly (readonly [AidScheme, Partial<Scored> & { readonly answersNeed?: boolean }])[]) {
  const folds = new Folds(familiesIn(SNAPSHOT));
  for (const [scheme, { answersNeed = true, ...more }] of members) {
    folds.add({ slot: slotOf(scheme), scheme, needFit: 1, upcoming: false, score: 0.5, ...more }, answersNeed);
  }
  folds.settle(lille);
  return folds;
}

describe('the folds of an answer', () => {
  it('know kin, also by a parent that was merged into another sheet', () => {
    const folds = foldsOf();
    expect(SCHEMES.filter((scheme) => folds.hasKin(slotOf(scheme)))).toEqual([city, east, loan, north]);
  });

  it('find the families of a catalogue once', () => {
    expect(familiesIn(SNAPSHOT)).toBe(familiesIn(SNAPSHOT));
  });

  it('show the nearest of a family, and fold the others into it, the nearest first', () => {
    const folds = foldsOf([east, { score: 0.9 }], [loan, {}], [north, {}], [city, {}]);
    expect(folds.placeOf(slotOf(city))).toEqual({ foldedInto: null, variants: ['north', 'loan', 'east'] });
    for (const other of [north, loan, east]) {
      expect(folds.placeOf(slotOf(other))).toEqual({ foldedInto: 'city', variants: [] });
    }
    expect(SCHEMES.filter((scheme) => folds.isFolded(slotOf(scheme)))).toEqual([east, loan, north]);
  });

  it('show what answers the need before what is nearer', () => {
    const folds = foldsOf([city, { answersNeed: false }], [loan, {}]);
    expect([folds.isFolded(slotOf(city)), folds.isFolded(slotOf(loan))]).toEqual([true, false]);
  });

  it('leave alone what is alone in the answer', () => {
    const folds = foldsOf([city, {}]);
    expect(folds.placeOf(slotOf(city))).toEqual({ foldedInto: null, variants: [] });
    expect(folds.isFolded(slotOf(city))).toBe(false);
  });
});

describe('the parent of a scheme', () => {
  it('is the sheet in force, by its own id and name', () => {
    expect(parentOf(north, SNAPSHOT)).toEqual({ schemeId: 'loan', name: 'Prêt' });
    expect([parentOf(loan, SNAPSHOT), parentOf({ ...loan, parent: 'gone' }, SNAPSHOT)]).toEqual([null, null]);
  });
});
