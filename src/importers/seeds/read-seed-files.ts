import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { SCHEME_SCHEMA } from '../../catalogue';
import { OperatorError } from '../../common';

export interface SeedFile {
  /** Path under the folder, with slashes. */
  readonly path: string;
  readonly content: string;
  /** Of the content and of the scheme file's definition: when the definition changes, every file is read again. */
  readonly hash: string;
}

/** Every YAML file under the folder, by path. @throws OperatorError when there is none to read. */
export function readSeedFiles(folder: string): SeedFile[] {
  const definition = createHash('sha1').update(JSON.stringify(SCHEME_SCHEMA)).digest('hex');
  return pathsUnder(folder).map((path) => {
    const content = readFileSync(join(folder, path), 'utf8');
    return { path, content, hash: createHash('sha1').update(definition).update(content).digest('hex') };
  });
}

function pathsUnder(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const paths = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => name.replaceAll('\\', '/'));
    if (paths.length > 0) return paths.sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OperatorError(`The folder of schemes ${folder} cannot be read (${code ?? 'unknown error'}).`);
  }
  throw new OperatorError(`The folder of schemes ${folder} holds no YAML file.`);
}
