import { SEEDS_FOLDER } from '../common';
import { loadReference } from '../reference';
import { loadTerritories } from '../territories';
import { finderWordsOf } from './finder-words';

const { places } = finderWordsOf(loadReference(SEEDS_FOLDER), loadTerritories(SEEDS_FOLDER));

describe('places read in the words of the product', () => {
  it.each([
    'PIA',
    "pièces d'avion",
    'trappes de désenfumage',
    'matière grasse',
    'moulins à farine',
    'mur vitré',
    'fosses septiques',
    'houilles',
  ])('are none in %j', (text) => {
    expect(places(text)).toEqual([]);
  });

  it.each(['scierie à Moulins', 'parfumerie à Grasse', 'usine à Avion', 'atelier à Vitré'])('are one in %j', (text) => {
    expect(places(text)).toHaveLength(1);
  });
});
