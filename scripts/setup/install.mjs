import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { runNode } from './child.mjs';
import { clearStamp, readJson, readStamp, sha256, writeStamp } from './stamp.mjs';

/** The lock file, not package.json, says what is installed; platform and ABI decide the native parts. */
const wanted = (root) => ({
  lock: sha256(readFileSync(join(root, 'package-lock.json'))),
  machine: `${process.platform}-${process.arch}-${process.versions.modules}`,
});

/** True when everything required is there, whoever installed it: us, or `npm ci` or `npm install` run by hand. */
function hasPackages(root) {
  const lock = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {};
  return Object.entries(lock).every(([path, { version, optional }]) =>
    path === '' ? true : installed[path] ? installed[path].version === version : Boolean(optional),
  );
}

function nativePartLoads(root) {
  try {
    const Database = createRequire(join(root, 'package.json'))('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** npm's own script: the one that runs us, else the one beside this Node or on the PATH. */
function npmScript() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js') && existsSync(running)) return running;
  const script = ['node_modules', 'npm', 'bin', 'npm-cli.js'];
  const folders = [dirname(process.execPath), ...(process.env.PATH ?? '').split(delimiter)];
  const found = folders
    .flatMap((folder) => [join(folder, ...script), join(folder, '..', 'lib', ...script)])
    .find((file) => existsSync(file));
  if (!found) throw new Error('npm was not found beside Node.js; run `npm ci`, then start again.');
  return found;
}

const npm = (root, command, ...options) =>
  runNode([npmScript(), command, ...options], { cwd: root, label: `npm ${command}` });

export const installStep = {
  announce: 'installing the dependencies (first start, or they changed)…',
  isDue(root) {
    const now = wanted(root);
    const stamp = readStamp(root, 'install');
    if (existsSync(join(root, 'node_modules')) && stamp?.lock === now.lock && stamp.machine === now.machine)
      return false;
    if (!hasPackages(root) || !nativePartLoads(root)) return true;
    writeStamp(root, 'install', now);
    return false;
  },
  /** Native parts come last: without a prebuilt binary one takes longer than all the rest, and is all another Node needs. */
  async run(root) {
    const now = wanted(root);
    clearStamp(root, 'install');
    if (!hasPackages(root)) {
      await npm(root, 'ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts');
    }
    await npm(root, 'rebuild');
    writeStamp(root, 'install', now);
  },
};
