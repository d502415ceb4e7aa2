import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStep } from './build.mjs';
import { installStep } from './install.mjs';
import { withLock } from './lock.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Steps in order; a step that runs may make the next one due, so each is asked when its turn comes. */
const STEPS = [installStep, buildStep];

export async function main(root = ROOT) {
  try {
    if (STEPS.every((step) => !step.isDue(root))) return;
    await withLock(join(root, '.setup', 'lock'), async () => {
      for (const step of STEPS) {
        if (!step.isDue(root)) continue;
        process.stderr.write(`levier: ${step.announce}\n`);
        await step.run(root);
      }
    });
  } catch (error) {
    process.stderr.write(`levier: ${error.message}\n`);
    process.exitCode = error.exitCode ?? 1;
  }
}
