import { Injectable } from '@nestjs/common';

import { UnitOfWork } from '../database';
import { toRow, type IncomingScheme } from './scheme.mapper';
import { SchemeRepository } from './scheme.repository';

/** What an import did, by scheme id. */
export interface WriteReport {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Ids that another source holds already: left alone. */
  readonly taken: readonly { readonly id: string; readonly by: string }[];
}

export interface WriteOptions {
  /** ISO instant. */
  readonly now: string;
  /** Tells what would be done, writes nothing. */
  readonly dryRun?: boolean;
}

/** The one way into the scheme table. Writing the same schemes again changes nothing. */
@Injectable()
export class SchemeWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schemes: SchemeRepository,
  ) {}

  /** Adds or replaces schemes of one source, in one transaction; `Catalogue.reload` then shows them. */
  async write(source: string, incoming: readonly IncomingScheme[], options: WriteOptions): Promise<WriteReport> {
    return this.unitOfWork.run(
      async (manager) => {
        const marks = new Map((await this.schemes.marks(manager)).map((mark) => [mark.id, mark]));
        const rows = incoming.map((scheme) => toRow(scheme, source, options.now));
        const others = rows.filter(({ id }) => (marks.get(id)?.source ?? source) !== source);
        const own = rows.filter((row) => !others.includes(row));
        const created = own.filter(({ id }) => !marks.has(id));
        const changed = own.filter(({ id, hash }) => {
          const mark = marks.get(id);
          return mark !== undefined && (mark.hash !== hash || mark.archivedAt !== null);
        });
        if (options.dryRun !== true) {
          await this.schemes.insert(manager, created);
          await this.schemes.update(manager, changed);
        }
        const touched = new Set([...created, ...changed]);
        return {
          created: created.map(({ id }) => id),
          changed: changed.map(({ id }) => id),
          unchanged: own.filter((row) => !touched.has(row)).map(({ id }) => id),
          taken: others.map(({ id }) => ({ id, by: marks.get(id)?.source ?? '' })),
        };
      },
      { alone: true },
    );
  }

  /** Takes schemes out of the catalogue; their rows are kept. */
  async archive(ids: readonly string[], { now, dryRun }: WriteOptions): Promise<void> {
    if (dryRun !== true) await this.unitOfWork.run((manager) => this.schemes.archive(manager, ids, now));
  }
}
