import type { UnderstoodCompany } from '../companies';
import { ZONINGS, type Facts, type Zoning } from '../engine';
import type { TerritoryDirectory } from '../territories';
import type { CompanyView, TerritoryView } from './recommendation';

/** Labels of communes and départements end with the number of the département; here it stands in a field of its own. */
const NUMBER_BEHIND = / \(\d[\dAB]\d?\)$/;

function zoningsOf({ zonings }: Facts): Record<Zoning, string> {
  const classes = ZONINGS.map((zoning) => {
    const fact = zonings[zoning];
    return [zoning, fact.state === 'known' ? (fact.zoneClass ?? 'none') : 'unknown'] as const;
  });
  return Object.fromEntries(classes) as Record<Zoning, string>;
}

function territoryView(company: UnderstoodCompany, facts: Facts, territories: TerritoryDirectory): TerritoryView {
  const place = territories.describe(company.site);
  const name = (prefix: string, code: string | null): string | null =>
    code === null ? null : territories.label(`${prefix}${code}`).replace(NUMBER_BEHIND, '');
  return {
    ...place,
    communeName: name('COM-', place.commune),
    epciName: name('EPCI-', place.epci),
    departmentName: name('DEP-', place.department),
    regionName: name('REG-', place.region),
    territoireIndustrieName: name('', place.territoireIndustrie),
    zonings: zoningsOf(facts),
  };
}

function sizeView({ profile, headcount }: UnderstoodCompany, facts: Facts): CompanyView['size'] {
  const { possible } = facts.sizeCategory;
  const certain = possible.length === 1;
  const basis = [
    ...(headcount.state === 'unknown' ? [] : ['headcount']),
    ...(['turnover', 'balanceSheet'] as const).filter((field) => profile[field] != null),
    ...(profile.ownership?.kind == null ? [] : ['ownership']),
  ];
  return { category: certain ? (possible[0] ?? null) : null, possible, basis, certain };
}

/** The firm as understood: what the page shows and lets change. */
export function companyView(
  company: UnderstoodCompany,
  facts: Facts,
  needs: CompanyView['needs'],
  territories: TerritoryDirectory,
): CompanyView {
  return {
    profile: company.profile,
    notices: company.notices,
    territory: territoryView(company, facts, territories),
    size: sizeView(company, facts),
    activities: company.activities.map(({ code, label, role }) => ({ code, label, role })),
    needs,
  };
}
