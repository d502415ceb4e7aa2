import fc from 'fast-check';

import { answeredNeed, needFit, type Taxonomy } from './need-fit';

const FAMILIES: Readonly<Record<string, string>> = {
  energy: 'energy',
  'waste-heat-recovery': 'energy',
  'energy-audit': 'energy',
  skills: 'skills',
  apprenticeship: 'skills',
};
const taxonomy: Taxonomy = {
  familyOf: (id) => FAMILIES[id] ?? id,
  isFamily: (id) => FAMILIES[id] === id,
};
const fit = (served: string[], wanted: string[], words = 0) =>
  needFit(
    { needs: served },
    wanted.map((id) => ({ id, weight: 1 })),
    words,
    taxonomy,
  );

describe('need fit', () => {
  it('is whole when the scheme serves exactly the need wanted', () => {
    expect(fit(['waste-heat-recovery'], ['waste-heat-recovery'])).toBe(1);
  });

  it('falls from the need itself to its family, to a sibling, to another family', () => {
    const fits = [['waste-heat-recovery'], ['energy'], ['energy-audit'], ['skills']].map((served) =>
      fit(served, ['waste-heat-recovery']),
    );
    expect(fits).toEqual([...fits].sort((one, other) => other - one));
    expect(new Set(fits).size).toBe(4);
    expect(fits[3]).toBe(0);
  });

  it('rewards a scheme that serves both needs wanted', () => {
    const wanted = ['waste-heat-recovery', 'apprenticeship'];
    expect(fit(['waste-heat-recovery', 'apprenticeship'], wanted)).toBeGreaterThan(fit(['apprenticeship'], wanted));
  });

  it('lets words alone count, though less than the taxonomy', () => {
    expect(fit(['skills'], ['energy'], 1)).toBeCloseTo(0.8);
    expect(fit([], [], 0.5)).toBeCloseTo(0.4);
  });

  it('stays within 0 and 1, and never falls when words match better', () => {
    const id = fc.constantFrom(...Object.keys(FAMILIES));
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(id), fc.array(fc.record({ id, weight: unit })), unit, unit, (needs, wanted, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const fits = [low, high].map((words) => needFit({ needs }, wanted, words, taxonomy));
        expect(fits[0]).toBeGreaterThanOrEqual(0);
        expect(fits[1]).toBeLessThanOrEqual(1);
        expect(fits[1]).toBeGreaterThanOrEqual((fits[0] ?? 0) - 1e-12);
      }),
    );
  });
});

describe('the need answered', () => {
  const answered = (served: string[], wanted: { id: string; weight: number }[]) =>
    answeredNeed(served, wanted, taxonomy);
  const heat = { id: 'waste-heat-recovery', weight: 1 };
  const apprentice = { id: 'apprenticeship', weight: 0.6 };

  it('is the one the scheme serves, not the one most wanted', () => {
    expect(answered(['apprenticeship'], [heat, apprentice])).toEqual({ id: 'apprenticeship', whole: true });
  });

  it('is only near when the scheme serves another need of the family', () => {
    expect(answered(['energy-audit'], [heat])).toEqual({ id: 'waste-heat-recovery', whole: false });
  });

  it('is none for a scheme of other families, or when nothing was wanted', () => {
    expect(answered(['skills'], [heat])).toBeNull();
    expect(answered(['skills'], [])).toBeNull();
  });
});
