import { join } from 'node:path';

import { fold, SEEDS_FOLDER } from '../common';
import { FUNDING_ORIGINS, INSTRUMENTS, LEVELS } from '../engine';
import { loadReference } from './load-reference';
import { readYaml } from './seed-files';
import type { Trade } from './trade-search';

const { naf, needs, needFinder, legalForms, headcountBands, wordings } = loadReference(SEEDS_FOLDER);
const trades = readYaml(join(SEEDS_FOLDER, 'vocabulary', 'trades.yaml')) as readonly Trade[];
const allNeeds = needs.families.flatMap(({ needs: own }) => own);

/** A word may be said of a few needs: each is to be among the first that it is read as. */
const FIRST = 3;

describe('needs', () => {
  it('have unique ids', () => {
    expect(needs.ids.size).toBe(needs.families.length + allNeeds.length);
  });

  it('have 8 words or more each, none twice', () => {
    expect(allNeeds.filter(({ words }) => words.length < 8).map(({ id }) => id)).toEqual([]);
    expect(allNeeds.filter(({ words }) => new Set(words.map(fold)).size < words.length).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('have as many words as advisers need', () => {
    const count = [...needs.families, ...allNeeds].reduce((sum, { words }) => sum + words.length, 0);
    expect(count).toBeGreaterThanOrEqual(800);
  });

  it('have no word that leads nowhere or elsewhere', () => {
    const first = (text: string): readonly string[] =>
      needFinder
        .find(text)
        .slice(0, FIRST)
        .flatMap(({ id }) => [id, needs.familyOf(id)]);
    const lost = [...needs.families, ...allNeeds].flatMap(({ id, words }) =>
      words.filter((word) => !first(word).includes(id)).map((word) => `${id}: ${word}`),
    );
    expect(lost).toEqual([]);
  });

  it('are found by their labels', () => {
    const lost = allNeeds.filter(({ id, label }) => needFinder.find(label)[0]?.id !== id);
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});

describe('trades', () => {
  it('lead to codes that exist, and are many', () => {
    expect(trades.filter((trade) => !naf.exists(trade.naf)).map((trade) => trade.naf)).toEqual([]);
    expect(trades.length).toBeGreaterThanOrEqual(150);
  });

  it('are found by each of their words', () => {
    const lost = trades.flatMap((trade) =>
      trade.words
        .filter((word) => !naf.search(word, 10).some(({ code }) => code.startsWith(trade.naf)))
        .map((word) => `${trade.naf}: ${word}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('other tables', () => {
  it('word every code of the closed lists', () => {
    expect([...wordings.instruments.keys()]).toEqual([...INSTRUMENTS]);
    expect([...wordings.levels.keys()]).toEqual([...LEVELS]);
    expect([...wordings.fundingOrigins.keys()]).toEqual([...FUNDING_ORIGINS]);
    expect([...wordings.verdicts.keys()]).toEqual(['eligible', 'to-check', 'ineligible']);
    expect([...wordings.availability.keys()]).toEqual(['open', 'closing-soon', 'permanent', 'upcoming', 'closed']);
  });

  it('hold legal forms at three levels', () => {
    expect(legalForms.ancestors('5710')).toEqual(['5', '57', '5710']);
    expect(legalForms.label('5710')).toBe('SAS, société par actions simplifiée');
    expect(legalForms.get('1000')?.naturalPerson).toBe(true);
    expect(legalForms.exists('9999')).toBe(false);
    expect(legalForms.label('9999')).toBe('9999');
    expect([...legalForms.codes].filter((code) => legalForms.label(code) === '')).toEqual([]);
  });

  it('hold headcount bands that follow one another', () => {
    expect(headcountBands.get('12')).toEqual({ min: 20, max: 49, label: '20 à 49 salariés' });
    expect(headcountBands.get('53')?.max).toBeNull();
    expect(headcountBands.get('NN')?.min).toBeNull();
    const bounds = [...headcountBands.values()].filter(({ min }) => min !== null);
    bounds.slice(1).forEach(({ min }, index) => {
      expect(min).toBe((bounds[index]?.max ?? Number.NaN) + 1);
    });
  });
});
