import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

import { ProblemError, quoted, todayInParis } from '../common';
import type { CalendarDate } from '../engine';
import { Reference } from '../reference';
import { TerritoryDirectory } from '../territories';
import type { CodeBook } from './code-book';
import { codeBookOf } from './code-book-of';
import type { LintFinding } from './check/finding';
import { knownWorldOf } from './check/known-world';
import { lint } from './check/lint';
import { isSettled } from './duplicates/decisions';
import { duplicateFindings } from './duplicates/duplicate-findings';
import { findDuplicates, type DuplicatePair } from './duplicates/find-duplicates';
import { finderWordsOf } from './finder-words';
import { IndexStore } from './index-store';
import { IndexUpkeep } from './index-upkeep';
import { LiveCatalogue } from './live-catalogue';
import type { CatalogueEntry } from './scheme.mapper';
import { findSchemes, type Relations, type SchemePage, type SchemeQuery } from './scheme-query';
import { SchemeReader } from './scheme-reader';
import type { CatalogueSnapshot } from './snapshot';
import { suggestion } from './suggestion';

/** The schemes in force, whole and in memory; an import calls `reload`. */
@Injectable()
export class Catalogue implements OnModuleInit, OnModuleDestroy {
  private readonly live: LiveCatalogue;
  private readonly upkeep: IndexUpkeep;
  private current: CatalogueSnapshot;
  /** Reloads come one after the other. */
  private reloading: Promise<void> = Promise.resolve();

  constructor(
    private readonly reader: SchemeReader,
    private readonly reference: Reference,
    private readonly territories: TerritoryDirectory,
    store: IndexStore,
  ) {
    const words = finderWordsOf(reference, territories);
    this.live = new LiveCatalogue(words);
    this.upkeep = new IndexUpkeep(store, words);
    this.current = this.live.follow([], new Map());
  }

  async onModuleInit(): Promise<void> {
    await this.reload();
  }

  /** The same object until the next reload; to be used within one turn of the event loop. */
  snapshot(): CatalogueSnapshot {
    return this.current;
  }

  /** Takes in what changed in the table, committed rows only: not to be called within a unit of work. */
  async reload(): Promise<void> {
    const turn = this.reloading.then(() => this.follow());
    this.reloading = turn.catch(() => undefined);
    return turn;
  }

  private async follow(): Promise<void> {
    const first = this.live.isEmpty;
    const read = await this.reader.read((rows) => this.live.missing(rows));
    const saved = first ? await this.upkeep.saved(read.rows) : null;
    this.current = { ...this.live.follow(read.rows, read.payloads, saved), merged: read.merged };
    this.upkeep.follow(this.current);
  }

  /** For a service: the index is there before it is asked. */
  keepIndexed(): void {
    this.upkeep.keepIndexed();
  }

  /** Whether texts are searched at once; else the first search waits until the index is built. */
  get isIndexed(): boolean {
    return this.current.finder.isBuilt;
  }

  onModuleDestroy(): void {
    this.upkeep.stop();
  }

  /** @throws ProblemError 404. */
  get(id: string): CatalogueEntry {
    const entry = this.current.entries.get(id);
    if (entry) return entry;
    throw new ProblemError(404, 'unknown-scheme', `Aucune aide du catalogue ne s’appelle ${quoted(id)}.`);
  }

  /** Id of the sheet that stands for a merged one; null for any other id. */
  standingFor(id: string): string | null {
    return this.current.merged.get(id)?.into ?? null;
  }

  /** The sheets that one stands for, by id. */
  mergedInto(id: string): readonly CatalogueEntry[] {
    const merged = [...this.current.merged.values()].filter(({ into }) => into === id);
    return merged.map(({ entry }) => entry).sort((one, other) => (one.scheme.id < other.scheme.id ? -1 : 1));
  }

  has(id: string): boolean {
    return this.current.entries.has(id);
  }

  /** @throws ProblemError 422 on an unknown need, territory or parent. */
  find(query: SchemeQuery, at: CalendarDate = todayInParis()): SchemePage {
    const { need, territory, parent } = query;
    if (need !== undefined && !this.reference.needs.exists(need)) {
      const hint = suggestion(need, this.reference.needs.ids);
      throw new ProblemError(
        422,
        'unknown-need',
        `Champ /need : besoin inconnu ${quoted(need)}${hint || '.'}`,
        '/need',
      );
    }
    if (territory !== undefined && !this.territories.has(territory)) {
      const message = `Champ /territory : ${quoted(territory)} n’est pas un code de territoire (REG-84, DEP-63, COM-63430…).`;
      throw new ProblemError(422, 'unknown-territory', message, '/territory');
    }
    if (parent !== undefined && !this.has(parent)) {
      const hint = suggestion(parent, this.current.entries.keys());
      const message = `Champ /parent : aucune aide du catalogue ne s’appelle ${quoted(parent)}${hint || '.'}`;
      throw new ProblemError(422, 'unknown-scheme', message, '/parent');
    }
    return findSchemes(this.current, query, at, this.relations());
  }

  /** What is wrong or doubtful in the catalogue at that date; files that cannot be read are told by the seed importer. */
  lint(at: CalendarDate): LintFinding[] {
    const { entries, merged } = this.current;
    const all = [...entries.values(), ...Array.from(merged.values(), ({ entry }) => entry)];
    const ids = new Set(all.map(({ scheme }) => scheme.id));
    return [
      ...lint(all, at, knownWorldOf(this.reference, this.territories, at)),
      ...duplicateFindings(this.reader.decisions, (id) => ids.has(id), this.duplicates().length),
    ];
  }

  /** Pairs of sheets that look like one aid, and on which nobody decided; most alike first. */
  duplicates(): DuplicatePair[] {
    const known = new Map<string, ReadonlySet<string>>();
    const holders = (code: string): ReadonlySet<string> => {
      const held = known.get(code) ?? this.territories.holders(code);
      known.set(code, held);
      return held;
    };
    const { decisions } = this.reader;
    return findDuplicates(this.current.schemes, holders, (one, other) => isSettled(decisions, one, other));
  }

  /** Every code that a scheme may name. */
  codes(): CodeBook {
    return codeBookOf(this.reference, this.territories);
  }

  private relations(): Relations {
    return {
      relatedNeeds: (need) => new Set([need, ...this.reference.needs.expand(need)]),
      relatedTerritories: (code) => {
        const { within, maybeWithin } = this.territories.placeFact({ code });
        return new Set([code, ...within, ...(maybeWithin === 'anything' ? [] : maybeWithin)]);
      },
      holders: (code) => new Set([code, ...this.territories.holders(code)]),
    };
  }
}
