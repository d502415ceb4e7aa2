import { setTimeout as wait } from 'node:timers/promises';

import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';

import { ProblemError, quoted } from '../../common';
import { UnitOfWork } from '../../database';
import { FeedImporter } from '../feed/feed-importer';
import { KeptCopies } from './kept-copies';
import { RefreshSchedule } from './refresh-schedule';
import { SourceRefresher, type Refreshed } from './source-refresher';
import type { RefreshedSource } from './source-settings';
import { SourceStateRepository, type SourceState } from './source-state.repository';

const MINUTE = 60_000;
const TERMS = {
  limits: { idle: 30_000, whole: 10 * MINUTE, bytes: 200_000_000, redirects: 5 },
  patience: { attempts: 4, first: 2000, most: 2 * MINUTE },
  chance: {
    random: Math.random,
    wait: async (milliseconds: number, signal: AbortSignal) => {
      await wait(milliseconds, undefined, { signal });
    },
  },
  now: () => new Date(),
};

const CLOCK = {
  now: () => new Date(),
  after: (milliseconds: number, run: () => void) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** A source that is refreshed, and what is known of it; null before it was ever asked. */
export interface SourceStatus {
  readonly title: string;
  readonly source: string;
  readonly url: URL;
  readonly state: SourceState | null;
}

/** The sources that whoever runs Levier wants kept up to date. */
@Injectable()
export class RefreshSources implements OnApplicationShutdown {
  private readonly schedule: RefreshSchedule;
  private readonly refresher: SourceRefresher;

  constructor(
    private readonly sources: readonly RefreshedSource[],
    copies: KeptCopies,
    importer: FeedImporter,
    unitOfWork: UnitOfWork,
  ) {
    this.refresher = new SourceRefresher(importer, new SourceStateRepository(), unitOfWork, copies, TERMS);
    this.schedule = new RefreshSchedule(sources, this.refresher, CLOCK, new Logger('Refresh'));
  }

  /** Asks each source when it is due, from now on: for a process that serves. */
  async start(): Promise<void> {
    await this.schedule.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.schedule.stop();
  }

  /**
   * Asks now every source, or the one named.
   * @throws ProblemError 422 for a source that is not configured.
   */
  async *refresh(name: string | null, dryRun: boolean): AsyncGenerator<readonly [string, Refreshed]> {
    for (const source of this.named(name)) yield [source.feed.source, await this.schedule.refresh(source, dryRun)];
  }

  async status(): Promise<readonly SourceStatus[]> {
    return Promise.all(
      this.sources.map(async (one) => ({
        title: one.feed.title,
        source: one.feed.source,
        url: one.url,
        state: await this.refresher.stateOf(one),
      })),
    );
  }

  private named(name: string | null): readonly RefreshedSource[] {
    if (name === null) return this.sources;
    const source = this.sources.find(({ feed }) => feed.source === name);
    if (source !== undefined) return [source];
    const known = this.sources.map(({ feed }) => feed.source).join(', ');
    throw new ProblemError(
      422,
      'unknown-source',
      `La source ${quoted(name)} n’est pas configurée (LEVIER_SOURCES : ${known === '' ? 'aucune' : known}).`,
    );
  }
}
