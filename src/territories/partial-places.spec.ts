import { SEEDS_FOLDER } from '../common';
import { ZONINGS } from '../engine';
import { loadTerritories } from './load';

const directory = loadTerritories(SEEDS_FOLDER);
const departments = [
  ...new Set(directory.communesOf('FR').map((commune) => directory.commune(commune)?.department)),
].map((department) => `DEP-${String(department)}`);

/** What is concluded from a département must hold for each of its communes: learning the commune only adds. */
describe.each(departments)('%s', (code) => {
  const communes = directory.communesOf(code);

  it('concludes nothing of the place that a commune contradicts', () => {
    const { within, maybeWithin } = directory.placeFact({ code });
    const possible = (own: string) => within.has(own) || (maybeWithin !== 'anything' && maybeWithin.has(own));
    const contradicted = communes.filter((commune) => {
      const held = directory.ancestors(commune);
      return !held.every(possible) || ![...within].every((ancestor) => held.includes(ancestor));
    });
    expect(contradicted).toEqual([]);
  });

  it('concludes nothing of the zonings that a commune contradicts', () => {
    const wide = directory.zoningFacts({ code });
    const contradicted = communes.filter((commune) => {
      const own = directory.zoningFacts({ code: `COM-${commune}` });
      return ZONINGS.some((zoning) => {
        const [ofAll, ofOne] = [wide[zoning], own[zoning]];
        return ofAll.state === 'known' && (ofOne.state !== 'known' || ofOne.zoneClass !== ofAll.zoneClass);
      });
    });
    expect(contradicted).toEqual([]);
  });
});
