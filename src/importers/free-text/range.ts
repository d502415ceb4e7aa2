/** Bounds as a text words them; `under` and `over` are strict, `min` and `max` are not. */
export interface Range {
  readonly min?: number;
  readonly over?: number;
  readonly max?: number;
  readonly under?: number;
}

/** What is counted: a pattern that follows the figure, whose group, if any, is a scale. */
export interface Unit {
  readonly pattern: string;
  readonly scales?: Readonly<Record<string, number>>;
}

const FIGURE = '(\\d+(?:,\\d+)?)';

/** Patterns of one bound, with Q where the quantity stands. */
const FORMS: readonly (readonly [keyof Range, readonly string[]])[] = [
  ['under', ['(?:strictement )?moins de Q', '(?:strictement )?inferieure?s? a Q']],
  [
    'max',
    [
      'inferieure?s? ou egale?s? a Q',
      'Q (?:au plus|au maximum|maximum|ou moins)',
      "(?:au plus|au maximum|jusqu'a|(?:un )?maximum de) Q",
      'ne depassant pas Q',
      "n'excedant pas Q",
    ],
  ],
  ['over', ['(?:strictement )?plus de Q', '(?:strictement )?superieure?s? a Q']],
  [
    'min',
    [
      'superieure?s? ou egale?s? a Q',
      'Q (?:au moins|au minimum|minimum|ou plus|et plus)',
      "(?:d')?(?:au moins|au minimum) Q",
      "(?:d')?(?:un )?minimum (?:de|:) Q",
    ],
  ],
];

/** Reads one unit in whole expressions such as `moins de 250 salaries`, `de 10 a 49 salaries`, `50 m€ au plus`. */
export function rangeReader(unit: Unit): (words: string) => Range | null {
  const quantity = `${FIGURE}${unit.pattern}`;
  const forms = FORMS.flatMap(([bound, patterns]) =>
    patterns.map((pattern) => [bound, new RegExp(`^${pattern.replace('Q', quantity)}$`)] as const),
  );
  const between = new RegExp(
    `^(?:entre |de )?${quantity.replace(unit.pattern, `(?:${unit.pattern})?`)} (?:a|et) ${quantity}$`,
  );
  const valueOf = (figure: string, scale: string | undefined): number =>
    Math.round(Number(figure.replace(',', '.')) * (unit.scales?.[scale ?? ''] ?? 1) * 100) / 100;
  return (words) => {
    for (const [bound, pattern] of forms) {
      const [, figure, scale] = pattern.exec(words) ?? [];
      if (figure !== undefined) return { [bound]: valueOf(figure, scale) };
    }
    return both(between.exec(words), valueOf, unit.scales !== undefined);
  };
}

function both(
  found: RegExpExecArray | null,
  valueOf: (figure: string, scale: string | undefined) => number,
  scaled: boolean,
): Range | null {
  if (found === null) return null;
  const groups: readonly (string | undefined)[] = found.slice(1);
  const [low, lowScale, high, highScale] = scaled ? groups : [groups[0], undefined, groups[1], undefined];
  if (low === undefined || high === undefined) return null;
  const range = { min: valueOf(low, lowScale ?? highScale), max: valueOf(high, highScale) };
  return range.min <= range.max ? range : null;
}
