import { SEEDS_FOLDER } from '../common';
import { loadReference } from '../reference';
import { loadTerritories } from '../territories';
import { finderWordsOf } from './finder-words';
import { TraitWords } from './trait-words';

describe('TraitWords', () => {
  const words = new TraitWords([
    { id: 'loan', words: ['prêt', 'crédit', 'sans garantie'] },
    { id: 'advance', words: ['prêt'] },
    { id: 'guarantee', words: ['garantie'] },
    { id: 'tax-credit', words: ["crédit d'impôt"] },
  ]);

  it.each([
    ['Un prêt pour une machine', ['loan', 'advance']],
    ['PRET sans garantie', ['loan', 'advance']],
    ['un crédit d’impôt et une garantie', ['tax-credit', 'guarantee']],
    ['prêts à partir', []],
    ['', []],
  ])('%j', (text, ids) => {
    expect(words.read(text)).toEqual(ids);
  });
});

describe('traits asked for in the words of the product', () => {
  const { traits, onlyTraits } = finderWordsOf(loadReference(SEEDS_FOLDER), loadTerritories(SEEDS_FOLDER));

  it.each(['subvention', 'une aide européenne', 'PIA', "aides de l'UE", 'prêt sans garantie de la Région', 'mairie'])(
    '%j says nothing else',
    (text) => expect(onlyTraits(text)).toBe(true),
  );

  it.each(['subvention four', 'PIA robot', 'aide', '', 'crédit client'])(
    '%j says something else, or no trait',
    (text) => expect(onlyTraits(text)).toBe(false),
  );

  it.each([
    ['aide européenne pour une scierie', [['level:european']]],
    ['subvention FEDER', [['origin:eu-fund'], ['instrument:grant']]],
    ['prêt sans garantie de la Région', [['level:regional'], ['instrument:loan']]],
    ["crédit d'impôt recherche", [['instrument:tax-credit']]],
    ['prêt bpi pour exporter', [['funder:bpifrance'], ['instrument:repayable-advance', 'instrument:loan']]],
    ["l'ADEME ou la Région", [['funder:ademe', 'level:regional']]],
    ["aide de l'agence de l'eau", [['funder:water-agency']]],
    ["appel à projets PIA, programme d'investissements d'avenir", [['origin:france-2030']]],
    ['robotiser la soudure', []],
  ])('%j', (text, asked) => {
    expect(traits(text)).toEqual(asked);
  });
});
