import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

import { ProblemError, quoted } from '../common';
import { writeProblem } from './write-problem';

const CHUNK = 1 << 20;
const A_FOLDER = Object.assign(new Error(), { code: 'EISDIR' });

/** The file behind a link, else the file itself; only a regular one may be replaced. @throws ProblemError 422. */
async function targetOf(file: string): Promise<string> {
  if (file === '') throw writeProblem(422, file, new Error('il n’a pas de nom'));
  if (file.endsWith('/') || file.endsWith(sep)) throw writeProblem(422, file, A_FOLDER);
  const target = await realpath(file).catch(() => file);
  const there = await stat(target).catch(() => null);
  if (there === null || there.isFile()) return target;
  if (there.isDirectory()) throw writeProblem(422, file, A_FOLDER);
  throw new ProblemError(
    422,
    'unwritable-file',
    `Le fichier ${quoted(file)} ne peut pas être écrit : ce n’est pas un fichier ordinaire.`,
  );
}

/**
 * Writes a file whole or not at all: what stood there before stays until the last byte is on disk.
 * @throws ProblemError 422 when it cannot be opened there, 507 when the disk fails.
 */
export async function writeWhole(file: string, pieces: Iterable<string>): Promise<void> {
  const target = await targetOf(file);
  const partial = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.partial`);
  const handle = await open(partial, 'wx').catch((error: unknown) => {
    throw writeProblem(422, file, error);
  });
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < CHUNK) continue;
      await handle.appendFile(waiting);
      waiting = '';
    }
    await handle.appendFile(waiting);
    await handle.sync();
    await handle.close();
    await rename(partial, target);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw 'code' in Object(error) ? writeProblem(507, file, error) : error;
  }
}
