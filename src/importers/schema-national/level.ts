import { fold } from '../../common';
import type { Funder, Level, Perimeter } from '../../engine';

const BY_NAME: readonly (readonly [Level, RegExp])[] = [
  ['european', /^(?:union europeenne|commission europeenne|europe)\b/],
  ['regional', /^(?:region|conseil regional)\b/],
  ['departmental', /^(?:departement|conseil departemental)\b/],
  ['local', /^(?:commune|ville|metropole|communaute|agglomeration)\b/],
  ['national', /^(?:etat|ministere|ademe|bpifrance|france|urssaf|caisse des depots|banque des territoires)\b/],
];

const BY_TERRITORY: readonly (readonly [Level, RegExp])[] = [
  ['european', /^EU$/],
  ['national', /^(?:FR|PAYS-.*)$/],
  ['regional', /^REG-/],
  ['departmental', /^DEP-/],
];

/** Who designed the aid, by the name of who funds it; null when no name tells. */
export function levelOfFunders(funders: readonly Funder[]): Level | null {
  const funding = funders.filter(({ role }) => fold(role ?? '').includes('financeur'));
  const names = (funding.length > 0 ? funding : funders).map(({ name }) => fold(name));
  return BY_NAME.find(([, shape]) => names.some((name) => shape.test(name)))?.[0] ?? null;
}

/** Who designed the aid: told by the name of who funds it, else by the widest territory it covers. */
export function levelOf(funders: readonly Funder[], { include }: Perimeter): Level {
  const named = levelOfFunders(funders);
  if (named !== null) return named;
  if (include.length === 0) return 'national';
  return BY_TERRITORY.find(([, shape]) => include.some((code) => shape.test(code)))?.[0] ?? 'local';
}
