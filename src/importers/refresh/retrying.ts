/** How often, and how patiently, something that may pass is tried again. */
export interface Patience {
  /** In all. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; twice as long before each later one. */
  readonly first: number;
  /** Never longer than this, whatever the server asks. */
  readonly most: number;
}

/** Replaced in tests. */
export interface Chance {
  /** In [0, 1[. */
  readonly random: () => number;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** A failure that another attempt may mend; `after` is how long the server asks to wait, in milliseconds. */
export interface Passing {
  readonly mayPass: boolean;
  readonly after: number | null;
}

/**
 * Tries until it succeeds, the failure will not pass, or the attempts are used up; waits longer each time, and not all
 * clients the same time.
 * @throws what the last attempt threw.
 */
export async function retrying<T>(
  attempt: () => Promise<T>,
  failureOf: (error: unknown) => Passing,
  { attempts, first, most }: Patience,
  { random, wait }: Chance,
  signal: AbortSignal,
): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt();
    } catch (error) {
      const { mayPass, after } = failureOf(error);
      if (!mayPass || number >= attempts || signal.aborted) throw error;
      const backOff = first * 2 ** (number - 1) * (0.5 + random());
      await wait(Math.min(most, Math.max(backOff, after ?? 0)), signal);
    }
  }
}
