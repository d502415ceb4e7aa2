import { aReason, aRecommendation, aRecommendedScheme } from '../../../test/builders/recommendation';
import type { KeptFields } from '../forms/query';
import type { SheetView } from './sheet';
import { shortlistOf } from './shortlist';

const sheets: string[] = [];
const words = {
  zoneLabels: {},
  declared: () => null,
  ignored: ['Aide gardée : « x » n’est plus au catalogue.'],
  sheet: ({ schemeId }: { readonly schemeId: string }): SheetView => {
    sheets.push(schemeId);
    return { id: schemeId } as SheetView;
  },
};
const RESULTS = ['a', 'b', 'c'].map((schemeId) =>
  aRecommendedScheme({ schemeId, name: `Aide ${schemeId}`, verdict: schemeId === 'c' ? 'ineligible' : 'eligible' }),
);
const listOf = (fields: KeptFields, results = RESULTS) =>
  shortlistOf(aRecommendation({ results }), [['ville', 'Thiers'], ...fields], words);

describe('shortlistOf', () => {
  it('holds what was kept, in the order of the results, whatever its verdict', () => {
    sheets.length = 0;
    const { title, aids, back } = listOf([
      ['garder', 'c'],
      ['garder', 'a'],
    ]);
    expect(title).toBe('Liste courte : 2 aides');
    expect(aids.map(({ card }) => [card.id, card.verdict])).toEqual([
      ['a', 'eligible'],
      ['c', 'ineligible'],
    ]);
    expect(sheets).toEqual(['a', 'c']);
    expect(back).toBe('/resultats?ville=Thiers&garder=c&garder=a');
  });

  it('puts first the reasons that decide, and drops none', () => {
    const reasons = (['met', 'unknown', 'unmet', 'met'] as const).map((state, index) =>
      aReason({ state, text: `raison ${String(index)}` }),
    );
    const [aid] = listOf([['garder', 'a']], [aRecommendedScheme({ schemeId: 'a', reasons })]).aids;
    expect(aid?.reasons.map(({ text }) => text)).toEqual(['raison 2', 'raison 1', 'raison 0', 'raison 3']);
  });

  it('says that nothing is kept yet, and what was set aside or left the catalogue', () => {
    const { title, aids, setAside, notices } = listOf([['ecarter', 'b']]);
    expect([title, aids]).toEqual(['Liste courte : aucune aide gardée', []]);
    expect(setAside.map(({ name }) => name)).toEqual(['Aide b']);
    expect(notices).toEqual(words.ignored);
  });
});
