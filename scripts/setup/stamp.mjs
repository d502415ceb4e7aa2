import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');

export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** What was last done, in `.setup/<name>.json`; null when it was not done, or not to the end. */
export const readStamp = (root, name) => readJson(join(root, '.setup', `${name}.json`));
export const clearStamp = (root, name) => rmSync(join(root, '.setup', `${name}.json`), { force: true });
export function writeStamp(root, name, stamp) {
  const file = join(root, '.setup', `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(stamp)}\n`);
}

/** Paths of the files under the given files and folders, sorted, as written from `root` with `/`. */
export function filesUnder(root, paths) {
  const found = [];
  const walk = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) found.push({ path, size: stat.size, mtime: stat.mtimeMs });
    else readdirSync(join(root, path)).forEach((name) => walk(`${path}/${name}`));
  };
  paths.forEach(walk);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
