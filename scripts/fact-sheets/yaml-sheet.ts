import type { Sheet } from './sheet';

const NOT_PLAIN = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;

/** Plain where every reader takes it for the same text, else between double quotes. */
export function scalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  const plain =
    /^[\p{L}«][^:#[\]{},&*!?|>"%@`\n\t\\]*$/u.test(value) && value.trim() === value && !NOT_PLAIN.test(value);
  return plain ? value : JSON.stringify(value);
}

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** On one line. */
function flow(value: Value): string {
  if (typeof value !== 'object' || value === null) return scalar(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
  return `{ ${pairs.join(', ')} }`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function block(key: string, items: readonly Value[]): string[] {
  return items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${flow(item)}`)];
}

function withoutNulls(value: object): Record<string, Value> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

function lines(key: string, value: Readonly<Record<string, Value>>): string[] {
  return [`${key}:`, ...Object.entries(value).map(([name, inner]) => `  ${name}: ${flow(inner)}`)];
}

function calendarOf({ permanent, opens, closes }: NonNullable<Sheet['calendar']>): Value {
  return {
    ...(permanent === true ? { permanent } : {}),
    ...(opens === undefined || opens === null ? {} : { opens }),
    ...(closes === null ? {} : { closes, cutOffs: [] }),
  };
}

/** The text of the file, in the manner of the sheets written by hand: what is not known is not written. */
export function yamlOf(sheet: Sheet): string {
  const { fundingOrigin, needs, calendar, funding, contact, parent, criteria } = sheet;
  return [
    `id: ${sheet.id}`,
    `name: ${scalar(sheet.name)}`,
    `level: ${sheet.level}`,
    `depth: ${sheet.depth}`,
    ...block(
      'funders',
      sheet.funders.map(({ name }) => ({ name, siren: null, role: null })),
    ),
    `instruments: ${flow(sheet.instruments)}`,
    ...(fundingOrigin === null ? [] : [`fundingOrigin: ${fundingOrigin}`]),
    ...(needs.length === 0 ? [] : [`needs: ${flow(needs)}`]),
    `summary: ${scalar(sheet.summary)}`,
    `territory: ${flow({ include: sheet.territory.include, exclude: sheet.territory.exclude })}`,
    ...block('criteria', criteria as unknown as readonly Value[]),
    ...block('uncoded', sheet.uncoded),
    ...(calendar === null ? [] : [`calendar: ${flow(calendarOf(calendar))}`]),
    ...(funding === null ? [] : lines('funding', withoutNulls(funding))),
    ...(contact === null ? [] : [`contact: ${flow(withoutNulls(contact))}`]),
    ...(parent === null ? [] : [`parent: ${parent}`]),
    ...lines('source', sheet.source),
    '',
  ].join('\n');
}
