// Writes the module diagram of docs/DESIGN.md from the layer list; with --check, says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { layers, pure } = createRequire(import.meta.url)('./layers.cjs');
const file = join(root, 'docs', 'DESIGN.md');
const BLOCK = /(<!-- diagram: made by scripts\/diagram\.mjs -->\n)[^]*?(<!-- end of diagram -->)/;

const rows = [...layers, ['app']];
const group = (row, index) => [
  `  subgraph row${index}[" "]`,
  ...row.map((folder) => `    ${folder}${folder in pure ? `[["${folder}"]]` : `["${folder}"]`}`),
  '  end',
];
const diagram = [
  '```mermaid',
  'flowchart TB',
  ...rows.flatMap(group),
  ...rows.slice(1).map((_, index) => `  row${index + 1} --> row${index}`),
  '```',
].join('\n');

const before = readFileSync(file, 'utf8');
if (!BLOCK.test(before)) throw new Error('docs/DESIGN.md has lost the markers of its diagram.');
const after = before.replace(BLOCK, (_, begin, end) => `${begin}\n${diagram}\n\n${end}`);

if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('The diagram of docs/DESIGN.md is not that of scripts/layers.cjs: run `node scripts/diagram.mjs`.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, after);
}
