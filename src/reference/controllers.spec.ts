import { SEEDS_FOLDER, validated } from '../common';
import { loadReference } from './load-reference';
import { NafController } from './naf.controller';
import { NeedsController } from './needs.controller';
import { NafSearchQuery } from './reference.dto';

const reference = loadReference(SEEDS_FOLDER);

describe('GET /api/v1/naf/search', () => {
  it('answers the activities of a trade', () => {
    const { q, items } = new NafController(reference).search(validated(NafSearchQuery, { q: 'coutellerie' }));
    expect(q).toBe('coutellerie');
    expect(items[0]).toEqual({
      code: '25.71Z',
      label: 'Fabrication de coutellerie',
      matched: 'coutellerie',
      industry: true,
    });
  });

  it.each([
    {},
    { q: '' },
    { q: 'x'.repeat(201) },
    { q: 'bois', limit: '0' },
    { q: 'bois', limit: '51' },
    { q: 'bois', z: 1 },
  ])('refuses %j', (query) => expect(() => validated(NafSearchQuery, query)).toThrow());
});

describe('GET /api/v1/needs', () => {
  it('answers families with their needs, without their words', () => {
    const { families } = new NeedsController(reference).list();
    expect(families).toHaveLength(reference.needs.families.length);
    expect(families[0]?.needs[0]).toEqual({ id: 'machine-purchase', label: 'Acheter une machine ou un équipement' });
  });
});
