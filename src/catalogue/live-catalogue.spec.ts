import fc from 'fast-check';

import { factsOf, firms, NOTHING_TOLD } from '../../test/builders/arbitrary-firms';
import { schemes } from '../../test/builders/arbitrary-schemes';
import { finderWords } from '../../test/builders/finder-words';
import { aScheme } from '../../test/builders/scheme';
import type { AidScheme, Facts } from '../engine';
import { toRow, type SchemeRow } from './scheme.mapper';
import { LiveCatalogue, snapshotOf } from './live-catalogue';
import type { CatalogueSnapshot } from './snapshot';

const WORDS = finderWords([{ id: 'machine-purchase', label: 'Acheter une machine', words: ['fraiseuse'] }]);
const NOW = '2026-01-01T00:00:00.000Z';
const NAMES = ['Aide au robot', 'Prêt machine', 'Prime robot machine', 'Garantie', 'Prêt'];
const TEXTS = ['robot', 'prêt machine', 'fraiseuse', 'garanti', 'zzz'];

function follow(live: LiveCatalogue, rows: readonly SchemeRow[]): CatalogueSnapshot {
  const payloads = new Map(rows.map(({ id, payload }) => [id, payload]));
  const missing = live.missing(rows);
  return live.follow(rows, new Map(missing.map((id) => [id, payloads.get(id) ?? ''])));
}

function answersOf({ planes, finder, ...told }: CatalogueSnapshot, facts: Facts) {
  const idOf = (slot: number): string | undefined => planes.schemeAt(slot)?.id;
  const candidates = planes.candidates(facts);
  const verdicts = told.schemes.map(({ id }) => [id, candidates.verdict(planes.slotOf(id) ?? -1)]);
  const fits = TEXTS.map((text) => {
    const fit = finder.fits(text);
    return told.schemes.map(({ id }) => [id, fit(planes.slotOf(id) ?? -1)]);
  });
  const searches = TEXTS.map((text) => finder.search(text));
  const reach = planes.withinReach(facts).map(idOf).sort();
  return { ...told, entries: [...told.entries], verdicts, fits, searches, reach, size: planes.size };
}

describe('LiveCatalogue', () => {
  it('answers after any imports as a catalogue read anew', () => {
    const scheme = fc.tuple(schemes, fc.constantFrom(...NAMES)).map(([one, name]): AidScheme => ({ ...one, name }));
    const first = fc.array(scheme, { minLength: 12, maxLength: 12 });
    const edit = fc.record({ at: fc.nat(14), scheme: fc.option(scheme, { freq: 3 }) });
    const imports = fc.array(fc.array(edit, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(first, imports, firms, (start, later, firm) => {
        const facts = factsOf(firm, NOTHING_TOLD);
        const live = new LiveCatalogue(WORDS);
        const held = new Map<string, SchemeRow>();
        const put = (at: number, one: AidScheme | null): void => {
          const id = `aide-${String(at)}`;
          if (one === null) held.delete(id);
          else held.set(id, toRow({ scheme: { ...one, id }, externalId: null }, 'levier', NOW));
        };
        start.forEach((one, at) => {
          put(at, one);
        });
        for (const edits of [[], ...later]) {
          for (const { at, scheme: one } of edits) put(at, one);
          const rows = [...held.values()];
          expect(answersOf(follow(live, rows), facts)).toEqual(answersOf(snapshotOf(rows, WORDS), facts));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('compiles only what changed, and shares the rest', () => {
    const scheme = (id: string, name = id): SchemeRow =>
      toRow({ scheme: aScheme({ id, name }), externalId: null }, 'levier', NOW);
    const ids = Array.from({ length: 20 }, (_, at) => `aide-${String(at)}`);
    const live = new LiveCatalogue(WORDS);
    const first = follow(
      live,
      ids.map((id) => scheme(id)),
    );
    const changed = ids.map((id) => scheme(id, id === 'aide-7' ? 'Prime robot' : id));
    expect(live.missing(changed)).toEqual(['aide-7']);
    const second = follow(live, changed);
    expect(second).not.toBe(first);
    expect(second.planes).toBe(first.planes);
    expect(second.entries.get('aide-1')?.scheme).toBe(first.entries.get('aide-1')?.scheme);
    expect(first.entries.get('aide-7')?.scheme.name).toBe('aide-7');
    expect(second.finder.search('robot')).toMatchObject([{ id: 'aide-7' }]);
  });
});
