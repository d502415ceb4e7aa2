import { aReason, aRecommendation, aRecommendedScheme } from '../../../test/builders/recommendation';
import { renderPage } from '../render';
import { shortlistOf } from '../view-models/shortlist';
import type { SheetView } from '../view-models/sheet';
import { ShortlistPage } from './shortlist';

const context = { url: 'https://levier.exemple/liste?ville=Thiers', today: '2026-11-23' };
const HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';

const aSheet = (text: string): SheetView => ({
  id: text,
  name: text,
  acronym: null,
  levelName: 'Région',
  funders: text,
  inShort: [text],
  description: [],
  family: { parent: null, variants: null },
  alsoDescribedBy: [],
  verdict: null,
  conditions: [],
  closed: null,
  coverage: '',
  uncoded: [text],
  estimate: { text, basis: text },
  amounts: [text],
  when: [text],
  order: [text],
  apply: null,
  documents: [],
  contact: { organisation: text, phone: text, email: text, url: 'javascript:alert(1)' },
  ask: text,
  source: { url: null, publisher: text, licence: text, trust: text, facts: false, checkedOn: text },
});

function pageOf(text: string, garder = text): string {
  const results = [aRecommendedScheme({ schemeId: text, name: text, reasons: [aReason({ text })], funders: [text] })];
  const view = shortlistOf(
    aRecommendation({ results }),
    [
      ['ville', text],
      ['garder', garder],
    ],
    { zoneLabels: {}, declared: () => null, ignored: [], sheet: () => aSheet(text) },
  );
  return renderPage(<ShortlistPage context={context} view={view} />);
}

describe('ShortlistPage', () => {
  it('escapes what comes from outside, text and addresses alike', () => {
    const html = pageOf(HOSTILE);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('javascript:');
    expect(html).toContain('&lt;script>alert(1)');
  });

  it('says every part of an aid once, and asks not to be indexed', () => {
    const html = pageOf('aide');
    const parts = [...html.matchAll(/<dt>([^<]+)<\/dt>/g)].map(([, name = '']) => name);
    expect(parts.slice(0, 7)).toEqual([
      'Pourquoi',
      'À voir avec le financeur',
      'Combien',
      'Quand',
      'Dans quel ordre',
      'À qui s’adresser',
      'Source',
    ]);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).toContain('Établie le 23');
  });

  it('says where to begin while nothing is kept', () => {
    const html = pageOf('aide', 'autre');
    expect(html).toContain('Revenir aux résultats');
    expect(html).not.toContain('<table');
    expect(html).not.toContain('Imprimer');
  });
});
