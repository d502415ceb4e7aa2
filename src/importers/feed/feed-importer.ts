import { Injectable } from '@nestjs/common';

import { Catalogue, SchemeWriter, type CatalogueEntry, type WriteReport } from '../../catalogue';
import { ProblemError, quoted, todayInParis } from '../../common';
import { UnitOfWork } from '../../database';
import { TerritoryDirectory } from '../../territories';
import { distinctRows } from './distinct-rows';
import type { CountedBy, Feed, FeedContext, FeedRow, ReadRow, RejectedRow } from './feed';
import type { FeedReport, Named } from './feed-report';
import { planArchive, type ArchivePlan } from './plan-archive';
import { RowNotes, type RowIssue } from './row-notes';

export interface FeedFile {
  readonly text: string;
  /** Named when the file is refused. */
  readonly fileName: string;
  /** Tells what would be done, writes nothing. */
  readonly dryRun?: boolean;
  /** Archives what a file that holds all lacks, even where the file looks broken. */
  readonly archiveAnyway?: boolean;
}

interface Sorted {
  readonly rows: readonly FeedRow[];
  readonly read: readonly ReadRow[];
  readonly rejected: readonly RejectedRow[];
  readonly known: readonly Named[];
}

/** Brings a file of any feed into the catalogue, in one transaction; importing the same file again changes nothing. */
@Injectable()
export class FeedImporter {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly writer: SchemeWriter,
    private readonly territories: TerritoryDirectory,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ProblemError 422 when the file is refused whole: nothing is changed. */
  async import(feed: Feed, { text, fileName, dryRun = false, archiveAnyway = false }: FeedFile): Promise<FeedReport> {
    const content = feed.parse(text, this.context());
    if (content.refused !== null) {
      throw new ProblemError(422, 'unreadable-file', `Fichier ${quoted(fileName)} refusé : ${content.refused}.`);
    }
    const described = this.described(feed);
    const sorted = sortRows(distinctRows(content.rows, content.countedBy), described);
    const options = { now: new Date().toISOString(), dryRun, isCopy: feed.copy === true };
    const { written, plan } = await this.unitOfWork.run(
      async () => {
        const held = await this.writer.held(feed.source);
        const isKnown = (externalId: string): boolean => described.has(externalId);
        const doubts = { whole: feed.whole, isKnown, evenIfDoubtful: archiveAnyway };
        const planned = planArchive(held, sorted.rows, doubts);
        const report = await this.writer.write(feed.source, sorted.read, options);
        const ids = planned.archived.map(({ id }) => id);
        await this.writer.archive(ids, options);
        return { written: report, plan: planned };
      },
      { alone: true },
    );
    const touched = written.created.length + written.changed.length + plan.archived.length;
    if (!dryRun && touched > 0) await this.catalogue.reload();
    return reportOf(sorted, written, plan, content.countedBy);
  }

  private context(): FeedContext {
    const { entries, merged } = this.catalogue.snapshot();
    const held = (id: string): CatalogueEntry | undefined => entries.get(id) ?? merged.get(id)?.entry;
    const today = todayInParis();
    return {
      codes: this.catalogue.codes(),
      territories: this.territories,
      today,
      holds: (id) => held(id) !== undefined,
      checkedOn: (id) => held(id)?.scheme.source.checkedOn ?? today,
    };
  }

  /** Ids in the source, each with the sheet of another source that describes the aid. */
  private described({ source, catalogue }: Feed): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    if (catalogue === null) return found;
    const { entries, merged } = this.catalogue.snapshot();
    const sheets = [...entries, ...Array.from(merged, ([id, { entry }]) => [id, entry] as const)];
    for (const [id, entry] of sheets) {
      const { catalogue: named, record } = entry.scheme.source;
      if (entry.source !== source && named === catalogue && record !== null) found.set(record, id);
    }
    return found;
  }
}

function sortRows(rows: readonly FeedRow[], described: ReadonlyMap<string, string>): Sorted {
  const read: ReadRow[] = [];
  const rejected: RejectedRow[] = [];
  const known: Named[] = [];
  for (const row of rows) {
    const sheet = row.externalId === null ? undefined : described.get(row.externalId);
    if (row.scheme === null) rejected.push(row);
    else if (sheet === undefined) read.push(row);
    else known.push({ line: row.line, externalId: row.externalId, schemeId: sheet });
  }
  return { rows, read, rejected, known };
}

function reportOf(sorted: Sorted, written: WriteReport, plan: ArchivePlan, countedBy: CountedBy = 'line'): FeedReport {
  const { read, rejected, known } = sorted;
  const { created, changed, unchanged, taken } = written;
  const rowOf = new Map(read.map((row) => [row.scheme.id, row]));
  const refused = new Set(taken.map(({ id }) => id));
  const entered = read.filter(({ scheme }) => !refused.has(scheme.id));
  const kept = written.kept.map((id) => nameOf(id, rowOf.get(id)));
  return {
    countedBy,
    created,
    changed,
    unchanged,
    archived: plan.archived.map(({ id }) => id),
    notArchived: plan.notArchived,
    kept: [...kept, ...plan.kept.map(({ id, externalId }) => ({ line: null, externalId, schemeId: id }))],
    known,
    rejected: [...issuesOf(rejected, false), ...conflicts(written, rowOf)],
    withdrawn: issuesOf(rejected, true),
    warnings: entered.flatMap(({ warnings }) => warnings),
    understood: entered.flatMap(({ understood = [] }) => understood),
    conditions: {
      coded: entered.reduce((sum, { scheme }) => sum + scheme.criteria.length, 0),
      uncoded: entered.reduce((sum, { scheme }) => sum + scheme.uncoded.length, 0),
    },
  };
}

function nameOf(schemeId: string, row: ReadRow | undefined): Named {
  return { line: row?.line ?? null, externalId: row?.externalId ?? null, schemeId };
}

function issuesOf(rows: readonly RejectedRow[], withdrawn: boolean): RowIssue[] {
  return rows.filter((row) => (row.withdrawn === true) === withdrawn).flatMap(({ rejections }) => rejections);
}

function conflicts({ taken }: WriteReport, rowOf: ReadonlyMap<string, ReadRow>): RowIssue[] {
  return taken.flatMap(({ id, heldAs, by }) => {
    const row = rowOf.get(id);
    if (row === undefined) return [];
    const notes = new RowNotes(row.line);
    const whose =
      id === heldAs ? `la fiche ${heldAs} appartient déjà à la source ${by}` : `la fiche ${heldAs} l’a déjà`;
    notes.reject('id', row.externalId ?? id, whose);
    return notes.rejections;
  });
}
