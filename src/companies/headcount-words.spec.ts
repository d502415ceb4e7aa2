import { headcountInWords } from './headcount-words';

it.each([
  ['34', { value: 34 }],
  ['1 200', { value: 1200 }],
  ["1'200 personnes", { value: 1200 }],
  ['1 salarié', { value: 1 }],
  ['34 salariés', { value: 34 }],
  ['34 salaries', { value: 34 }],
  ['34 salarié(e)s', { value: 34 }],
  ['34 employés', { value: 34 }],
  ['20 à 49 collaborateurs', { min: 20, max: 49 }],
  ['34 ETP', { value: 34 }],
  ['20-49', { min: 20, max: 49 }],
  ['entre 20 et 49', { min: 20, max: 49 }],
  ['49-20', { min: 49, max: 20 }],
  ['1 ou 2 salariés', { min: 1, max: 2 }],
  ['1 000 à 1 999 salariés', { min: 1000, max: 1999 }],
  ['Moins de 50 salariés', { max: 49 }],
  ['moins de 0', { max: -1 }],
  ['10 000 salariés et plus', { min: 10000 }],
  ['plus de 250', { min: 251 }],
])('reads %s', (text, headcount) => {
  expect(headcountInWords(text)).toEqual(headcount);
});

it.each(['-3', 'douze', '12,5', 'environ 30', 'moins de', '20-49-60', '12 salariat', ''])(
  'reads nothing in %j',
  (text) => {
    expect(headcountInWords(text)).toBeNull();
  },
);
