import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database';
import { IndexPartRepository, type IndexPart } from './index-part.repository';

/** Bytes of a part: short enough to write between two requests. */
const PART_BYTES = 1_500_000;

const fingerprintOf = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');

/**
 * Keeps the built text index beside the schemes, in the same database. Only derived content: what cannot be read, or
 * written, is as if it had never been there.
 */
@Injectable()
export class IndexStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parts: IndexPartRepository,
  ) {}

  /** The bytes written under that key; null when they are missing or torn. */
  async read(key: string): Promise<Uint8Array | null> {
    try {
      return bytesOf(await this.unitOfWork.run((manager) => this.parts.of(manager, key)));
    } catch {
      return null;
    }
  }

  /** Part by part, the one that makes them valid last; then other keys are forgotten. Tells whether all was written. */
  async write(key: string, bytes: Uint8Array): Promise<boolean> {
    try {
      await this.writeParts(key, bytes);
      return true;
    } catch {
      return false;
    }
  }

  private async writeParts(key: string, bytes: Uint8Array): Promise<void> {
    await this.unitOfWork.run((manager) => this.parts.forget(manager, key));
    const count = Math.ceil(bytes.length / PART_BYTES);
    for (let part = 1; part <= count; part += 1) {
      const some = Buffer.from(bytes.buffer, bytes.byteOffset + (part - 1) * PART_BYTES, lengthOf(part, bytes));
      await this.insert({ key, part, content: some.toString('base64') });
      await nextTurn();
    }
    await this.insert({ key, part: 0, content: `${String(count)} ${fingerprintOf(bytes)}` });
    await this.unitOfWork.run((manager) => this.parts.forgetOthers(manager, key));
  }

  private async insert(row: IndexPart): Promise<void> {
    await this.unitOfWork.run((manager) => this.parts.insert(manager, row));
  }
}

function lengthOf(part: number, bytes: Uint8Array): number {
  return Math.min(PART_BYTES, bytes.length - (part - 1) * PART_BYTES);
}

function bytesOf([manifest = '', ...parts]: readonly string[]): Uint8Array | null {
  const [count, fingerprint] = manifest.split(' ');
  if (parts.length === 0 || Number(count) !== parts.length) return null;
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')));
  return fingerprintOf(bytes) === fingerprint ? new Uint8Array(bytes) : null;
}
