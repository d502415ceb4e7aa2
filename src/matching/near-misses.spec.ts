import { aFirmKnownBy, known } from '../../test/builders/facts';
import { aScheme } from '../../test/builders/scheme';
import type { AidScheme, Change } from '../engine';
import { changeInWords } from './change-words';
import { nearMissesOf } from './near-misses';

const firm = aFirmKnownBy({ projectCost: known(350_000), taxesUpToDate: known(false) });
const larger: Partial<AidScheme> = { criteria: [{ kind: 'projectCost', min: 400_000 }] };

const plain = (text: string): string => text.replace(/\s/g, ' ');
const missesOf = (...schemes: readonly Partial<AidScheme>[]) =>
  nearMissesOf(
    schemes.map((scheme) => ({ scheme: aScheme(scheme) })),
    firm,
  );

it('says what is missing and what to do', () => {
  const [miss] = missesOf({ ...larger, id: 'larger', name: 'Aide aux grands projets' });
  expect(miss).toMatchObject({ schemeId: 'larger', name: 'Aide aux grands projets', criterion: 'projectCost' });
  expect(plain(miss?.text ?? '')).toBe('Il manque 50 000 € de dépenses : l’aide commence à 400 000 €');
  expect(miss?.advice).toContain('avant de signer');
});

it('leaves out what two changes would open, or none', () => {
  const two: Partial<AidScheme> = { criteria: [{ kind: 'projectCost', min: 400_000 }, { kind: 'taxesUpToDate' }] };
  expect(missesOf({ ...two, id: 'two' }, { id: 'open' })).toEqual([]);
});

it('keeps the first five', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(missesOf(...ids.map((id) => ({ ...larger, id }))).map(({ schemeId }) => schemeId)).toEqual(ids.slice(0, 5));
});

it.each<readonly [Change, RegExp]>([
  [
    { kind: 'lower', figure: 'project-cost', gap: 20_000, bound: 100_000 },
    /^Le projet dépasse de 20 000 € .* 100 000 €$/,
  ],
  [{ kind: 'raise', figure: 'jobs-created', gap: 1, bound: 3 }, /^Il manque 1 emploi à créer : .* 3 au moins$/],
  [{ kind: 'pay-taxes' }, /cotisations restent dus/],
  [{ kind: 'other-answer', question: 'Avez-vous un audit ?', expected: true }, /« oui » à : Avez-vous un audit \?$/],
])('words %j', (change, words) => {
  const { text, advice } = changeInWords(change);
  expect(plain(text)).toMatch(words);
  expect(advice).toMatch(/^\p{Lu}.{30,}/u);
});
