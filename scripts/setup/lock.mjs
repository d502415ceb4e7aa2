import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { readJson } from './stamp.mjs';

const BEAT = 2_000;
const SILENCE = 30_000;

const owner = (folder) => readJson(join(folder, 'owner.json'));

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** A holder that ended without a word: its process is gone, or it has not touched the folder for long. */
function isAbandoned(folder, holder) {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return false;
  if (holder?.host === hostname() && !isAlive(holder.pid)) return true;
  return Date.now() - stat.mtimeMs > SILENCE;
}

function take(folder) {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, host: hostname(), since: Date.now() }));
  return true;
}

/** Moved aside before it is removed: of two waiters, one moves it; and what was moved is looked at again. */
function discard(folder, holder) {
  const aside = `${folder}.${process.pid}`;
  try {
    renameSync(folder, aside);
    if (owner(aside)?.since === holder?.since) rmSync(aside, { recursive: true, force: true });
    else renameSync(aside, folder);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Runs `work` while holding the folder; a second process waits, and recovers a folder left by a dead one. */
export async function withLock(folder, work) {
  for (let told = false; !take(folder); await wait(100)) {
    const holder = owner(folder);
    if (isAbandoned(folder, holder)) discard(folder, holder);
    else if (!told) {
      process.stderr.write('levier: another start is preparing the project, waiting…\n');
      told = true;
    }
  }
  const beat = setInterval(() => utimesSync(folder, new Date(), new Date()), BEAT);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(folder, { recursive: true, force: true });
  }
}
