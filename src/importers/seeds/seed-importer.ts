import { Injectable } from '@nestjs/common';

import { Catalogue, OWN_SOURCE, SchemeWriter, describeProblem, type FileProblem, type LintFinding } from '../../catalogue';
import { UnitOfWork } from '../../database';
import { planSeeds, type SeedPlan } from './plan-seeds';
import { readSeedFiles } from './read-seed-files';
import { SeedFileRepository } from './seed-file.repository';

/** What an import of the seeds did, by scheme id. */
export interface SeedReport {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Changed in the catalogue itself: left as they are. */
  readonly kept: readonly string[];
  /** Schemes whose file is gone: out of the catalogue, kept in the table. */
  readonly archived: readonly string[];
  readonly rejected: readonly FileProblem[];
}

export interface SeedOptions {
  /** Tells what would be done, writes nothing. */
  readonly dryRun?: boolean;
}

/** Brings the catalogue up to date with the files of `seeds/schemes`; importing the same files again changes nothing. */
@Injectable()
export class SeedImporter {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly writer: SchemeWriter,
    private readonly seedFiles: SeedFileRepository,
    private readonly unitOfWork: UnitOfWork,
    /** Folder that holds the levels' folders. */
    private readonly folder: string,
  ) {}

  /** @throws OperatorError when the folder holds nothing to read. */
  async import({ dryRun = false }: SeedOptions = {}): Promise<SeedReport> {
    const plan = await this.plan();
    const report = await this.carryOut(plan, dryRun);
    if (!dryRun && report.created.length + report.changed.length + report.archived.length > 0) {
      await this.catalogue.reload();
    }
    return report;
  }

  /** Files that cannot be read, as the lint reports them. */
  async broken(): Promise<LintFinding[]> {
    const { rejected } = await this.plan();
    return rejected.map((problem) => ({
      severity: 'error',
      kind: 'broken-file',
      schemeId: problem.file,
      field: null,
      value: null,
      message: describeProblem(problem).slice(problem.file.length).replace(/^[ :]+/, ''),
    }));
  }

  private async plan(): Promise<SeedPlan> {
    const manifest = await this.unitOfWork.run((manager) => this.seedFiles.all(manager));
    return planSeeds(readSeedFiles(this.folder), manifest, () => this.catalogue.codes());
  }

  private async carryOut(plan: SeedPlan, dryRun: boolean): Promise<SeedReport> {
    const now = new Date().toISOString();
    const { accepted, rejected, removed, gone, same } = plan;
    if (accepted.length === 0 && removed.length === 0) {
      return { created: [], changed: [], unchanged: same, kept: [], archived: [], rejected };
    }
    return this.unitOfWork.run(async (manager) => {
      const incoming = accepted.map(({ scheme }) => ({ scheme, externalId: null }));
      const { created, changed, unchanged, kept, taken } = await this.writer.write(OWN_SOURCE, incoming, { now, dryRun });
      await this.writer.archive(gone, { now, dryRun });
      const refused = new Set(taken.map(({ id }) => id));
      const entered = accepted.filter(({ scheme }) => !refused.has(scheme.id));
      if (!dryRun) {
        await this.seedFiles.remove(
          manager,
          removed.map(({ path }) => path),
        );
        await this.seedFiles.put(
          manager,
          entered.map(({ file, scheme }) => ({ path: file.path, hash: file.hash, schemeId: scheme.id })),
        );
      }
      const conflicts = accepted
        .filter(({ scheme }) => refused.has(scheme.id))
        .map(({ file, scheme }) => ({
          file: file.path,
          line: 1,
          message: `id : « ${scheme.id} » appartient déjà à une autre source du catalogue`,
        }));
      return {
        created,
        changed,
        unchanged: [...same, ...unchanged],
        kept,
        archived: gone,
        rejected: [...rejected, ...conflicts],
      };
    }, { alone: true });
  }
}
