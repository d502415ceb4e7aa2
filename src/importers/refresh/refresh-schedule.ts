import type { FeedReport } from '../feed/feed-report';
import { untilDue } from './due';
import type { Refreshed, SourceRefresher } from './source-refresher';
import type { RefreshedSource } from './source-settings';

/** Replaced in tests. */
export interface Clock {
  readonly now: () => Date;
  /** Runs once, after so many milliseconds; what it gives cancels that. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export interface RefreshLog {
  readonly log: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** Asks each source when it is due, one at a time, from `start` until `stop`. */
export class RefreshSchedule {
  private readonly stopping = new AbortController();
  private readonly cancels = new Map<RefreshedSource, () => void>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly sources: readonly RefreshedSource[],
    private readonly refresher: Pick<SourceRefresher, 'refresh' | 'stateOf'>,
    private readonly clock: Clock,
    private readonly log: RefreshLog,
  ) {}

  async start(): Promise<void> {
    for (const source of this.sources) await this.plan(source);
  }

  /** Breaks off what is being fetched; what is being imported ends, or is undone whole. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('The service is closing.'));
    for (const cancel of this.cancels.values()) cancel();
    this.cancels.clear();
    await this.turn.catch(() => undefined);
  }

  /** Now, whether it is due or not, after whatever runs already. */
  async refresh(source: RefreshedSource, dryRun = false): Promise<Refreshed> {
    const { signal } = this.stopping;
    const turn = this.turn
      .catch(() => undefined)
      .then(() => {
        signal.throwIfAborted();
        return this.refresher.refresh(source, signal, dryRun);
      });
    this.turn = turn;
    return turn;
  }

  private async plan(source: RefreshedSource): Promise<void> {
    const wait = untilDue(await this.refresher.stateOf(source), source.every, this.clock.now());
    if (this.stopping.signal.aborted) return;
    this.cancels.set(
      source,
      this.clock.after(wait, () => void this.askAndPlan(source)),
    );
  }

  /** Another process of the same database may have asked meanwhile: then it is not due any more. */
  private async askAndPlan(source: RefreshedSource): Promise<void> {
    try {
      const isDue = untilDue(await this.refresher.stateOf(source), source.every, this.clock.now()) === 0;
      if (isDue) this.tell(source, await this.refresh(source));
      await this.plan(source);
    } catch (error) {
      if (this.stopping.signal.aborted) return;
      this.log.warn(`Source ${source.feed.source}: ${(error as Error).message}. It is asked again in a while.`);
      this.cancels.set(
        source,
        this.clock.after(source.every, () => void this.askAndPlan(source)),
      );
    }
  }

  private tell({ feed: { source } }: RefreshedSource, refreshed: Refreshed): void {
    if (refreshed.outcome === 'failed') this.log.warn(`Source ${source}: ${refreshed.error}.`);
    else this.log.log(`Source ${source}: ${refreshed.outcome}, ${countsOf(refreshed.report)}.`);
  }
}

function countsOf({ created, changed, unchanged, archived, rejected }: FeedReport): string {
  const counts = Object.entries({ created, changed, unchanged, archived, rejected });
  return counts.map(([what, { length }]) => `${String(length)} ${what}`).join(', ');
}
