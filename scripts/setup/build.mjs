import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyAssets } from '../assets.mjs';
import { runNode } from './child.mjs';
import { clearStamp, filesUnder, readStamp, sha256, writeStamp } from './stamp.mjs';

const INPUTS = ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts/assets.mjs'];
const isSpec = (path) => /\.spec\.tsx?$/.test(path);

function wanted(root) {
  const files = filesUnder(root, INPUTS).filter(({ path }) => !isSpec(path));
  return {
    names: sha256(files.map(({ path }) => path).join('\n')),
    files: sha256(files.map(({ path, size, mtime }) => `${path} ${size} ${mtime}`).join('\n')),
  };
}

const isBuilt = (root) => existsSync(join(root, 'dist', 'main.js'));

export const buildStep = {
  announce: 'building…',
  isDue: (root) => !isBuilt(root) || readStamp(root, 'build')?.files !== wanted(root).files,
  async run(root) {
    const now = wanted(root);
    const renamed = readStamp(root, 'build')?.names !== now.names;
    clearStamp(root, 'build');
    if (renamed || !isBuilt(root)) {
      // The incremental compiler neither removes what left src/ nor writes again what left dist/.
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      rmSync(join(root, '.setup', 'build.tsbuildinfo'), { force: true });
    }
    const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
    await runNode([compiler, '-p', 'tsconfig.build.json'], { cwd: root, label: 'The build' });
    copyAssets(root);
    writeStamp(root, 'build', now);
  },
};
