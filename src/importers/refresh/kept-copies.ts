import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const fingerprintOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The last good copy of each source, a file each. */
export class KeptCopies {
  constructor(private readonly folder: string) {}

  /** Null when there is none, or when it is not the one of that fingerprint. */
  async read(source: string, hash: string | null): Promise<Buffer | null> {
    if (hash === null) return null;
    try {
      const bytes = await readFile(this.pathOf(source));
      return fingerprintOf(bytes) === hash ? bytes : null;
    } catch {
      return null;
    }
  }

  /** Takes the place of the copy before in one step: a reader finds the one or the other, never a part. */
  async keep(source: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const partial = `${this.pathOf(source)}.${randomUUID()}.partial`;
    try {
      await writeFile(partial, bytes);
      await rename(partial, this.pathOf(source));
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  private pathOf(source: string): string {
    return join(this.folder, source);
  }
}
