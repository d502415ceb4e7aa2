import Ajv from 'ajv/dist/2020';

import { codeBookOf, SCHEME_SCHEMA } from '../../src/catalogue';
import { SEEDS_FOLDER } from '../../src/common';
import type { FeedContext } from '../../src/importers/feed/feed';
import { loadReference } from '../../src/reference';
import { loadTerritories } from '../../src/territories';

const territories = loadTerritories(SEEDS_FOLDER);
const codes = codeBookOf(loadReference(SEEDS_FOLDER), territories);

/** What a feed is told beside its file, on 24 November 2026, by a catalogue that holds those schemes. */
export function aFeedContext({ held = [] }: { readonly held?: readonly string[] } = {}): FeedContext {
  return {
    codes,
    territories,
    today: '2026-11-24',
    holds: (id) => held.includes(id),
    checkedOn: () => '2026-11-24',
  };
}

const isScheme = new Ajv({
  discriminator: true,
  allowUnionTypes: true,
  strictTypes: false,
  formats: { date: true, uri: true },
}).compile(SCHEME_SCHEMA);

/** What the schema of the catalogue has against a scheme. A perimeter that no code says stays empty when it is imported. */
export function schemaProblems(scheme: { readonly territory: { readonly include: readonly string[] } }): unknown[] {
  const { territory } = scheme;
  const placed = territory.include.length === 0 ? { ...scheme, territory: { ...territory, include: ['FR'] } } : scheme;
  return isScheme(placed) ? [] : [isScheme.errors];
}
