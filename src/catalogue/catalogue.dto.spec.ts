import 'reflect-metadata';

import { validated } from '../common';
import { SchemeQueryDto } from './catalogue.dto';

describe('a query of the catalogue', () => {
  it.each(['0', '-1', '1e2', '100001', 'deux'])('says which pages there may be: %j', (page) => {
    expect(() => validated(SchemeQueryDto, { page })).toThrow(
      `Champ /page : « ${page} » n’est pas un numéro de page entre 1 et 100000.`,
    );
  });
});
