import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { aFactRow } from '../../test/builders/fact-row';
import { conditionsOf } from './criteria';
import { parsePhrases } from './phrases';
import { NOTES_ON_BOUNDS, toldOnly } from './told-bounds';

const HERE = { include: ['DEP-36'], soft: [], uncoded: [] };

describe('toldOnly', () => {
  it('keeps from being coded the size that a note lets large firms past', () => {
    const row = aFactRow({
      size: ['small', 'medium'],
      max_headcount: 249,
      other_conditions: ['large firms exceptionally'],
    });
    const { criteria, uncoded } = conditionsOf(row, HERE);
    expect(criteria).toEqual([]);
    expect(uncoded).toEqual([
      'Entreprises visées : micro, petites et moyennes, avec les exceptions indiquées.',
      'Effectif maximal : 249, avec les exceptions ou réserves indiquées.',
    ]);
  });

  it('leaves every bound of other rows, and the other bounds of the row, alone', () => {
    const row = aFactRow({ min_age_years: 3, max_headcount: 9, other_conditions: ['age waived for new construction'] });
    expect(conditionsOf(row, HERE)).toEqual({
      criteria: [{ kind: 'headcount', max: 9 }],
      uncoded: ['Âge minimal : 3 ans, avec les exceptions ou réserves indiquées.'],
    });
    expect(toldOnly(aFactRow(), 'size')).toBe(false);
  });

  it('reads notes that have their French', () => {
    const phrases = parsePhrases(readFileSync(join(__dirname, 'phrases.jsonl'), 'utf8'));
    const mute = NOTES_ON_BOUNDS.filter((note) => phrases.tell('condition', note) === null);
    expect(mute).toEqual([]);
  });
});
