import type { Assessment, CriterionBase, CriterionDefinition, Labels, State } from '../criterion';
import type { PlaceFact } from '../facts';
import { admitted, assessment } from '../states';
import type { TerritoryCode } from '../terms';
import { shortList } from '../words';

/** Where the site must stand; exclusions beat inclusions. */
export interface TerritoryCriterion extends CriterionBase {
  readonly kind: 'territory';
  readonly include?: readonly TerritoryCode[];
  readonly exclude?: readonly TerritoryCode[];
}

function standsIn(place: PlaceFact, code: TerritoryCode): State {
  if (place.within.has(code)) return 'met';
  return place.maybeWithin === 'anything' || place.maybeWithin.has(code) ? 'unknown' : 'unmet';
}

/** The site, and the included territories that certainly hold it. */
interface TerritoryValue {
  readonly site: TerritoryCode | null;
  readonly heldBy: readonly TerritoryCode[];
}

function stateOf({ include = [], exclude = [] }: Omit<TerritoryCriterion, 'kind'>, place: PlaceFact): State {
  if (include.length + exclude.length === 0) return 'unknown';
  return admitted(include, exclude, (code) => standsIn(place, code));
}

function check({ include = [], exclude = [] }: TerritoryCriterion, place: PlaceFact): Assessment {
  const value: TerritoryValue = { site: place.site, heldBy: include.filter((code) => place.within.has(code)) };
  if (include.length + exclude.length === 0) return assessment('unknown', value);
  return assessment(stateOf({ include, exclude }, place), value, place.lacks);
}

const NO_CODES: ReadonlySet<TerritoryCode> = new Set();

function withoutCodes(place: PlaceFact): PlaceFact {
  return { ...place, within: NO_CODES, maybeWithin: place.maybeWithin === 'anything' ? 'anything' : NO_CODES };
}

/** Corsica and the five overseas regions are named in full. */
const EXCEPTIONS_SHOWN = 5;
const MOST_NAMED = 5;

function areaOf(include: readonly TerritoryCode[], labels: Labels): string {
  const areOfIndustry = include.every((code) => code.startsWith('TI2-'));
  if (areOfIndustry && include.length > MOST_NAMED) return `${String(include.length)} Territoires d'industrie`;
  return shortList(include.map((code) => labels.territory(code)));
}

function rule({ include = [], exclude = [] }: TerritoryCriterion, labels: Labels): string {
  if (include.length + exclude.length === 0) return 'périmètre non précisé par la source';
  const area = include.length === 0 ? 'tout territoire' : areaOf(include, labels);
  const exceptions = shortList(
    exclude.map((code) => labels.territory(code)),
    EXCEPTIONS_SHOWN,
  );
  return exclude.length === 0 ? area : `${area}, sauf ${exceptions}`;
}

/** Of a long perimeter, the firm needs to read only what holds its site. */
function areaFor(criterion: TerritoryCriterion, state: State, { heldBy }: TerritoryValue, labels: Labels): string {
  if (state !== 'met' || heldBy.length === 0) return rule(criterion, labels);
  return shortList(heldBy.map((code) => labels.territory(code)));
}

function sentence(criterion: TerritoryCriterion, { state, value, lacks }: Assessment, labels: Labels): string {
  const found = value as TerritoryValue;
  const area = areaFor(criterion, state, found, labels);
  const site = found.site === null ? null : labels.territory(found.site);
  if ((criterion.include ?? []).length + (criterion.exclude ?? []).length === 0) {
    return 'Périmètre non précisé par la source : à confirmer auprès du financeur';
  }
  if (site === null) return `Lieu du projet non renseigné : ${area}`;
  if (state === 'unknown' && lacks.length === 0)
    return `Site ${site} : pas toujours couvert par ce périmètre (${area}), à confirmer auprès du financeur`;
  const words = { met: 'dans le périmètre', unmet: 'hors du périmètre', unknown: 'lieu exact à préciser, périmètre' };
  return `Site ${site} : ${words[state]} (${area})`;
}

export const territory: CriterionDefinition<TerritoryCriterion> = {
  kind: 'territory',
  title: 'Territoire',
  parameters: {
    include: { type: 'list', of: { codes: 'territory' } },
    exclude: { type: 'list', of: { codes: 'territory' } },
  },
  contradiction: ({ include = [], exclude = [] }) => {
    if (include.length + exclude.length === 0) return 'aucun territoire nommé : la condition ne dit rien';
    const refused = include.find((code) => exclude.includes(code));
    return refused === undefined ? null : `le territoire ${refused} est à la fois admis et exclu`;
  },
  check: (criterion, facts) => check(criterion, facts.place),
  state: (criterion, facts) => stateOf(criterion, facts.place),
  fact: (facts) => facts.place,
  axis: {
    alike: ({ place }) => (place.maybeWithin === 'anything' ? 'anything' : ''),
    codes: {
      named: ({ include = [], exclude = [] }) => [...include, ...exclude],
      held: ({ place: { within, maybeWithin } }) => [within, maybeWithin === 'anything' ? NO_CODES : maybeWithin],
      without: (facts) => ({ ...facts, place: withoutCodes(facts.place) }),
    },
  },
  rule,
  sentence,
};
