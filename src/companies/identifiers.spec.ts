import { isSiren, isSiret } from './identifiers';

describe('SIREN and SIRET keys', () => {
  it.each(['732829320', '552100554'])('accepts the SIREN %s', (siren) => {
    expect(isSiren(siren)).toBe(true);
  });

  it.each(['732829321', '73282932', '7328293200', '73282932a', ''])('refuses the SIREN %p', (siren) => {
    expect(isSiren(siren)).toBe(false);
  });

  it('accepts a SIRET whose key holds and refuses its neighbour', () => {
    expect(isSiret('73282932000074')).toBe(true);
    expect(isSiret('73282932000075')).toBe(false);
  });

  it('accepts an establishment of La Poste, whose digits sum to a multiple of five', () => {
    expect(isSiret('35600000049837')).toBe(true);
    expect(isSiret('35600000049838')).toBe(false);
  });

  it('refuses a SIRET whose SIREN fails, though its own key holds', () => {
    expect(isSiret('73282932100072')).toBe(false);
  });
});
