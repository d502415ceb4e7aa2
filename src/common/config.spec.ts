import { OperatorError, readConfig, withoutPassword } from './config';

const read = (environment: Record<string, string> = {}): ReturnType<typeof readConfig> =>
  readConfig(environment, '/srv/levier');

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({
      database: { kind: 'sqlite', file: '/srv/levier/data/levier.db' },
      port: 3000,
      host: '127.0.0.1',
      trustProxy: false,
      rateLimit: 600,
      sources: '',
      copies: '/srv/levier/data/sources',
    });
  });

  it('takes a list of sources, or a file that holds it', () => {
    expect(read({ LEVIER_SOURCES: '[]' }).sources).toBe('[]');
    expect(readConfig({ LEVIER_SOURCES: 'package.json' }).sources).toContain('levier');
    expect(() => read({ LEVIER_SOURCES: 'none.json' })).toThrow('LEVIER_SOURCES is « none.json »');
    expect(read({ LEVIER_COPIES: '/var/copies' }).copies).toBe('/var/copies');
  });

  it.each([
    ['sqlite:./here.db', '/srv/levier/here.db'],
    ['sqlite:/var/lib/levier.db', '/var/lib/levier.db'],
    ['sqlite:///var/lib/levier.db', '/var/lib/levier.db'],
    ['sqlite:with space.db', '/srv/levier/with space.db'],
    ['sqlite::memory:', ':memory:'],
  ])('places %s', (value, file) => {
    expect(read({ LEVIER_DATABASE: value }).database).toEqual({ kind: 'sqlite', file });
  });

  it('takes PostgreSQL addresses as they are', () => {
    const url = 'postgres://levier:secret@db.example:5432/levier';
    expect(read({ LEVIER_DATABASE: url }).database).toEqual({ kind: 'postgres', url });
  });

  it.each([
    ['off', false],
    ['on', true],
    ['2', 2],
    ['10.0.0.0/8, ::1', '10.0.0.0/8,::1'],
  ])('trusts proxies: %s', (value, expected) => {
    expect(read({ LEVIER_TRUST_PROXY: value }).trustProxy).toBe(expected);
  });

  it('treats an empty variable as unset and 0 as no limit', () => {
    expect(read({ LEVIER_PORT: ' ', LEVIER_RATE_LIMIT: '0' })).toMatchObject({ port: 3000, rateLimit: 0 });
  });

  it.each([
    ['LEVIER_PORT', '65536'],
    ['LEVIER_PORT', '80a'],
    ['LEVIER_PORT', '-1'],
    ['LEVIER_HOST', 'a host'],
    ['LEVIER_RATE_LIMIT', '1.5'],
    ['LEVIER_TRUST_PROXY', 'maybe'],
    ['LEVIER_DATABASE', 'levier.db'],
    ['LEVIER_DATABASE', 'sqlite:'],
    ['LEVIER_DATABASE', 'postgres://[/levier'],
  ])('refuses %s=%s, naming both', (name, value) => {
    const reading = () => read({ [name]: value });
    expect(reading).toThrow(OperatorError);
    expect(reading).toThrow(`${name} is « ${value} »`);
  });

  it('never repeats a password', () => {
    expect(() => read({ LEVIER_DATABASE: 'mysql://levier:secret@db/levier' })).toThrow(/^(?!.*secret)/s);
    expect(withoutPassword('postgres://u:p@ss@h/db?password=secret&a=1')).toBe('postgres://h/db?password=…&a=1');
  });
});
