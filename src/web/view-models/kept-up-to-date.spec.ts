import type { SourceStatus } from '../../importers';
import { keptUpToDate } from './kept-up-to-date';

const status = (state: Partial<NonNullable<SourceStatus['state']>> | null): SourceStatus => ({
  title: 'des aides exemples',
  source: 'exemple',
  url: new URL('http://10.0.0.1/secret'),
  state: state as SourceStatus['state'],
});

describe('the sources kept up to date', () => {
  it('say when they last answered and when a new copy came, by the day in Paris', () => {
    const [told] = keptUpToDate([
      status({ answeredAt: '2026-11-29T23:30:00.000Z', changedAt: '2026-11-01T10:00:00.000Z', error: 'secret' }),
    ]);
    expect(told).toEqual({
      name: 'Des aides exemples',
      answered: '30 novembre 2026',
      changed: '1er novembre 2026',
    });
  });

  it('say that they never answered, and nothing of addresses', () => {
    const told = keptUpToDate([status(null), status({ answeredAt: null, changedAt: null })]);
    expect(told.map(({ answered, changed }) => [answered, changed])).toEqual([
      ['pas encore', 'pas encore'],
      ['pas encore', 'pas encore'],
    ]);
    expect(JSON.stringify(told)).not.toContain('secret');
  });
});
