import { whyHereInWords, type WhyContext } from './why-here';

const context = (changes: Partial<WhyContext> = {}): WhyContext => ({
  need: { label: 'Récupérer la chaleur perdue', whole: true },
  perimeter: 'met',
  place: null,
  met: 3,
  hasEstimate: false,
  hasDeadline: false,
  ...changes,
});

describe('why an aid stands here', () => {
  it('names the need and what is already met', () => {
    expect(whyHereInWords(['needFit', 'certainty'], context())).toBe(
      'Répond à votre besoin « Récupérer la chaleur perdue », 3 conditions déjà remplies',
    );
  });

  it('does not claim a need that the scheme only comes near', () => {
    const need = { label: 'Récupérer la chaleur perdue', whole: false };
    expect(whyHereInWords(['needFit'], context({ need }))).toBe(
      'Proche de votre besoin « Récupérer la chaleur perdue »',
    );
  });

  it('always tells of an aid made for the place, even when other reasons weigh more', () => {
    expect(whyHereInWords(['needFit', 'value'], context({ place: 'Martinique' }))).toBe(
      'Répond à votre besoin « Récupérer la chaleur perdue », conçue pour votre territoire : Martinique',
    );
  });

  it('names the place last, so that nothing else seems to be part of it', () => {
    expect(whyHereInWords(['proximity', 'urgency'], context({ place: 'Bas-Rhin (67)', hasDeadline: true }))).toBe(
      'Une échéance qui approche, conçue pour votre territoire : Bas-Rhin (67)',
    );
  });

  it('claims no amount, deadline or need that is not there', () => {
    const line = whyHereInWords(['value', 'urgency', 'needFit'], context({ need: null }));
    expect(line).toBe('Ouverte aux entreprises de votre territoire');
  });

  it.each([
    ['unknown', 'Son périmètre reste à vérifier'],
    ['unmet', 'Son périmètre ne couvre pas votre site'],
  ] as const)('does not say that it is open to the place where that is %s', (perimeter, line) => {
    expect(whyHereInWords([], context({ perimeter }))).toBe(line);
  });

  it('does not boast of a single condition met', () => {
    expect(whyHereInWords(['certainty'], context({ met: 1 }))).not.toContain('condition');
  });
});
