import { untilDue } from './due';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const now = new Date('2026-11-29T10:00:00.000Z');
const state = (checkedAt: string, failures = 0) => ({ checkedAt, failures });

describe('when a source is asked again', () => {
  it('is at once where it never was', () => {
    expect(untilDue(null, DAY, now)).toBe(0);
  });

  it('is as long after the last time as was said, also across a restart', () => {
    expect(untilDue(state('2026-11-29T09:00:00.000Z'), DAY, now)).toBe(23 * 60 * MINUTE);
    expect(untilDue(state('2026-11-20T09:00:00.000Z'), DAY, now)).toBe(0);
  });

  it('is sooner after a failure, then less and less often, never less often than usual', () => {
    const after = (failures: number) => untilDue(state(now.toISOString(), failures), DAY, now) / MINUTE;
    expect([1, 2, 3, 7, 8, 50].map(after)).toEqual([15, 30, 60, 960, 1440, 1440]);
  });
});
