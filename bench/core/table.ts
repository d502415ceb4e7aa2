import { hasBound, passes, type Gate } from './gate';

export interface AreaResult {
  readonly area: string;
  readonly gates: readonly Gate[];
}

function figure(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function boundOf({ atLeast, atMost }: Gate): string {
  if (atLeast !== undefined) return `>= ${atLeast.toLocaleString('en-GB')}`;
  return atMost === undefined ? '' : `<= ${atMost.toLocaleString('en-GB')}`;
}

function outcomeOf(gate: Gate): string {
  if (!hasBound(gate)) return '';
  return passes(gate) ? 'pass' : 'FAIL';
}

const COLUMNS = [0, 1, 2, 3, 4, 5] as const;

function rowsOf(results: readonly AreaResult[]): string[][] {
  return results.flatMap(({ area, gates }) =>
    gates.map((gate) => [area, gate.gate, figure(gate.measured), gate.unit, boundOf(gate), outcomeOf(gate)]),
  );
}

/** For a terminal. */
export function tableOf(results: readonly AreaResult[]): string {
  const rows = rowsOf(results);
  const widths = COLUMNS.map((_, column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    column === 2 || column === 4 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

/** For the documentation. */
export function markdownOf(results: readonly AreaResult[]): string {
  const head = ['Area', 'What', 'Measured', 'Unit', 'Bound', ''];
  const rule = ['---', '---', '---:', '---', '---:', '---'];
  return [head, rule, ...rowsOf(results)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
