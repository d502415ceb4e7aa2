import { first, keptFields, MAX_VALUES, valuesOf, type KeptFields, type RawQuery } from './query';

/** What can be done with an aid of the results. */
export const ACTS = ['garder', 'ecarter', 'reprendre'] as const;
export type Act = (typeof ACTS)[number];

/** What was done with an aid; null where nothing was. */
export type Chosen = Exclude<Act, 'reprendre'> | null;

export function chosenOf(id: string, fields: KeptFields): Chosen {
  return (['garder', 'ecarter'] as const).find((act) => valuesOf(fields, act).includes(id)) ?? null;
}

/** The field that a button sends, and what it says: `garder:<id>`. */
export const CHOICE_FIELD = 'choix';

export function choiceValue(act: Act, id: string): string {
  return `${act}:${id}`;
}

const CHOICE = new RegExp(`^(${ACTS.join('|')}):(.+)$`);

/** An aid is kept, set aside, or neither; the last word counts. A full list takes no more. */
function applied(fields: KeptFields, act: Act, id: string): KeptFields {
  const others = fields.filter(([name, value]) => value !== id || (name !== 'garder' && name !== 'ecarter'));
  if (act === 'reprendre' || valuesOf(others, act).length >= MAX_VALUES) return others;
  return [...others, [act, id]];
}

/** The fields of an address once the choice that it tells is made; null where it tells none. */
export function withChoice(query: RawQuery): KeptFields | null {
  const [, act, id] = CHOICE.exec(first(query, CHOICE_FIELD)) ?? [];
  return act === undefined || id === undefined ? null : applied(keptFields(query), act as Act, id);
}
