import { sound } from './sound';

describe('sound', () => {
  it.each([
    ['ekspor', 'export'],
    ['electrik', 'electrique'],
    ['aspirassion', 'aspiration'],
    ['ciber', 'cyber'],
    ['breve', 'brevet'],
    ['bato', 'bateau'],
    ['otomatisation', 'automatisation'],
    ['fotovoltaique', 'photovoltaique'],
    ['rencongiciel', 'rancongiciel'],
    ['chomaje', 'chomage'],
  ])('hears %j as %j', (written, meant) => {
    expect(sound(written)).toBe(sound(meant));
  });

  it.each([
    ['four', 'frai'],
    ['machine', 'marche'],
    ['gestion', 'question'],
    ['chaleur', 'couleur'],
  ])('tells %j from %j', (one, other) => {
    expect(sound(one)).not.toBe(sound(other));
  });
});
