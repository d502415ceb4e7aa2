import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { areaNames, loadArea, sizesOf, type Sizes } from './core/areas';
import { hasBound, lineOf, passes, type Gate } from './core/gate';
import { record } from './core/record';
import { tableOf, type AreaResult } from './core/table';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    area: { type: 'string', multiple: true },
    'in-process': { type: 'string' },
  },
});

/** Runs one area here and prints its gates, each as soon as its size is done. */
async function runHere(name: string, sizes: Sizes): Promise<void> {
  const area = await loadArea(name);
  for (const size of sizesOf(area, sizes)) {
    for (const gate of await area.run(size, { quick: sizes.quick })) console.log(lineOf(gate));
  }
}

/** Runs one area in a process of its own, so that none leaves its heap or its compiled code to the next. */
async function runApart(name: string, flags: readonly string[]): Promise<AreaResult> {
  const loader = join(__dirname, 'typescript.cjs');
  const child = spawn(process.execPath, ['-r', loader, __filename, '--in-process', name, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const gates: Gate[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    if (line.startsWith('{"gate"')) gates.push(JSON.parse(line) as Gate);
  }
  if ((await ended) !== 0) throw new Error(`area ${name} did not end well`);
  return { area: name, gates };
}

async function runAll(names: readonly string[], { quick, large }: Sizes): Promise<AreaResult[]> {
  const flags = [...(quick ? ['--quick'] : []), ...(large ? ['--large'] : [])];
  const results: AreaResult[] = [];
  for (const name of names) results.push(await runApart(name, flags));
  return results;
}

function conclude(results: readonly AreaResult[]): void {
  const bounded = results.flatMap(({ gates }) => gates).filter(hasBound);
  const failed = bounded.filter((gate) => !passes(gate));
  console.log(`\n${tableOf(results)}\n`);
  console.log(`${bounded.length - failed.length} of ${bounded.length} gates pass`);
  if (failed.length > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  if (values['in-process'] !== undefined) return runHere(values['in-process'], values);
  const results = await runAll(values.area ?? areaNames(), values);
  conclude(results);
  if (values.record) await record(results, new Date().toISOString().slice(0, 10));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
