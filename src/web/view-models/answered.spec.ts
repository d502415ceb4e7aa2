import { aReason, aRecommendation, aRecommendedScheme } from '../../../test/builders/recommendation';
import type { RecommendedScheme } from '../../matching';
import { answeredFields, answeredOf } from './answered';

const open = (schemeId: string) => aRecommendedScheme({ schemeId, verdict: 'to-check' });
const shut = (schemeId: string, more: Partial<RecommendedScheme> = {}) =>
  aRecommendedScheme({
    schemeId,
    verdict: 'ineligible',
    reasons: [aReason({ state: 'unmet', text: 'Projet déjà démarré' })],
    ...more,
  });
const answered = (before: readonly RecommendedScheme[], after: readonly RecommendedScheme[]) =>
  answeredOf(aRecommendation({ results: before }), aRecommendation({ results: after }), [['ville', 'Thiers']]);

it('names what the answer took off the list, with the reason', () => {
  const view = answered([open('a'), open('b'), shut('c')], [shut('a'), open('b'), shut('c')]);
  expect(view).toMatchObject({ sentence: 'Avec cette réponse, 1 aide est écartée :', rest: [] });
  expect(view?.first).toMatchObject([{ href: '/aides/a?ville=Thiers', reason: 'Projet déjà démarré' }]);
});

it('names five and keeps all the others', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const view = answered(
    ids.map(open),
    ids.map((id) => shut(id)),
  );
  expect(view?.sentence).toBe('Avec cette réponse, 7 aides sont écartées :');
  expect([view?.first.length, view?.rest.length]).toEqual([5, 2]);
});

it('agrees with the number of answers', () => {
  const [before, after] = [[open('a')], [shut('a')]].map((results) => aRecommendation({ results }));
  expect(before && after && answeredOf(before, after, [], 2)?.sentence).toMatch(/^Avec ces réponses, 1 aide/);
});

it('says once the reason that all share', () => {
  const view = answered([open('a'), open('b')], [shut('a'), shut('b')]);
  expect(view?.reason).toBe('Projet déjà démarré');
  expect(view?.first.map(({ reason }) => reason)).toEqual([null, null]);
  const other = shut('b', { reasons: [aReason({ state: 'unmet', text: 'Trop grande' })] });
  const mixed = answered([open('a'), open('b')], [shut('a'), other]);
  expect(mixed?.reason).toBeNull();
  expect(mixed?.first.map(({ reason }) => reason)).toEqual(['Projet déjà démarré', 'Trop grande']);
});

it('says what became certain for the need asked', () => {
  const sure = (schemeId: string, more: Partial<RecommendedScheme> = {}) => aRecommendedScheme({ schemeId, ...more });
  const before = ['a', 'b', 'c', 'd'].map(open);
  expect(
    answered(
      before,
      before.map(({ schemeId }) => sure(schemeId)),
    )?.sentence,
  ).toBe('Avec cette réponse, 4 aides deviennent éligibles.');
  expect(answered(before, [sure('a'), shut('b'), sure('c', { answersNeed: false }), open('d')])).toMatchObject({
    sentence: 'Avec cette réponse, 1 aide devient éligible et 1 est écartée :',
    first: [{ reason: 'Projet déjà démarré' }],
  });
});

it('tells apart what left for another need, of which the headline counts nothing', () => {
  const other = { answersNeed: false };
  const view = answered([open('a'), open('b'), open('c')], [shut('a'), shut('b', other), shut('c', other)]);
  expect(view?.sentence).toBe('Avec cette réponse, 1 aide est écartée :');
  expect(view?.first).toHaveLength(1);
  expect(view?.others?.sentence).toBe("2 aides pour d'autres besoins sont écartées");
  expect(view?.others?.aids).toMatchObject([{ href: '/aides/b?ville=Thiers', reason: 'Projet déjà démarré' }, {}]);
  expect(answered([open('a')], [shut('a', other)])).toMatchObject({
    sentence: 'Cette réponse ne change rien pour votre besoin.',
    first: [],
    others: { sentence: "1 aide pour d'autres besoins est écartée" },
  });
});

it('says nothing when nothing left, or what left was closed', () => {
  expect(answered([open('a'), shut('c')], [open('a'), shut('c')])).toBeNull();
  expect(answered([open('a')], [shut('a', { availability: 'closed' })])).toBeNull();
});

it('counts as answered what was asked and told', () => {
  const kept = [
    ['ville', 'Thiers'],
    ['travaux', 'oui'],
    ['qpv', 'nsp'],
  ] as const;
  expect(answeredFields('travaux,qpv,ca', kept)).toEqual(['travaux']);
  expect(answeredFields('', kept)).toEqual([]);
});
