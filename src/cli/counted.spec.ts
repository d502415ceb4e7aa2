import { counted } from './counted';

it.each([
  [0, '0 créée'],
  [1, '1 créée'],
  [2, '2 créées'],
  [1966, '1966 créées'],
])('counts %d as French does', (number, told) => expect(counted(number, 'créée', 'créées')).toBe(told));
