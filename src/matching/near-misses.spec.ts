import { aFirmKnownBy, known } from '../../test/builders/facts';
import { aScheme } from '../../test/builders/scheme';
import { assess, rank, type AidScheme, type Change } from '../engine';
import { changeInWords } from './change-words';
import { nearMissesOf } from './near-misses';
import type { Candidate } from './scheme-view';

const firm = aFirmKnownBy({ projectCost: known(350_000), taxesUpToDate: known(false) });
const larger: Partial<AidScheme> = { criteria: [{ kind: 'projectCost', min: 400_000 }] };

function candidate(scheme: Partial<AidScheme>, more: Partial<Candidate> = {}): Candidate {
  return {
    assessment: assess(aScheme(scheme), firm),
    availability: { availability: 'open', deadline: null },
    needFit: 0.8,
    valueShare: null,
    externalId: null,
    estimate: null,
    answersNeed: true,
    ...more,
  };
}

const plain = (text: string): string => text.replace(/\s/g, ' ');
const missesOf = (...candidates: readonly Candidate[]) =>
  nearMissesOf(rank(candidates, { today: '2026-11-23', needAsked: true }));

it('says what is missing and what to do', () => {
  const [miss] = missesOf(candidate({ ...larger, id: 'larger', name: 'Aide aux grands projets' }));
  expect(miss).toMatchObject({ schemeId: 'larger', name: 'Aide aux grands projets', criterion: 'projectCost' });
  expect(plain(miss?.text ?? '')).toBe('Il manque 50 000 € de dépenses : l’aide commence à 400 000 €');
  expect(miss?.advice).toContain('avant de signer');
});

it('leaves out what is closed, made for another need, or open to the firm', () => {
  expect(
    missesOf(
      candidate({ ...larger, id: 'closed' }, { availability: { availability: 'closed', deadline: '2026-01-01' } }),
      candidate({ ...larger, id: 'other' }, { answersNeed: false }),
      candidate({ id: 'open' }),
    ),
  ).toEqual([]);
});

it('keeps the five best', () => {
  const misses = missesOf(
    ...[0.4, 0.9, 0.5, 0.8, 0.6, 0.7].map((needFit) =>
      candidate({ ...larger, id: `fit-${String(needFit)}` }, { needFit }),
    ),
  );
  expect(misses.map(({ schemeId }) => schemeId)).toEqual(['fit-0.9', 'fit-0.8', 'fit-0.7', 'fit-0.6', 'fit-0.5']);
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
