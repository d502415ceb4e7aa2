import { frenchTypography } from './french-typography';

describe('frenchTypography', () => {
  it('binds double punctuation and quotes, and curves apostrophes', () => {
    expect(frenchTypography("<p>L'aide : « oui » ?</p>")).toBe('<p>L’aide\u00a0: «\u00a0oui\u00a0»\u00a0?</p>');
  });

  it('leaves attributes and typed text alone, even those that hold a sign of a tag', () => {
    const html = `<input value="d'ici > là : oui"><textarea name="projet">l'eau : oui</textarea>`;
    expect(frenchTypography(html)).toBe(html);
  });

  it('keeps the thousands of a figure together', () => {
    expect(frenchTypography('<p>350 000 et 63300 Thiers</p>')).toBe('<p>350\u202f000 et 63300 Thiers</p>');
  });

  it('leaves entities whole', () => {
    expect(frenchTypography('<p>a &lt; b &amp; c</p>')).toBe('<p>a &lt; b &amp; c</p>');
  });

  it('never lets a day part from its month, nor a line begin with a middle dot', () => {
    expect(frenchTypography('<p>le 29 novembre 2026 · lu</p>')).toBe('<p>le 29\u00a0novembre 2026\u00a0· lu</p>');
    expect(frenchTypography('<p>1er mars</p>')).toBe('<p>1er\u00a0mars</p>');
    expect(frenchTypography('<p>12 marseillais</p>')).toBe('<p>12 marseillais</p>');
  });

  it.each([
    ['Étude &quot;Solaire thermique&quot;', 'Étude «\u00a0Solaire thermique\u00a0»'],
    ["Appel à projets 'Bâtir l'usine' (X)", 'Appel à projets «\u00a0Bâtir l’usine\u00a0» (X)'],
    ["Appel 'Décarbonation'", 'Appel «\u00a0Décarbonation\u00a0»'],
    ["l'été '68", "l’été '68"],
    ['un écran de 24&quot;', 'un écran de 24&quot;'],
  ])('quotes as French does: %s', (straight, french) => {
    expect(frenchTypography(`<h3>${straight}</h3>`)).toBe(`<h3>${french}</h3>`);
  });

  it('leaves code alone', () => {
    expect(frenchTypography(`<code>q='a' &quot;b&quot;</code>`)).toBe(`<code>q='a' &quot;b&quot;</code>`);
  });
});
