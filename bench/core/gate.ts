/** One figure; without a bound it is only told. */
export interface Gate {
  readonly gate: string;
  readonly measured: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly unit: string;
}

export interface BenchOptions {
  /** Fewer rounds, the small catalogue alone. */
  readonly quick: boolean;
}

/** What is measured together, in a process of its own: `bench/<name>/area.ts` exports it as `area`. */
export interface BenchArea {
  readonly name: string;
  /** Sizes of catalogue at which the area says something; a run takes those that its options ask for. */
  readonly sizes: readonly number[];
  run(size: number, options: BenchOptions): Promise<Gate[]>;
}

export const SMALL = 5000;
export const MIDDLE = 50_000;
export const LARGE = 200_000;

/** `5k`. */
export function nameOfSize(size: number): string {
  return `${size / 1000}k`;
}

export function passes({ measured, atLeast = -Infinity, atMost = Infinity }: Gate): boolean {
  return measured >= atLeast && measured <= atMost;
}

export function hasBound({ atLeast, atMost }: Gate): boolean {
  return atLeast !== undefined || atMost !== undefined;
}

/** The gate as one JSON line. */
export function lineOf(gate: Gate): string {
  const { gate: name, measured, unit, ...bounds } = gate;
  return JSON.stringify({
    gate: name,
    measured: Number(measured.toPrecision(4)),
    ...bounds,
    unit,
    pass: passes(gate),
  });
}
