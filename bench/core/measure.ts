/** One contender: `run` does `count` units of work, the first of them the `from`th. */
export interface Timed {
  readonly name: string;
  /** Units in one round: few for the slow. */
  readonly count: number;
  readonly run: (from: number, count: number) => unknown;
}

/** Microseconds of processor time a unit, by round, of each contender. */
export type Times = ReadonlyMap<string, readonly number[]>;

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which that share of the others lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Processor time of this process so far, all its threads, in microseconds: what others do on the machine is not in it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Interleaved rounds in one process, after one that is not counted. */
export async function measure(contenders: readonly Timed[], rounds: number): Promise<Times> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, count, run } of contenders) {
      const start = processorTime();
      await run((round + 1) * count, count);
      const spent = (processorTime() - start) / count;
      if (round >= 0) times.get(name)?.push(spent);
    }
  }
  return times;
}

/** How many times longer the slow one took: the median over rounds of the ratio within a round. */
export function ratio(times: Times, slow: string, fast: string): number {
  const fastTimes = times.get(fast) ?? [];
  return median((times.get(slow) ?? []).map((time, round) => time / (fastTimes[round] ?? NaN)));
}

/** Visits the items one after the other, round after round, starting again at the end. */
export function each<T>(name: string, items: readonly T[], count: number, visit: (item: T) => unknown): Timed {
  return {
    name,
    count,
    async run(from, length) {
      for (let at = from; at < from + length; at += 1) {
        const answer = visit(items[at % items.length] as T);
        if (answer instanceof Promise) await answer;
      }
    },
  };
}
