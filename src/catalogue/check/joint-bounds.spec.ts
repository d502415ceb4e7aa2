import { aScheme } from '../../../test/builders/scheme';
import { jointBoundsRemarks } from './joint-bounds';

it('accepts two conditions that leave one value, and names the lowest of the ceilings', () => {
  const one = aScheme({
    criteria: [
      { kind: 'headcount', min: 50 },
      { kind: 'headcount', max: 50 },
    ],
  });
  expect(jointBoundsRemarks(one)).toEqual([]);
  const none = aScheme({
    criteria: [
      { kind: 'age', min: 3 },
      { kind: 'age', under: 2 },
    ],
  });
  expect(jointBoundsRemarks(none).map(({ message }) => message)).toEqual([
    expect.stringMatching(/le minimum 3 d’une condition dépasse le maximum 2 d’une autre$/),
  ]);
});
