import { createHash } from 'node:crypto';

import { compilePlanes, type AidScheme, type Planes } from '../engine';
import type { FinderWords } from './finder-words';
import { TextIndex } from '../search';
import { SchemeFinder } from './scheme-finder';
import { toEntry, type CatalogueEntry, type SchemeRow } from './scheme.mapper';
import type { CatalogueSnapshot } from './snapshot';

/** A row without its payload: what telling a new or changed scheme takes. */
export type RowMark = Pick<SchemeRow, 'id' | 'source' | 'externalId' | 'hash' | 'updatedAt'>;

/** A text index as `SchemeFinder.save` gave it. */
export interface SavedIndex {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Where more of the catalogue changes at once, all is compiled anew: neighbours by territory stand together again. */
const REBUILT_FROM = 0.25;

interface Held {
  readonly mark: RowMark;
  readonly entry: CatalogueEntry;
}

/** Compiled rules and text of the catalogue, kept in step with its rows. */
export class LiveCatalogue {
  private held: ReadonlyMap<string, Held> = new Map();
  private planes: Planes;
  private finder: SchemeFinder;

  constructor(private readonly words: FinderWords) {
    this.planes = compilePlanes([]);
    this.finder = new SchemeFinder([], words);
  }

  /** Ids of the rows that are new or whose content is another: `follow` needs their payloads. */
  missing(rows: readonly RowMark[]): string[] {
    return rows.filter(({ id, hash }) => this.held.get(id)?.mark.hash !== hash).map(({ id }) => id);
  }

  get isEmpty(): boolean {
    return this.held.size === 0;
  }

  /** Takes in the rows of the whole catalogue; only what differs is compiled, unless most does: then `saved` may serve. */
  follow(
    rows: readonly RowMark[],
    payloads: ReadonlyMap<string, string>,
    saved: SavedIndex | null = null,
  ): CatalogueSnapshot {
    const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    const before = this.held;
    const changed = new Set(this.missing(sorted));
    this.held = new Map(sorted.map((mark) => [mark.id, this.take(mark, payloads)]));
    const gone = [...before.keys()].filter((id) => !this.held.has(id));
    if (changed.size + gone.length > REBUILT_FROM * before.size) {
      this.rebuild(saved);
    } else {
      for (const id of gone) this.remove(id);
      for (const id of changed) this.put(id);
    }
    return this.snapshot(sorted);
  }

  private take(mark: RowMark, payloads: ReadonlyMap<string, string>): Held {
    const known = this.held.get(mark.id);
    if (known?.mark.hash === mark.hash) {
      const { source, externalId, updatedAt } = mark;
      return { mark, entry: { scheme: known.entry.scheme, source, externalId, updatedAt } };
    }
    const payload = payloads.get(mark.id);
    if (payload === undefined) throw new RangeError(`No payload was read for scheme ${mark.id}.`);
    return { mark, entry: toEntry({ ...mark, payload }) };
  }

  private rebuild(saved: SavedIndex | null): void {
    if (saved !== null && this.restore(saved)) return;
    this.planes = compilePlanes(Array.from(this.held.values(), ({ entry }) => entry.scheme));
    this.finder = new SchemeFinder(bySlot(this.planes), this.words);
  }

  /** The planes take the slots that the index knows the schemes by; false where it holds others. */
  private restore({ key, bytes }: SavedIndex): boolean {
    const index = TextIndex.load(key, bytes, this.words.vocabulary, this.words.stopWords);
    const schemes = (index?.held() ?? []).flatMap((id = '') => this.held.get(id)?.entry.scheme ?? []);
    if (index === null || schemes.length !== this.held.size || schemes.length !== index.held().length) return false;
    this.planes = compilePlanes(schemes, { asGiven: true });
    this.finder = SchemeFinder.of(schemes, index, this.words);
    return true;
  }

  private put(id: string): void {
    const scheme = this.held.get(id)?.entry.scheme;
    if (scheme === undefined) return;
    this.remove(id);
    this.planes.put(scheme);
    this.finder.put(this.planes.slotOf(id) ?? 0, scheme);
  }

  private remove(id: string): void {
    const slot = this.planes.slotOf(id);
    if (slot === undefined) return;
    this.finder.remove(slot);
    this.planes.remove(id);
  }

  private snapshot(sorted: readonly RowMark[]): CatalogueSnapshot {
    const entries = new Map(Array.from(this.held, ([id, { entry }]) => [id, entry]));
    return {
      version: versionOf(sorted),
      schemes: Array.from(entries.values(), ({ scheme }) => scheme),
      entries,
      merged: new Map(),
      planes: this.planes,
      finder: this.finder,
      updatedAt: sorted.reduce<string | null>(
        (last, { updatedAt }) => (last !== null && last > updatedAt ? last : updatedAt),
        null,
      ),
    };
  }
}

/** The same for the same content. */
export function versionOf(rows: readonly RowMark[]): string {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const fingerprint = createHash('sha1');
  for (const { id, hash } of sorted) fingerprint.update(`${id} ${hash}\n`);
  return fingerprint.digest('hex').slice(0, 12);
}

function bySlot(planes: Planes): (AidScheme | undefined)[] {
  return Array.from({ length: planes.size }, (_, slot) => planes.schemeAt(slot));
}

/** A catalogue of these rows alone. */
export function snapshotOf(rows: readonly SchemeRow[], words: FinderWords): CatalogueSnapshot {
  return new LiveCatalogue(words).follow(rows, new Map(rows.map(({ id, payload }) => [id, payload])));
}
