import fc from 'fast-check';

import { uuidOf } from './uuid';

describe('uuidOf', () => {
  it('makes a version 5 UUID, the same for the same name', () => {
    const isVersion5 = /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    fc.assert(fc.property(fc.string(), (name) => isVersion5.test(uuidOf(name))));
    expect(uuidOf('levier:aide')).toBe('7004bda7-1522-560c-af5f-38be5fa96c29');
    expect(uuidOf('levier:aid')).not.toBe(uuidOf('levier:aide'));
  });
});
