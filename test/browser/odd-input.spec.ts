import { content, results, RESULTS, texts, title } from '../support/pages';
import { LONG, MODES, useSite } from '../support/site';

jest.setTimeout(LONG);
const site = useSite();

describe.each(MODES)('%s', (_mode, mode) => {
  it.each([
    ['20-49', '20 à 49 salariés'],
    ['moins de 50', '49 salariés au plus'],
    ['250 ou plus', '250 salariés ou plus'],
  ])('takes a headcount of %s', async (effectif, words) => {
    const page = await site.open(results({ effectif }), mode);
    await title(page, RESULTS);
    expect(await content(page)).toContain(`Thiers (Puy-de-Dôme), ${words}, fabrication de coutellerie`);
    expect(await texts(page.locator('.firm'))).toEqual([expect.stringContaining(words)]);
  });
});
