import { originOf } from './page-answer';

describe('the address of this site', () => {
  it.each(['levier.example', 'localhost:3000', '127.0.0.1:80', '[::1]:3000'])('is taken from the host %s', (host) => {
    expect(originOf({ protocol: 'https', host })).toBe(`https://${host}`);
  });

  it.each(['', 'a b', 'x"><script>', 'levier.example/evil', 'user@levier.example', '-a', 'a:999999'])(
    'is left out for the host %j',
    (host) => {
      expect(originOf({ protocol: 'https', host })).toBe('');
    },
  );
});
