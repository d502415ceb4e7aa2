import { aFeed } from '../../../test/builders/feed';
import { RefreshSchedule } from './refresh-schedule';
import type { Refreshed } from './source-refresher';
import type { RefreshedSource } from './source-settings';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const source = (name: string): RefreshedSource => ({
  feed: aFeed({ source: name }),
  url: new URL('https://example.org/'),
  every: HOUR,
  mayBePrivate: false,
});
const FAILED: Refreshed = { outcome: 'failed', error: 'le serveur répond 503' };

/** A schedule whose time passes when `pass` says so. */
function scheduled(names: readonly string[], answer: (name: string) => Promise<Refreshed>) {
  let now = Date.parse('2026-11-29T10:00:00.000Z');
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const asked: string[] = [];
  const lines: string[] = [];
  const states = new Map<string, { checkedAt: string; failures: number }>();
  const refresher = {
    stateOf: ({ feed }: RefreshedSource) => Promise.resolve((states.get(feed.source) ?? null) as never),
    refresh: async ({ feed }: RefreshedSource, signal: AbortSignal): Promise<Refreshed> => {
      asked.push(`${feed.source} ${String((now - Date.parse('2026-11-29T10:00:00.000Z')) / MINUTE)}`);
      const refreshed = await answer(feed.source);
      signal.throwIfAborted();
      const failures = refreshed.outcome === 'failed' ? (states.get(feed.source)?.failures ?? 0) + 1 : 0;
      states.set(feed.source, { checkedAt: new Date(now).toISOString(), failures });
      return refreshed;
    },
  };
  const clock = {
    now: () => new Date(now),
    after: (ms: number, run: () => void) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  const pass = async (ms: number): Promise<void> => {
    const until = now + ms;
    for (;;) {
      const next = [...timers].sort((one, other) => one.at - other.at).find(({ at }) => at <= until);
      if (next === undefined) break;
      timers = timers.filter((one) => one !== next);
      now = Math.max(now, next.at);
      next.run();
      await settle();
    }
    now = until;
  };
  const schedule = new RefreshSchedule(names.map(source), refresher, clock, {
    log: (line) => lines.push(line),
    warn: (line) => lines.push(line),
  });
  return { schedule, asked, lines, states, pass, waiting: () => timers.length };
}

const copied = (): Promise<Refreshed> =>
  Promise.resolve({
    outcome: 'same-copy',
    report: { created: [], changed: [], unchanged: ['a'], archived: [], rejected: [] } as never,
  });

describe('the schedule of the refresh', () => {
  it('asks each source at once, then as often as was said', async () => {
    const { schedule, asked, lines, pass } = scheduled(['one', 'other'], copied);
    await schedule.start();
    await pass(2 * HOUR + MINUTE);
    expect(asked).toEqual(['one 0', 'other 0', 'one 60', 'other 60', 'one 120', 'other 120']);
    expect(lines[0]).toBe('Source one: same-copy, 0 created, 0 changed, 1 unchanged, 0 archived, 0 rejected.');
  });

  it('waits out what a run before it had begun, and leaves what another process has asked', async () => {
    const { schedule, asked, states, pass } = scheduled(['one'], copied);
    states.set('one', { checkedAt: '2026-11-29T09:30:00.000Z', failures: 0 });
    await schedule.start();
    await pass(29 * MINUTE);
    states.set('one', { checkedAt: '2026-11-29T10:20:00.000Z', failures: 0 });
    await pass(50 * MINUTE);
    expect(asked).toEqual([]);
    await pass(MINUTE);
    expect(asked).toEqual(['one 80']);
  });

  it('asks again sooner after a failure, tells it, and goes on after what nobody foresaw', async () => {
    const failing = scheduled(['one'], () => Promise.resolve(FAILED));
    await failing.schedule.start();
    await failing.pass(50 * MINUTE);
    expect(failing.asked).toEqual(['one 0', 'one 15', 'one 45']);
    expect(failing.lines[0]).toBe('Source one: le serveur répond 503.');
    const broken = scheduled(['one'], () => Promise.reject(new Error('the disk is full')));
    await broken.schedule.start();
    await broken.pass(HOUR);
    expect(broken.asked).toEqual(['one 0', 'one 60']);
    expect(broken.lines[0]).toContain('the disk is full');
  });

  it('waits for nothing more once it is stopped', async () => {
    const { schedule, pass, waiting } = scheduled(['one', 'other'], copied);
    await schedule.start();
    await pass(0);
    expect(waiting()).toBe(2);
    await schedule.stop();
    expect(waiting()).toBe(0);
  });

  it('asks nothing more once it is stopped, and breaks off what runs', async () => {
    let release = (): void => undefined;
    const { schedule, asked, lines, pass, waiting } = scheduled(['one', 'other'], async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return copied();
    });
    await schedule.start();
    await pass(0);
    const stopped = schedule.stop();
    release();
    await stopped;
    await pass(5 * HOUR);
    expect(asked).toEqual(['one 0']);
    expect(lines).toEqual([]);
    expect(waiting()).toBe(0);
  });
});
