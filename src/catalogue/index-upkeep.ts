import { setImmediate as nextTurn } from 'node:timers/promises';

import { lazily } from '../common';
import type { FinderWords } from './finder-words';
import { indexMaking } from './index-key';
import type { IndexStore } from './index-store';
import { versionOf, type RowMark, type SavedIndex } from './live-catalogue';
import type { CatalogueSnapshot } from './snapshot';

/** A smaller catalogue is indexed sooner than a saved index is read. */
export const LARGE = 2000;
/** Milliseconds of building between two looks at what else waits. */
const SLICE = 10;
/** Milliseconds without a change before the index is saved again. */
const QUIET = 10_000;

/** Builds the index of a large catalogue beside the requests, and keeps it for the next start. */
export class IndexUpkeep {
  private readonly making: () => string;
  private stopped = false;
  private waiting: NodeJS.Timeout | undefined;
  private newest: CatalogueSnapshot | null = null;
  private isEager = false;
  /** Key of what the store holds, as far as this process knows. */
  private stored = '';

  constructor(
    private readonly store: IndexStore,
    words: FinderWords,
  ) {
    this.making = lazily(() => indexMaking(words));
  }

  /** The index saved for these rows, as it may serve; null without one. */
  async saved(rows: readonly RowMark[]): Promise<SavedIndex | null> {
    if (rows.length < LARGE) return null;
    const key = this.keyOf(versionOf(rows));
    const bytes = await this.store.read(key);
    if (bytes === null) return null;
    this.stored = key;
    return { key, bytes };
  }

  /** From now on a small catalogue is indexed at once; else its first search does it, and a command that asks none is spared. */
  keepIndexed(): void {
    this.isEager = true;
    if (this.newest !== null) this.follow(this.newest);
  }

  /** Sees to the index of the newest snapshot. */
  follow(snapshot: CatalogueSnapshot): void {
    clearTimeout(this.waiting);
    this.newest = snapshot;
    if (snapshot.schemes.length < LARGE) {
      if (this.isEager) snapshot.finder.build();
    } else if (!snapshot.finder.isBuilt) {
      void this.build(snapshot);
    } else this.waiting = setTimeout(() => void this.save(snapshot), QUIET).unref();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.waiting);
  }

  private async build(snapshot: CatalogueSnapshot): Promise<void> {
    const { finder } = snapshot;
    while (!finder.isBuilt && !this.stopped) {
      const until = performance.now() + SLICE;
      finder.build(() => performance.now() > until);
      await nextTurn();
    }
    if (this.stopped) return;
    finder.warm();
    await this.save(snapshot);
  }

  /** The finder is of the newest snapshot: under the key of an older one it would be taken for what it is not. */
  private async save(snapshot: CatalogueSnapshot): Promise<void> {
    const key = this.keyOf(snapshot.version);
    if (snapshot !== this.newest || key === this.stored) return;
    const bytes = snapshot.finder.save(key);
    if (bytes !== null && (await this.store.write(key, bytes))) this.stored = key;
  }

  private keyOf(version: string): string {
    return `${version}-${this.making()}`;
  }
}
