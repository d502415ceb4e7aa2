import { firmFields, type KeptFields } from '../forms/query';
import { chosenOrder, ordersOf } from './orders';

const FIRM: KeptFields = [['ville', 'Thiers']];

it('is by relevance unless the address says an order that exists', () => {
  expect(chosenOrder(FIRM)).toBe('relevance');
  expect(chosenOrder([...FIRM, ['ordre', 'montant']])).toBe('amount');
  expect(chosenOrder([...FIRM, ['ordre', 'prix']])).toBe('relevance');
});

it('links to each order, filters kept, paging begun again', () => {
  const links = ordersOf([...FIRM, ['niveau', 'regional'], ['ordre', 'nom'], ['montrer', '30']]);
  expect(links.map(({ label, active }) => [label, active])).toEqual([
    ['pertinence', false],
    ['montant', false],
    ['échéance', false],
    ['nom', true],
  ]);
  expect(links[0]?.href).toBe('/resultats?ville=Thiers&niveau=regional#aides');
  expect(links[2]?.href).toBe('/resultats?ville=Thiers&niveau=regional&ordre=echeance#aides');
});

it('is no fact of the firm', () => {
  expect(firmFields([...FIRM, ['ordre', 'nom']])).toEqual(FIRM);
});
