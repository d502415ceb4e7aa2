import { nearMissesOf } from './near-misses';

it('leads to the sheet with the firm, filters left behind', () => {
  const miss = {
    schemeId: 'a b',
    name: 'Aide',
    criterion: 'projectCost',
    text: 'Il faudrait un oui à : un audit ?',
    advice: 'Voyez',
  };
  expect(
    nearMissesOf(
      [miss],
      [
        ['ville', 'Thiers'],
        ['ordre', 'nom'],
      ],
    ),
  ).toEqual([
    { name: 'Aide', href: '/aides/a%20b?ville=Thiers', text: 'Il faudrait un oui à : un audit ?', advice: 'Voyez.' },
  ]);
});
