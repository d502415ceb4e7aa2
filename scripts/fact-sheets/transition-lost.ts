import type { TransitionRow } from './transition-rows';
import { bodyOf, kindWords, mentionsOf, themeWords } from './transition-words';
import { euros, figure } from './words';

/** Every text and figure of the sheet, behind its keys. */
function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => linesOf(inner).map((text) => `${key}: ${text}`));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}

/** Facts in words, that may stand anywhere. */
function worded(row: TransitionRow): (readonly [string, readonly string[]])[] {
  return [
    ['name', [row.name]],
    ['kind', [kindWords(row)]],
    ['bodies', [row.operator, ...row.partners].map((name) => bodyOf(name).name)],
    ['themes', themeWords(row)],
    ['euros', row.euros.map(euros)],
    ['percents', row.percents.map((value) => `${figure(value)} %`)],
    ['activities', row.activities],
    ['flags', mentionsOf(row)],
    ['url', row.url === null ? [] : [row.url]],
    ['micro-entrepreneurs', row.excludesMicroEntrepreneurs ? ['micro-entrepreneurs'] : []],
  ];
}

/** Facts that stand under their key. */
function coded(row: TransitionRow): string[] {
  const { minHeadcount, maxHeadcount, minYears, opens, closes, sections } = row;
  return [
    ...(minHeadcount === null ? [] : [`criteria: min: ${String(minHeadcount)}`]),
    ...(maxHeadcount === null ? [] : [`criteria: max: ${String(maxHeadcount)}`]),
    ...(minYears === null ? [] : [`criteria: min: ${String(minYears)}`]),
    ...(opens === null ? [] : [`calendar: opens: ${opens}`]),
    ...(closes === null ? [] : [closes === '2099-12-31' ? 'calendar: permanent: true' : `calendar: closes: ${closes}`]),
    ...(sections.length === 21 ? [] : sections.map((code) => `criteria: include: ${code}`)),
    ...(row.flags.includes('beforeStart') ? ['criteria: kind: worksNotStarted'] : []),
  ];
}

/** Facts of the row that its sheet, read back from its file, tells nowhere. */
export function lostTransitionFacts(row: TransitionRow, sheet: unknown): string[] {
  const lines = linesOf(sheet);
  const all = lines.join('\n').toLowerCase();
  const held = new Set(lines);
  return [
    ...worded(row).flatMap(([field, values]) =>
      values.filter((value) => !all.includes(value.toLowerCase())).map((value) => `${field} ${value}`),
    ),
    ...coded(row).filter((line) => !held.has(line)),
  ];
}
