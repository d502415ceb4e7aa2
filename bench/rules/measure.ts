/** Microseconds per firm of each contender: interleaved rounds in one process, the median of the rounds. */
export interface Timed {
  readonly name: string;
  /** Firms in one round: few for the slow. */
  readonly firms: number;
  readonly run: (from: number, firms: number) => unknown;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export async function measure(contenders: readonly Timed[], rounds: number): Promise<ReadonlyMap<string, number[]>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, firms, run } of contenders) {
      const start = performance.now();
      await run((round + 1) * firms, firms);
      const spent = ((performance.now() - start) * 1000) / firms;
      if (round >= 0) times.get(name)?.push(spent);
    }
  }
  return times;
}

export interface Gate {
  readonly gate: string;
  readonly measured: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly unit: string;
}

/** Prints one JSON line and tells whether the gate holds; a figure without a bound is only told. */
export function report({ gate, measured, unit, ...bounds }: Gate): boolean {
  const pass = measured >= (bounds.atLeast ?? -Infinity) && measured <= (bounds.atMost ?? Infinity);
  console.log(JSON.stringify({ gate, measured: Number(measured.toPrecision(4)), ...bounds, unit, pass }));
  return pass;
}
