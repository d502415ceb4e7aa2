import { Injectable } from '@nestjs/common';

import { UnitOfWork } from '../database';
import { ChangeRecorder } from './changes/change-recorder';
import { isEditedHere, planWrite, type TakenId } from './plan-write';
import { toRow, type IncomingScheme } from './scheme.mapper';
import { SchemeRepository } from './scheme.repository';

/** What an import did, by scheme id. */
export interface WriteReport {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Changed here since the last import: left as they are. */
  readonly kept: readonly string[];
  /** Ids that belong to another scheme already: left alone. */
  readonly taken: readonly TakenId[];
}

export interface WriteOptions {
  /** ISO instant. */
  readonly now: string;
  /** Tells what would be done, writes nothing. */
  readonly dryRun?: boolean;
  /** What comes in is a copy of a catalogue: it settles nothing between a source and what was changed here. */
  readonly isCopy?: boolean;
}

/** A scheme of one source that is in the catalogue. */
export interface HeldScheme {
  readonly id: string;
  readonly externalId: string | null;
  /** Whether it was changed here since its source wrote it. */
  readonly editedHere: boolean;
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** The one way into the scheme table. Writing the same schemes again changes nothing. */
@Injectable()
export class SchemeWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schemes: SchemeRepository,
    private readonly recorder: ChangeRecorder,
  ) {}

  /** Adds or replaces schemes, of `source` unless they name another, in one transaction; `Catalogue.reload` then shows them. */
  async write(source: string, incoming: readonly IncomingScheme[], options: WriteOptions): Promise<WriteReport> {
    return this.unitOfWork.run(
      async (manager) => {
        const rows = incoming.map((scheme) => toRow(scheme, source, options.now));
        const marks = await this.schemes.marks(manager);
        const plan = planWrite(rows, marks);
        const { created, changed, unchanged, settled, kept, taken } = plan;
        const entering = options.isCopy === true ? [...created, ...changed] : [...created, ...changed, ...settled];
        if (options.dryRun !== true) {
          await this.recorder.recordWrite(manager, { created, changed, marks, now: options.now });
          await this.schemes.put(manager, entering);
        }
        return {
          created: idsOf(created),
          changed: idsOf(changed),
          unchanged: idsOf(unchanged),
          kept: idsOf(kept),
          taken,
        };
      },
      { alone: true },
    );
  }

  /** The schemes of a source that are in the catalogue. */
  async held(source: string): Promise<HeldScheme[]> {
    const marks = await this.unitOfWork.run((manager) => this.schemes.marks(manager));
    return marks
      .filter((mark) => mark.source === source && mark.archivedAt === null)
      .map((mark) => ({ id: mark.id, externalId: mark.externalId, editedHere: isEditedHere(mark) }));
  }

  /** Takes schemes out of the catalogue; their rows are kept. */
  async archive(ids: readonly string[], { now, dryRun }: WriteOptions): Promise<void> {
    if (dryRun === true || ids.length === 0) return;
    await this.unitOfWork.run(async (manager) => {
      await this.recorder.recordArchival(manager, ids, now);
      await this.schemes.archive(manager, ids, now);
    });
  }
}
