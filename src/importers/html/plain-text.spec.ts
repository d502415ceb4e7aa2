import fc from 'fast-check';

import { plainText } from './plain-text';

describe('the text of a fragment of HTML', () => {
  it.each([
    ['<p>Une aide</p><p>Deux&nbsp;: l&#039;été &amp; l&rsquo;&oelig;uvre</p>', "Une aide\nDeux : l'été & l’œuvre"],
    ['<ul><li>un</li><li>deux\n  lignes</li><li></li></ul>fin', '- un\n- deux lignes\nfin'],
    ['&lt; 12/24 <span>\t\t</span>: avis', '< 12/24 : avis'],
    ['moins de 10 < 20 salariés', 'moins de 10 < 20 salariés'],
    ['sans balise\r\nsur deux lignes', 'sans balise\nsur deux lignes'],
    ['<a href="https://exemple.fr/?a=1&amp;b=2">la page</a>.', 'la page (https://exemple.fr/?a=1&b=2).'],
    ['<a href="https://exemple.fr">https://exemple.fr</a>', 'https://exemple.fr'],
    [
      '<a href="mailto:a@exemple.fr?subject=x">écrire</a> <a href="javascript:alert(1)">là</a>',
      'écrire (a@exemple.fr) là',
    ],
    ['<script>alert(1)</script><style>p{}</style><!-- tu > --><b>visible</b>', 'visible'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['prix&#128;&#x41;&#xD800;&inconnue; &copy', 'prix€A&inconnue; &copy'],
    ['a<br/>b<hr>c', 'a\nb\nc'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['jamais fermée <p', 'jamais fermée <p'],
  ])('%j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('holds no tag, whatever the order of the tags', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<a href="https://x.fr">',
      '</a>',
      '<script>',
      '<!--',
      '-->',
      'été',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(plainText(parts.join(''))).not.toMatch(/<\/?(?:p|li|a|script)\b[^<]*>/);
      }),
    );
  });

  it('is the same when read again, where no tag or entity is written as text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé .\n-]*$/), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });

  it('of a megabyte of broken tags is read in one go', () => {
    expect(plainText('<'.repeat(1_000_000)).length).toBe(1_000_000);
    expect(plainText('<a '.repeat(300_000))).toMatch(/^<a <a/);
  });
});
