import type { SourceState } from './source-state.repository';

const SOON_AFTER_A_FAILURE = 15 * 60_000;

/** Milliseconds until a source is to be asked again: after a failure sooner than usual, then less and less often. Pure. */
export function untilDue(state: Pick<SourceState, 'checkedAt' | 'failures'> | null, every: number, now: Date): number {
  if (state === null) return 0;
  const { checkedAt, failures } = state;
  const pause = failures === 0 ? every : Math.min(every, SOON_AFTER_A_FAILURE * 2 ** (failures - 1));
  return Math.max(0, Date.parse(checkedAt) + pause - now.getTime());
}
