import { join } from 'node:path';

import { loadTerritories } from '../territories';
import { PlaceReader } from './place-reader';

describe('PlaceReader', () => {
  const reader = new PlaceReader(loadTerritories(join(__dirname, '..', '..', 'seeds')));
  const site = (query: Record<string, string>) => {
    const answer = reader.read(query);
    return answer.kind === 'site' ? answer.site : answer.kind;
  };

  it('understands a town, a postcode with it, or an INSEE code', () => {
    expect(site({ ville: 'Thiers' })).toEqual({ city: 'Thiers', inQpv: null });
    expect(site({ ville: '63300 Thiers', qpv: 'oui' })).toEqual({ city: 'Thiers', postcode: '63300', inQpv: true });
    expect(site({ ville: '52448' })).toEqual({ commune: '52448', inQpv: null });
    expect(site({ ville: '2A004' })).toEqual({ commune: '2A004', inQpv: null });
  });

  it('understands a town with its département or region beside it, as Levier itself writes it', () => {
    expect(site({ ville: 'Thiers (63)' })).toEqual({ city: 'Thiers', department: '63', inQpv: null });
    expect(site({ ville: 'Saint-Denis (974)' })).toMatchObject({ city: 'Saint-Denis', department: '974' });
    expect(site({ ville: 'Saint-Denis, La Réunion' })).toMatchObject({ city: 'Saint-Denis', department: '974' });
    expect(site({ ville: 'Ajaccio (2a)' })).toMatchObject({ city: 'Ajaccio', department: '2A' });
    expect(site({ ville: 'Thiers (Puy-de-Dôme)' })).toMatchObject({ city: 'Thiers', department: '63' });
    expect(site({ ville: 'Thiers, Auvergne-Rhône-Alpes' })).toMatchObject({ city: 'Thiers', region: '84' });
    const southern = reader.read({ ville: 'Saint-Denis (Occitanie)' });
    expect(southern.kind === 'choice' && southern.towns.map(({ commune }) => commune.slice(0, 2))).toEqual([
      '11',
      '30',
    ]);
  });

  it('leaves what stands beside a town aside where it is no place of its own', () => {
    expect(site({ ville: 'Paris (11)' })).toMatchObject({ city: 'Paris 11' });
    const elsewhere = reader.read({ ville: 'Thiers (42)' });
    expect(elsewhere.kind === 'choice' && elsewhere.towns[0]?.commune).toBe('63430');
  });

  it('keeps a chosen town as long as the text still names it', () => {
    expect(site({ ville: '63300 Thiers', commune: '63430' })).toEqual({ commune: '63430', inQpv: null });
    expect(site({ ville: 'Thiers (63)', commune: '63430' })).toEqual({ commune: '63430', inQpv: null });
    expect(site({ ville: 'Ambert', commune: '63430' })).toEqual({ city: 'Ambert', inQpv: null });
    expect(site({ commune: '63430' })).toEqual({ commune: '63430', inQpv: null });
  });

  it('asks which one when several are possible, postcodes before INSEE codes', () => {
    const homonyms = reader.read({ ville: 'Saint-Denis' });
    expect(homonyms.kind === 'choice' && homonyms.towns.length).toBeGreaterThan(2);
    const both = reader.read({ ville: '63300' });
    const names = both.kind === 'choice' ? both.towns.map(({ name }) => name) : [];
    expect(names).toContain('Thiers');
    expect(names.at(-1)).toBe('Riom');
  });

  it('takes a postcode for one, whatever commune had those digits before the départements of 1968', () => {
    expect(site({ ville: '75011' })).toEqual({ postcode: '75011', inQpv: null });
    expect(site({ ville: '75056' })).toEqual({ commune: '75056', inQpv: null });
  });

  it('tells a SIRET from a town', () => {
    expect(reader.read({ ville: '552 081 317 66522' })).toMatchObject({
      error: {
        message:
          'Ville du site : « 552 081 317 66522 » est un SIRET, pas une ville ; indiquez la ville ou le code postal.',
      },
    });
    const siren = reader.read({ ville: '552081317' });
    expect(siren.kind === 'wrong' && siren.error.message).toContain('est un SIREN');
  });

  it('refuses in words an empty or unknown place', () => {
    expect(reader.read({})).toMatchObject({ kind: 'wrong', error: { field: 'ville' } });
    expect(reader.read({ siret: '55208131766522' })).toMatchObject({
      error: {
        message: 'Ville du site : un SIRET ne nous dit pas où est le site ; indiquez sa ville ou son code postal.',
      },
    });
    expect(reader.read({ ville: '99999' })).toMatchObject({ kind: 'wrong' });
    expect(reader.read({ commune: '00000' })).toMatchObject({ kind: 'wrong' });
  });
});
