/** The same numbers from the same seed, on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole, in [0, below). */
  below(below: number): number;
  chance(share: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** Distinct values, in their order. */
  some<T>(values: readonly T[], count: number): T[];
}

/** mulberry32: 32 bits of state are plenty for a bench. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const some = <T>(values: readonly T[], count: number): T[] => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(count, values.length)) chosen.add(below(values.length));
    return values.filter((_, index) => chosen.has(index));
  };
  return { next, below, chance: (share) => next() < share, pick, some };
}

/** One of several values, by weight. */
export function weighted<T>(random: Random, choices: readonly (readonly [weight: number, value: T])[]): T {
  let left = random.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return choices[choices.length - 1]?.[1] as T;
}
