import { SEEDS_FOLDER } from '../common';
import { loadTerritories } from './load';

const directory = loadTerritories(SEEDS_FOLDER);
const towns = (query: string, limit = 8) => directory.searchTowns(query, limit);
const first = (query: string) => towns(query)[0];

describe('searchTowns', () => {
  it.each([
    ['tiers', 'Thiers'],
    ['thiers', 'Thiers'],
    ['THIERS', 'Thiers'],
    ['st etienne', 'Saint-Étienne'],
    ['clermont ferand', 'Clermont-Ferrand'],
    ['besanson', 'Besançon'],
    ['marseile', 'Marseille'],
    ['oyonax', 'Oyonnax'],
    ['havre', 'Le Havre'],
    ['rochelle', 'La Rochelle'],
    ['lyo', 'Lyon'],
    ['ancenis', 'Ancenis-Saint-Géréon'],
    ['saint gereon', 'Ancenis-Saint-Géréon'],
    ['thiers 63', 'Thiers'],
    ['2A004', 'Ajaccio'],
    ['69383', 'Lyon'],
  ])('%j finds %s first', (query, name) => {
    expect(first(query)?.name).toBe(name);
  });

  it('finds all the Abergements', () => {
    const names = towns("l'abergement").map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["L'Abergement-Clémenciat", "L'Abergement-de-Varey", "L'Abergement-Sainte-Colombe"]),
    );
  });

  it('finds the communes of a postcode, the most populous first', () => {
    expect(towns('63300').map(({ commune }) => commune)).toEqual(expect.arrayContaining(['63430', '63151', '63138']));
    expect(first('63300')?.name).toBe('Riom');
  });

  it('finds a commune by its INSEE code even when the code is also a postcode', () => {
    expect(towns('63430').map(({ name }) => name)).toEqual(expect.arrayContaining(['Thiers', 'Pont-du-Château']));
  });

  it('puts the most populous homonym first', () => {
    expect(
      towns('saint-denis')
        .slice(0, 2)
        .map(({ commune }) => commune),
    ).toEqual(['97411', '93066']);
  });

  it('says under which former name a town was found', () => {
    expect(first('arbignieu')).toMatchObject({ name: 'Arboys en Bugey', formerName: 'Arbignieu' });
    expect(first('thiers')?.formerName).toBeNull();
  });

  it('keeps to the limit, and answers nothing to nothing', () => {
    expect(towns('saint', 3)).toHaveLength(3);
    expect(towns('', 3)).toEqual([]);
    expect(towns(' -’', 3)).toEqual([]);
    expect(towns('%_"\'*', 3)).toEqual([]);
  });

  it('names each commune once', () => {
    const codes = towns('saint', 50).map(({ code }) => code);
    expect(new Set(codes).size).toBe(50);
  });

  it('survives a very long query', () => {
    expect(() => towns('saint '.repeat(1_000))).not.toThrow();
  });
});

describe('searchTerritories', () => {
  const codes = (query: string, kinds?: Parameters<typeof directory.searchTerritories>[1]) =>
    directory.searchTerritories(query, kinds).map(({ code }) => code);

  it.each([
    ['thiers', 'COM-63430'],
    ['puy de dome', 'DEP-63'],
    ['63', 'DEP-63'],
    ['2a', 'DEP-2A'],
    ['auvergne', 'REG-84'],
    ['plaine commune', 'EPT-200057867'],
    ['metropole de lyon', 'EPCI-200046977'],
    ['grand roissy', 'TI2-1104'],
    ['vallee de la bresle', 'TI2-2809'],
  ])('%j finds %s first', (query, code) => {
    expect(codes(query)[0]).toBe(code);
  });

  it('finds the EPCI and the Territoire d’industrie with the town', () => {
    expect(codes('thiers')).toEqual(expect.arrayContaining(['COM-63430', 'EPCI-200070712', 'TI2-8408']));
  });

  it('keeps to the kinds asked for', () => {
    const kinds = directory.searchTerritories('loire', { kinds: ['TI'] }).map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds)).toEqual(new Set(['TI']));
  });
});
