import { constants } from 'node:fs';
import { access, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

import { ProblemError, quoted } from '../../common';
import { writeProblem } from '../write-problem';

/**
 * Looks, before any work, whether a file may be written, and that it is not the one read.
 * @throws ProblemError 422
 */
export async function checkOutput(file: string, input: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  const read = await stat(input);
  if (there !== null && there.ino === read.ino && there.dev === read.dev) {
    throw new ProblemError(422, 'same-file', `--out ${quoted(file)} est le fichier lu : donnez-en un autre.`);
  }
  try {
    if (there?.isDirectory() === true) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (there === null && !(await stat(dirname(file))).isDirectory())
      throw Object.assign(new Error(), { code: 'ENOTDIR' });
    await access(there === null ? dirname(file) : file, constants.W_OK);
  } catch (error) {
    throw writeProblem(422, file, error);
  }
}

/**
 * A file made of whole pieces: one that cannot be written to its end is taken back. What was there before is
 * overwritten by the first piece, not earlier.
 */
export class OutputFile {
  private handle: FileHandle | null = null;
  private written = 0;

  constructor(
    private readonly file: string,
    private readonly header: string,
  ) {}

  /** @throws ProblemError 422 when the file cannot be opened, 507 when it cannot be written further. */
  async write(text: string): Promise<void> {
    const isFirst = this.handle === null;
    this.handle ??= await open(this.file, 'w').catch((error: unknown) => {
      throw writeProblem(422, this.file, error);
    });
    const bytes = Buffer.from(isFirst ? this.header + text : text);
    try {
      await this.handle.appendFile(bytes);
      this.written += bytes.length;
    } catch (error) {
      await this.handle.truncate(this.written).catch(() => undefined);
      throw writeProblem(507, this.file, error);
    }
  }

  /** @throws ProblemError 507: some disks tell only now that they are full. */
  async close(): Promise<void> {
    try {
      await this.handle?.close();
    } catch (error) {
      throw writeProblem(507, this.file, error);
    } finally {
      this.handle = null;
    }
  }
}
