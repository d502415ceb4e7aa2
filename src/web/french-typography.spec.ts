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
});
