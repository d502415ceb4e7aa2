import { retrying, type Passing } from './retrying';

const PATIENCE = { attempts: 4, first: 1000, most: 5000 };
const passing = (after: number | null = null): Passing => ({ mayPass: true, after });

/** Runs an attempt that fails so many times; what was waited for, and what came out. */
async function run(failures: number, failure: Passing, random = 0.5) {
  const waits: number[] = [];
  let tries = 0;
  const chance = { random: () => random, wait: (ms: number) => Promise.resolve(void waits.push(ms)) };
  const attempt = (): Promise<string> => {
    tries += 1;
    return tries <= failures ? Promise.reject(new Error(`failure ${String(tries)}`)) : Promise.resolve('done');
  };
  const ended = await retrying(attempt, () => failure, PATIENCE, chance, new AbortController().signal).catch(
    (error: unknown) => (error as Error).message,
  );
  return { waits, tries, ended };
}

describe('retrying', () => {
  it('waits twice as long each time, never longer than the most', async () => {
    expect(await run(3, passing())).toEqual({ waits: [1000, 2000, 4000], tries: 4, ended: 'done' });
    expect((await run(3, passing(), 0.9)).waits).toEqual([1400, 2800, 5000]);
    expect((await run(1, passing(), 0)).waits).toEqual([500]);
  });

  it('waits as long as the server asks, within bounds', async () => {
    expect((await run(1, passing(3000))).waits).toEqual([3000]);
    expect((await run(1, passing(10))).waits).toEqual([1000]);
    expect((await run(1, passing(86_400_000))).waits).toEqual([5000]);
  });

  it('gives up after the last attempt, or at once where nothing will pass', async () => {
    expect(await run(9, passing())).toMatchObject({ tries: 4, ended: 'failure 4' });
    expect(await run(9, { mayPass: false, after: null })).toEqual({ waits: [], tries: 1, ended: 'failure 1' });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const chance = { random: () => 0, wait: () => Promise.reject(new Error('waited')) };
    const attempt = (): Promise<never> => {
      stop.abort();
      return Promise.reject(new Error('stopped'));
    };
    await expect(retrying(attempt, () => passing(), PATIENCE, chance, stop.signal)).rejects.toThrow('stopped');
  });
});
