import { uuidOf } from './uuid';

describe('uuidOf', () => {
  it('makes a version 5 UUID, the same for the same name', () => {
    expect(uuidOf('levier:aide')).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(uuidOf('levier:aide')).toBe('7004bda7-1522-560c-af5f-38be5fa96c29');
    expect(uuidOf('levier:aid')).not.toBe(uuidOf('levier:aide'));
  });
});
