import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A sheet: its path under the folder of the schemes, and its text. */
export interface Written {
  readonly path: string;
  readonly content: string;
}

/** Writes what changed, and removes the sheets made before that are made no more. */
export function replaceSheets(folder: string, before: readonly Written[], after: readonly Written[]): void {
  const old = new Map(before.map(({ path, content }) => [path, content]));
  const paths = new Set(after.map(({ path }) => path));
  const changed = after.filter(({ path, content }) => old.get(path) !== content);
  const gone = before.filter(({ path }) => !paths.has(path));
  for (const { path } of gone) rmSync(join(folder, path));
  for (const { path, content } of changed) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  console.log(`${String(after.length)} sheets: ${String(changed.length)} written, ${String(gone.length)} removed`);
}
