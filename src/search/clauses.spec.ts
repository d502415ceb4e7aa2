import { clauses } from './clauses';

describe('clauses', () => {
  it.each([
    ['une ligne, la production attend', ['une ligne', ' la production attend']],
    ['projet de 1,5 M€ : un V.I.E.', ['projet de 1,5 M€ ', ' un V.I.E.']],
    ['un four (à gaz) - vieux', ['un four ', 'à gaz', '', 'vieux']],
    ['sous-traitant', ['sous-traitant']],
  ])('%j', (text, parts) => expect(clauses(text)).toEqual(parts));
});
