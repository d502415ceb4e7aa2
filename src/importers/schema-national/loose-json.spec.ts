import fc from 'fast-check';

import { readLooseJson, readObjects } from './loose-json';

describe('JSON written by hand', () => {
  it.each([
    ["[{ nom: 'A', siren: '732829320', roles: [ 'x' ]}]", [{ nom: 'A', siren: '732829320', roles: ['x'] }]],
    [`[{'nom': "Chambre d'agriculture", 'siren': None}]`, [{ nom: "Chambre d'agriculture", siren: null }]],
    ["[{nom:'Chambre d'agriculture de l'Ain',roles:[]}]", [{ nom: "Chambre d'agriculture de l'Ain", roles: [] }]],
    ['[{ nom: Région Exemple, siren: 732829320, }, ]', [{ nom: 'Région Exemple', siren: '732829320' }]],
    ["[{ lien: 'https://exemple.fr/a?b=c' }]", [{ lien: 'https://exemple.fr/a?b=c' }]],
    [String.raw`[{ nom: 'L\'Aide' }]`, [{ nom: "L'Aide" }]],
    ['{ "nom": "Seul" }', [{ nom: 'Seul' }]],
  ])('reads %s', (text, expected) => {
    expect(readObjects(text)).toEqual(expected);
  });

  it.each(["[{ nom: 'A' }", '[{ nom }]', "[{ nom: 'A }]", 'ADEME', '["ADEME"]', '[', '{', '['.repeat(50_000)])(
    'does not read %.20s',
    (text) => {
      expect(readObjects(text)).toBeNull();
    },
  );

  it('reads all that JSON writes, and ends on any text', () => {
    fc.assert(fc.property(fc.json(), (text) => expect(readLooseJson(text)).toEqual(JSON.parse(text))));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'[]{},:\'"\\ aé\n'.split('')) }),
        (text) => void readLooseJson(text),
      ),
    );
  });
});
