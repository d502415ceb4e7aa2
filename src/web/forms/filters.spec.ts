import { RESULT_FILTERS } from '../view-models/result-filters';
import { readFilters } from './filters';
import type { KeptFields } from './query';

const FIRM: KeptFields = [['ville', 'xyz']];

it('keeps the filters that exist and all that is no filter', () => {
  const kept: KeptFields = [...FIRM, ['niveau', 'local'], ['instrument', 'loan'], ['ordre', 'nom'], ['montrer', '30']];
  expect(readFilters(kept, RESULT_FILTERS)).toEqual({ kept, ignored: [] });
});

it('sets aside the others, one sentence for each, field and value named', () => {
  const { kept, ignored } = readFilters(
    [...FIRM, ['niveau', 'local'], ['niveau', 'xyz'], ['ordre', 'prix'], ['montrer', 'tout'], ['montrer', '0']],
    RESULT_FILTERS,
  );
  expect(kept).toEqual([...FIRM, ['niveau', 'local']]);
  expect(ignored).toEqual([
    "Niveau de l'aide : « xyz » n'est pas un choix proposé ; cette page n'en tient pas compte.",
    "Ordre des résultats : « prix » n'est pas un choix proposé ; cette page n'en tient pas compte.",
    "Nombre de résultats : « tout » n'est pas un choix proposé ; cette page n'en tient pas compte.",
    "Nombre de résultats : « 0 » n'est pas un choix proposé ; cette page n'en tient pas compte.",
  ]);
});

it('shortens a long value', () => {
  expect(readFilters([['niveau', 'x'.repeat(5000)]], RESULT_FILTERS).ignored[0]?.length).toBeLessThan(200);
});
