import { NeedTaxonomy } from './need-taxonomy';

const need = (id: string) => ({ id, label: id.toUpperCase(), words: [] });
const taxonomy = new NeedTaxonomy([
  { ...need('energy'), hint: '', needs: [need('audit'), need('heat')] },
  { ...need('export'), hint: '', needs: [need('fair')] },
]);

describe('need taxonomy', () => {
  it('knows needs and families', () => {
    expect([...taxonomy.ids]).toEqual(['energy', 'audit', 'heat', 'export', 'fair']);
    expect(taxonomy.exists('heat')).toBe(true);
    expect(taxonomy.exists('unknown')).toBe(false);
  });

  it('expands a family to its needs, a need to its family', () => {
    expect(taxonomy.expand('energy')).toEqual(['audit', 'heat']);
    expect(taxonomy.expand('heat')).toEqual(['energy']);
    expect(taxonomy.expand('unknown')).toEqual([]);
  });

  it('tells families from needs', () => {
    expect(taxonomy.isFamily('energy')).toBe(true);
    expect(taxonomy.isFamily('heat')).toBe(false);
    expect(taxonomy.familyOf('heat')).toBe('energy');
    expect(taxonomy.familyOf('energy')).toBe('energy');
    expect(taxonomy.familyOf('unknown')).toBe('unknown');
  });

  it('labels, and names an unknown id by itself', () => {
    expect(taxonomy.label('fair')).toBe('FAIR');
    expect(taxonomy.label('unknown')).toBe('unknown');
  });
});
