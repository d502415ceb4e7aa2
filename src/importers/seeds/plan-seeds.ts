import { parseSchemeFile, type CodeBook, type FileProblem } from '../../catalogue';
import type { AidScheme } from '../../engine';
import type { SeedFile } from './read-seed-files';
import type { SeedFileRow } from './seed-file.repository';

/** What the files ask for, against the manifest of the last import. */
export interface SeedPlan {
  /** New or changed files that can be read. */
  readonly accepted: readonly { readonly file: SeedFile; readonly scheme: AidScheme }[];
  readonly rejected: readonly FileProblem[];
  /** Manifest rows whose file is gone. */
  readonly removed: readonly SeedFileRow[];
  /** Schemes of those files that no other file holds. */
  readonly gone: readonly string[];
  /** Ids whose file is the same as last time. */
  readonly same: readonly string[];
}

/** Reads only files that changed; a broken one is reported, its scheme stays as it was. Pure. */
export function planSeeds(files: readonly SeedFile[], manifest: readonly SeedFileRow[], codes: () => CodeBook): SeedPlan {
  const known = new Map(manifest.map((row) => [row.path, row]));
  const paths = new Set(files.map(({ path }) => path));
  const kept = manifest.filter((row) => paths.has(row.path));
  const removed = manifest.filter((row) => !paths.has(row.path));
  const holders = new Map(kept.map(({ schemeId, path }) => [schemeId, path]));
  const accepted: { file: SeedFile; scheme: AidScheme }[] = [];
  const rejected: FileProblem[] = [];

  const changed = files.filter(({ path, hash }) => known.get(path)?.hash !== hash);
  for (const file of changed) {
    const { scheme, problems } = parseSchemeFile(file.content, file.path, codes());
    rejected.push(...problems);
    if (scheme === null) continue;
    const holder = holders.get(scheme.id) ?? file.path;
    if (holder === file.path) {
      holders.set(scheme.id, file.path);
      accepted.push({ file, scheme });
    } else {
      rejected.push({ file: file.path, line: 1, message: `id : « ${scheme.id} » est déjà la fiche ${holder}` });
    }
  }
  const gone = removed.map(({ schemeId }) => schemeId).filter((id) => !holders.has(id));
  const changedPaths = new Set(changed.map(({ path }) => path));
  const same = kept.filter(({ path }) => !changedPaths.has(path)).map(({ schemeId }) => schemeId);
  return { accepted, rejected, removed, gone, same };
}
