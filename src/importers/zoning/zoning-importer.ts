import { createHash } from 'node:crypto';

import { Injectable, type OnModuleInit } from '@nestjs/common';

import { ProblemError, quoted } from '../../common';
import { UnitOfWork } from '../../database';
import { ZONINGS, type Zoning } from '../../engine';
import { ImportedZoningRepository, TerritoryDirectory, type RejectedLine } from '../../territories';
import { zoningOfList } from './zoning-of-list';

export interface ZoningReport {
  readonly zoning: Zoning;
  /** Communes now in the zoning. */
  readonly communes: number;
  /** Communes that the list leaves in doubt: a class that cannot be read, or a code of their département that never was. */
  readonly toConfirm: number;
  /** Communes that the list names as outside. */
  readonly outside: number;
  readonly rejected: readonly RejectedLine[];
  /** False when the same list was in force already. */
  readonly changed: boolean;
}

export interface ZoningList {
  readonly text: string;
  /** Name of the file or publication, shown as the source. */
  readonly sourceName: string;
  /** When left out, the list's own column or the file's name tells. */
  readonly zoning?: Zoning;
  readonly dryRun?: boolean;
}

/** Puts an official list of communes in the place of the one we ship. */
@Injectable()
export class ZoningImporter implements OnModuleInit {
  constructor(
    private readonly territories: TerritoryDirectory,
    private readonly lists: ImportedZoningRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Lists imported earlier are in force again. */
  async onModuleInit(): Promise<void> {
    const lists = await this.unitOfWork.run((manager) => this.lists.all(manager));
    for (const { zoning, entries, version } of lists) this.territories.useImported(zoning, entries, version);
  }

  /** Importing the same list again changes nothing. @throws ProblemError 422 when the file is refused whole. */
  async import({ text, sourceName, zoning: told, dryRun = false }: ZoningList): Promise<ZoningReport> {
    const zoning = told ?? zoningOfList(text, sourceName);
    if (zoning === null) {
      throw refused(
        `on ne sait pas quel zonage ${quoted(sourceName)} décrit (colonne classement_afr, classement_frr…)`,
      );
    }
    if (!ZONINGS.includes(zoning)) throw refused(`zonage inconnu ${quoted(zoning)} (${ZONINGS.join(', ')})`);
    const answer = this.territories.parseZoningCsv(text, zoning);
    if (!answer.ok) throw new ProblemError(422, 'unreadable-file', answer.message);
    const { entries, outside, rejected } = answer;
    const toConfirm = [...entries.values()].filter(({ doubt }) => doubt === 'to-confirm').length;
    const communes = entries.size - toConfirm;
    if (communes === 0) throw refused(`${quoted(sourceName)} ne classe aucune commune`);

    const hash = createHash('sha1').update(text).digest('hex');
    const now = new Date().toISOString();
    const version = `Liste importée le ${now.slice(0, 10)} (${sourceName})`.slice(0, 100);
    const changed = await this.unitOfWork.run(
      async (manager) => {
        if ((await this.lists.hashOf(manager, zoning)) === hash) return false;
        const list = { zoning, version, source: sourceName.slice(0, 300), hash, importedAt: now, entries };
        if (!dryRun) await this.lists.replace(manager, list);
        return true;
      },
      { alone: true },
    );
    if (changed && !dryRun) this.territories.useImported(zoning, entries, version);
    return { zoning, communes, toConfirm, outside, rejected, changed };
  }
}

function refused(reason: string): ProblemError {
  return new ProblemError(422, 'unreadable-file', `Liste de zonage refusée : ${reason}.`);
}
