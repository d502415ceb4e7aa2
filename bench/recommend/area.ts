import { finderWordsOf, SchemeFinder, type CatalogueSnapshot } from '../../src/catalogue';
import { SEEDS_FOLDER } from '../../src/common';
import { compilePlanes, type AidScheme, type Facts, type Planes } from '../../src/engine';
import { answer } from '../../src/matching/answer';
import { FirmMatch } from '../../src/matching/firm-match';
import type { SchemeWords } from '../../src/matching/scheme-view';
import { readNeeds, type NeedsRead } from '../../src/matching/wanted-needs';
import { loadReference, type Reference } from '../../src/reference';
import { loadTerritories, type TerritoryDirectory } from '../../src/territories';
import { loadCatalogue, randomFrom, type SyntheticCatalogue } from '../catalogue';
import { MIDDLE, nameOfSize, SMALL, type BenchArea, type BenchOptions, type Gate } from '../core/gate';
import { median, quantile } from '../core/measure';

const TODAY = '2026-11-23';
const ROUNDS = 5;
/** Rounds before those that count: the planes in common use are composed, the code compiled. */
const WARMING = 5;
/** Firms of one round of recommendations, and of the batch. */
const FIRMS = 300;
const BATCH = 10_000;
const SHORTLIST = 20;

const MOST_MS: Readonly<Record<number, { readonly half: number; readonly nearlyAll: number }>> = {
  [SMALL]: { half: 1, nearlyAll: 5 },
  [MIDDLE]: { half: 2, nearlyAll: 10 },
};

interface Knowledge {
  readonly reference: Reference;
  readonly territories: TerritoryDirectory;
}

interface Asking {
  readonly facts: Facts;
  readonly text: string;
}

function bySlot(planes: Planes): readonly AidScheme[] {
  return Array.from({ length: planes.size }, (_, slot) => planes.schemeAt(slot)).filter((one) => one !== undefined);
}

function snapshotOf(schemes: readonly AidScheme[], { reference, territories }: Knowledge): CatalogueSnapshot {
  const planes = compilePlanes(schemes);
  const entries = schemes.map((scheme) => ({ scheme, source: 'levier', externalId: null, updatedAt: '' }));
  return {
    version: 'bench',
    schemes,
    entries: new Map(entries.map((entry) => [entry.scheme.id, entry])),
    merged: new Map(),
    planes,
    finder: new SchemeFinder(bySlot(planes), finderWordsOf(reference, territories)),
    updatedAt: null,
  };
}

/** Needs in the firms' own words, as the form takes them. */
function textsFrom({ needs }: Reference): (number: number) => string {
  const random = randomFrom(TODAY.length);
  const words = needs.families.flatMap((family) => [family, ...family.needs]).flatMap((need) => need.words);
  const texts = Array.from({ length: 500 }, () => `Nous voulons ${random.pick(words)} et ${random.pick(words)}`);
  return (number) => texts[number % texts.length] ?? '';
}

function wordsFor({ reference, territories }: Knowledge, { facts }: Asking, needs: NeedsRead): SchemeWords {
  return {
    labels: {
      territory: (code) => territories.label(code),
      naf: (code) => reference.naf.label(code),
      legalForm: (code) => reference.legalForms.label(code),
    },
    taxonomy: reference.needs,
    wanted: needs.wanted,
    needLabel: (id) => reference.needs.label(id),
    within: facts.place.within,
  };
}

/** Milliseconds by the clock of each recommendation: rules, text, rank, twenty schemes worded. */
function timeRecommendations(snapshot: CatalogueSnapshot, knowledge: Knowledge, asked: readonly Asking[]): number[] {
  return asked.map((asking) => {
    const start = performance.now();
    const needs = readNeeds({ text: asking.text }, knowledge.reference);
    const request = { facts: asking.facts, needs, today: TODAY };
    answer(snapshot, request, {}, wordsFor(knowledge, asking, needs));
    return performance.now() - start;
  });
}

function recommendations(
  snapshot: CatalogueSnapshot,
  knowledge: Knowledge,
  catalogue: SyntheticCatalogue,
  rounds: number,
): Gate[] {
  const size = snapshot.schemes.length;
  const textOf = textsFrom(knowledge.reference);
  const halves: number[] = [];
  const nearlyAlls: number[] = [];
  for (let round = -WARMING; round < rounds; round += 1) {
    const firms = catalogue.firms(FIRMS, { seed: 1000 + round });
    const times = timeRecommendations(
      snapshot,
      knowledge,
      firms.map((facts, at) => ({ facts, text: textOf(at) })),
    );
    if (round < 0) continue;
    halves.push(median(times));
    nearlyAlls.push(quantile(times, 0.99));
  }
  const most = MOST_MS[size];
  const at = nameOfSize(size);
  return [
    { gate: `recommend, p50, ${at}`, measured: median(halves), atMost: most?.half ?? Infinity, unit: 'ms' },
    {
      gate: `recommend, p99, best of ${rounds} rounds, ${at}`,
      measured: Math.min(...nearlyAlls),
      atMost: most?.nearlyAll ?? Infinity,
      unit: 'ms',
    },
  ];
}

/** Seconds for the first twenty schemes of every firm of a large file, in order; each wants one or two needs. */
function shortlists(
  snapshot: CatalogueSnapshot,
  { reference }: Knowledge,
  catalogue: SyntheticCatalogue,
  rounds: number,
): Gate {
  const random = randomFrom(3);
  const firms = catalogue.firms(BATCH, { seed: 61 }).map((facts) => {
    const ids = random.some([...reference.needs.ids], 1 + random.below(2));
    return { facts, needs: { wanted: ids.map((id) => ({ id, weight: 1 })), text: '' }, today: TODAY };
  });
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (const firm of firms) new FirmMatch(snapshot, firm, reference.needs).shortlist(SHORTLIST);
    return (performance.now() - start) / 1000;
  });
  const gate = `${BATCH / 1000}k firms x ${nameOfSize(snapshot.schemes.length)} schemes, top-${SHORTLIST} shortlists`;
  return { gate, measured: median(times), atMost: 1, unit: 's' };
}

async function run(size: number, { quick }: BenchOptions): Promise<Gate[]> {
  const knowledge = { reference: loadReference(SEEDS_FOLDER), territories: loadTerritories(SEEDS_FOLDER) };
  const catalogue = await loadCatalogue();
  const snapshot = snapshotOf(catalogue.schemes(size, { withTexts: true }), knowledge);
  snapshot.finder.build();
  snapshot.finder.warm();
  const rounds = quick ? 3 : ROUNDS;
  return [
    ...recommendations(snapshot, knowledge, catalogue, rounds),
    ...(size === SMALL ? [shortlists(snapshot, knowledge, catalogue, rounds)] : []),
  ];
}

/** The main job whole, from a firm's facts and words to twenty aids with their reasons. */
export const area: BenchArea = { name: 'recommend', sizes: [SMALL, MIDDLE], run };
