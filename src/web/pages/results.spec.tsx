import { aReason, aRecommendation, aRecommendedScheme } from '../../../test/builders/recommendation';
import { renderPage } from '../render';
import { resultsOf } from '../view-models/results';
import { ResultsPage } from './results';

const context = { url: 'https://levier.exemple/resultats?ville=Thiers', today: '2026-11-23' };
const HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';

function pageOf(
  recommendation = aRecommendation(),
  kept: readonly (readonly [string, string])[] = [['ville', 'Thiers']],
) {
  return renderPage(
    <ResultsPage context={context} view={resultsOf(recommendation, kept, { stems: new Set(['script', 'img']) })} />,
  );
}

describe('ResultsPage', () => {
  it('escapes what comes from outside, text and addresses alike', () => {
    const scheme = aRecommendedScheme({
      name: HOSTILE,
      summary: HOSTILE,
      schemeId: HOSTILE,
      whyHere: HOSTILE,
      funders: [HOSTILE],
      reasons: [aReason({ text: HOSTILE })],
    });
    const html = pageOf(aRecommendation({ results: [scheme] }), [['ville', HOSTILE]]);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;<mark>script</mark>');
  });

  it('holds no inline script or style, and asks not to be indexed', () => {
    const html = pageOf();
    expect(html).not.toMatch(/ style=|<style|javascript:| on[a-z]+=/);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('<meta name="robots" content="noindex"');
  });

  it('says each verdict with a word beside its shape', () => {
    expect(pageOf()).toMatch(/<strong class="tone-yes">Éligible<\/strong>/);
  });

  it('shows no empty list where every aid for another need stands behind a card of its family', () => {
    const shown = aRecommendedScheme({ schemeId: 'shown' });
    const behind = aRecommendedScheme({ schemeId: 'behind', foldedInto: 'shown', answersNeed: false });
    const html = pageOf(aRecommendation({ results: [shown, behind] }));
    expect(html).toContain('Autres besoins');
    expect(html).not.toMatch(/<ul[^>]*><\/ul>/);
  });

  it('tells our estimate from an amount that the source publishes', () => {
    const amounts = (results: Parameters<typeof aRecommendation>[0]): string[] =>
      [...pageOf(aRecommendation(results)).matchAll(/<dt>(Montant|Estimation)<\/dt>/g)].map(([, term]) => term ?? '');
    expect(amounts({ results: [aRecommendedScheme()] })).toEqual(['Estimation']);
    expect(amounts({ results: [aRecommendedScheme({ estimate: null })] })).toEqual(['Montant']);
  });

  it('keeps the chosen order when a question is answered, and lets go of filters', () => {
    const questions = [{ field: 'turnover', text: 'Quel chiffre d’affaires ?', settles: 3, awaitedBy: 3 }];
    const html = pageOf(aRecommendation({ questions }), [
      ['ville', 'Thiers'],
      ['travaux', 'nsp'],
      ['niveau', 'regional'],
      ['ordre', 'montant'],
    ]);
    const [form = ''] = /<form(?:(?!<\/form>).)*name="repondu".*?<\/form>/s.exec(html) ?? [];
    expect(form).toContain('name="ordre" value="montant"');
    expect(form).not.toContain('name="niveau"');
    expect(html).toContain('/resultats?ville=Thiers&amp;ordre=montant#questions');
  });

  it('weighs less than 150 kB with two full groups', () => {
    const results = Array.from({ length: 100 }, (_, index) =>
      aRecommendedScheme({ schemeId: `a${String(index)}`, verdict: index % 2 === 0 ? 'eligible' : 'to-check' }),
    );
    expect(Buffer.byteLength(pageOf(aRecommendation({ results })))).toBeLessThan(150_000);
  });
});
