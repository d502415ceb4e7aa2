import { Injectable } from '@nestjs/common';

import { Catalogue, SchemeWriter } from '../../catalogue';
import { ProblemError, todayInParis } from '../../common';
import { SOURCE } from './identity';
import { parseSchemaNational } from './parse';
import { refusal } from './read-table';
import type { RowIssue } from './row';

export interface SchemaNationalFile {
  readonly text: string;
  /** Named when the file is refused. */
  readonly fileName: string;
  readonly dryRun?: boolean;
}

/** What an import did: ids of schemes, and rows with their line, field and value. */
export interface SchemaNationalReport {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Rows left out: every reason. */
  readonly rejected: readonly RowIssue[];
  /** Rows that went in with something to look at. */
  readonly warnings: readonly RowIssue[];
}

/** Brings in a CSV file of the national schema; a scheme that a later file lacks stays, for files come from many publishers. */
@Injectable()
export class SchemaNationalImporter {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly writer: SchemeWriter,
  ) {}

  /** Importing the same file again changes nothing. @throws ProblemError 422 when the file is refused whole. */
  async import({ text, fileName, dryRun = false }: SchemaNationalFile): Promise<SchemaNationalReport> {
    const { entries } = this.catalogue.snapshot();
    const today = todayInParis();
    const parsed = parseSchemaNational(text, {
      codes: this.catalogue.codes(),
      holds: (id) => entries.has(id),
      checkedOn: (id) => entries.get(id)?.scheme.source.checkedOn ?? today,
    });
    if (parsed.refused !== null) throw new ProblemError(422, 'unreadable-file', refusal(fileName, parsed.refused));
    const { schemes, rejected, warnings } = parsed;
    const options = { now: new Date().toISOString(), dryRun };
    const { created, changed, unchanged, taken } = await this.writer.write(SOURCE, schemes, options);
    if (!dryRun && created.length + changed.length > 0) await this.catalogue.reload();
    const owners = new Map(taken.map(({ id, by }) => [id, by]));
    const conflicts = schemes.flatMap(({ scheme, externalId, line }) => {
      const owner = owners.get(scheme.id);
      const message = `id « ${externalId} » : la fiche ${scheme.id} appartient déjà à la source ${owner ?? ''}`;
      return owner === undefined ? [] : [{ line, field: 'id', value: externalId, message }];
    });
    return { created, changed, unchanged, rejected: [...rejected, ...conflicts], warnings };
  }
}
