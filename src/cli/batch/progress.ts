import { count } from './outcome';

const CELLS = 24;

export interface Advance {
  /** Share of the file read, in [0,1]. */
  readonly share: number;
  readonly answered: number;
  readonly rejected: number;
  /** Milliseconds since the first firm. */
  readonly elapsed: number;
}

/** Milliseconds that the rest should take at the pace so far; null while there is no pace. */
export function remaining({ share, elapsed }: Pick<Advance, 'share' | 'elapsed'>): number | null {
  return share <= 0 || elapsed <= 0 ? null : (elapsed * (1 - share)) / share;
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  if (seconds < 60) return `${String(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${String(minutes)} min ${String(seconds % 60).padStart(2, '0')} s`;
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** How far a batch is, in one French line no wider than `columns`. */
export function progressLine(advance: Advance, columns: number): string {
  const { share, answered, rejected } = advance;
  const full = Math.round(share * CELLS);
  const left = remaining(advance);
  const parts = [
    `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${String(Math.floor(share * 100)).padStart(3)} %`,
    count(answered, 'entreprise', 'entreprises'),
    ...(rejected === 0 ? [] : [count(rejected, 'rejetée', 'rejetées')]),
    ...(left === null || share >= 1 ? [] : [`reste ${duration(left)}`]),
  ];
  return [...parts.join(' · ')].slice(0, columns).join('');
}
