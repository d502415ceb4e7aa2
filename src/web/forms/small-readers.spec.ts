import { readNafCode } from './activity';
import { fieldOfPointer, formErrorOf, isOnForm } from './fields';
import { readPlace } from './place';
import { address, all, firmFields, keptFields, valuesOf, without } from './query';

describe('readPlace', () => {
  it.each([
    ['Thiers', { insee: null, postcode: null, city: 'Thiers' }],
    ['63300 Thiers', { insee: null, postcode: '63300', city: 'Thiers' }],
    ['Thiers (63300)', { insee: null, postcode: '63300', city: 'Thiers' }],
    ['63300', { insee: '63300', postcode: '63300', city: null }],
    ['2a004', { insee: '2A004', postcode: null, city: null }],
    ["L'Isle-d'Abeau", { insee: null, postcode: null, city: "L'Isle-d'Abeau" }],
  ])('reads %s', (text, place) => {
    expect(readPlace(text)).toEqual(place);
  });
});

describe('readNafCode', () => {
  it.each([
    ['25.71Z', '25.71Z'],
    ['2571z', '25.71Z'],
    ['25.71Z Fabrication de coutellerie', '25.71Z'],
    ['25', '25'],
    ['C', 'C'],
    ['couteaux', null],
    ['à façon', null],
    ['a façon', null],
  ])('reads %s as %s', (text, code) => {
    expect(readNafCode(text)).toBe(code);
  });
});

describe('an address', () => {
  const query = {
    ville: 'Thiers',
    besoin: ['energy', 'rd'],
    niveau: 'local',
    montrer: '30',
    q_a: 'oui',
    autre: 'x',
    'q_<b>': 'y',
  };

  it('keeps known fields and answers only, repeated ones too', () => {
    expect(keptFields(query)).toEqual([
      ['ville', 'Thiers'],
      ['besoin', 'energy'],
      ['besoin', 'rd'],
      ['niveau', 'local'],
      ['montrer', '30'],
      ['q_a', 'oui'],
    ]);
  });

  it('tells the firm from what is shown of the answer', () => {
    const kept = firmFields(keptFields(query));
    expect(kept.map(([name]) => name)).toEqual(['ville', 'besoin', 'besoin', 'q_a']);
    expect(valuesOf(without(kept, 'ville'), 'besoin')).toEqual(['energy', 'rd']);
  });

  it('is encoded', () => {
    expect(address('/resultats', [['ville', 'Thiers & Cie']], 'aides')).toBe('/resultats?ville=Thiers+%26+Cie#aides');
  });

  it('ignores values that are no text', () => {
    expect(all({ ville: { a: 'b' } }, 'ville')).toEqual([]);
    expect(all({ ville: [1, ' Thiers ', ''] }, 'ville')).toEqual(['Thiers']);
  });
});

describe('formErrorOf', () => {
  it('calls the field by its French name', () => {
    const message = 'Champ /company/naf/0/code : « 99.99Z » n’est pas un code de la NAF.';
    expect(formErrorOf({ pointer: '/company/naf/0/code', message })).toEqual({
      field: 'activite',
      message: 'Activité : « 99.99Z » n’est pas un code de la NAF.',
    });
    expect(isOnForm('activite')).toBe(true);
    expect(isOnForm('at')).toBe(false);
    expect(isOnForm('q_seveso')).toBe(false);
  });
});

describe('fieldOfPointer', () => {
  it.each([
    ['/company/site/commune', 'ville'],
    ['/company/site/inQpv', 'qpv'],
    ['/company/naf/0/code', 'activite'],
    ['/company/project/costs/0/amount', 'montant'],
    ['/company/answers/seveso', 'q_seveso'],
    [null, 'ville'],
  ])('%s is %s', (pointer, field) => {
    expect(fieldOfPointer(pointer)).toBe(field);
  });
});
