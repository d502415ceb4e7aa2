import { quoted } from '../../common';
import type { AidScheme } from '../../engine';
import { remarkOn, type Remark } from './finding';

const TOO_MANY = /^\s|\s{2}|\s$/;

/** Names whose spaces a reader would not see, and a search would stumble on. */
export function spacingRemarks({ name, acronym, aliases, funders }: AidScheme): Remark[] {
  const names: readonly (readonly [field: string, name: string | null])[] = [
    ['name', name],
    ['acronym', acronym],
    ...aliases.map((alias, index) => [`aliases[${String(index)}]`, alias] as const),
    ...funders.map((funder, index) => [`funders[${String(index)}].name`, funder.name] as const),
  ];
  return names.flatMap(([field, given]) =>
    given !== null && TOO_MANY.test(given)
      ? [remarkOn(field, 'spacing', given, `des espaces en trop dans ${quoted(given)}`)]
      : [],
  );
}
