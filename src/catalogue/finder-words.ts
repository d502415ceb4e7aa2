import { fold, lazily, tokens } from '../common';
import type { Reference, Wording } from '../reference';
import {
  NeedEvidence,
  PlaceNames,
  type NamedPlace,
  type NeedWords,
  type StopWords,
  type WantedConcept,
} from '../search';
import type { TerritoryDirectory } from '../territories';
import type { Instrument } from '../engine';
import { TraitWords, type AskedTrait } from './trait-words';

/** What the finder knows beside the schemes: words, needs and places. */
export interface FinderWords {
  readonly stopWords: StopWords;
  readonly vocabulary: readonly NeedWords[];
  readonly instrumentLabel: (id: Instrument) => string;
  readonly concepts: (text: string) => readonly WantedConcept[];
  readonly places: (text: string) => readonly NamedPlace[];
  /** Levels, instruments and origins of money asked for; one of each list will do. */
  readonly traits: (text: string) => readonly (readonly string[])[];
  /** Whether a text asks for traits and says nothing else. */
  readonly onlyTraits: (text: string) => boolean;
  /** Reads the funders and operators that a text names, as traits. */
  readonly funders: TraitWords;
}

/** A scheme for the whole family answers a need of it nearly as well; another need of the family, hardly. */
const WHOLE_FAMILY = 0.7;
const PART_OF_FAMILY = 0.75;
const SIBLING = 0.35;
/** How far hints of single words count beside whole expressions. */
const EVIDENCE = 1;
/** Smaller towns are named like too many things to be read from one lone word. */
const LEAST_POPULATION = 8000;

type Needs = Reference['needs'];

function servedBy(id: string, needs: Needs): WantedConcept['served'] {
  const family = needs.familyOf(id);
  if (family === id) {
    return [{ need: id, fit: 1 }, ...needs.expand(id).map((need) => ({ need, fit: PART_OF_FAMILY }))];
  }
  const siblings = needs.expand(family).filter((need) => need !== id);
  return [
    { need: id, fit: 1 },
    { need: family, fit: WHOLE_FAMILY },
    ...siblings.map((need) => ({ need, fit: SIBLING })),
  ];
}

function placeNamesOf(
  { needs, places, stopWords }: Reference,
  territories: Pick<TerritoryDirectory, 'placeNames'>,
): PlaceNames {
  const entries = needs.families.flatMap((family) => [family, ...family.needs]);
  const expressions = entries.flatMap(({ label, words }) => [label, ...words]);
  const common = new Set([
    ...expressions.flatMap(tokens),
    ...expressions.map(fold),
    ...stopWords.grammar,
    ...stopWords.generic,
    ...places.common,
  ]);
  const major = territories.placeNames(LEAST_POPULATION).map(({ code, name }) => ({ name, codes: [code] }));
  const minor = territories.placeNames(0).map(({ code, name }) => ({ name, codes: [code], minor: true }));
  return new PlaceNames([...places.called, ...major, ...minor], (word) => common.has(fold(word)));
}

function traitsIn(kind: string, table: ReadonlyMap<string, Pick<Wording, 'words'>>): AskedTrait[] {
  return [...table].map(([id, { words }]) => ({ id: `${kind}:${id}`, words }));
}

function fundersOf({ wordings }: Reference): readonly AskedTrait[] {
  return traitsIn('funder', wordings.funders);
}

/** A level, an origin of money and a funder are one choice; an instrument is another. */
function traitsReader(reference: Reference): Pick<FinderWords, 'traits' | 'onlyTraits'> {
  const { levels, fundingOrigins, instruments } = reference.wordings;
  const whence = [...traitsIn('level', levels), ...traitsIn('origin', fundingOrigins), ...fundersOf(reference)];
  const lists = [whence, traitsIn('instrument', instruments)].map((traits) => new TraitWords(traits));
  const { grammar } = reference.stopWords;
  return {
    traits: (text) => lists.map((list) => list.read(text)).filter((asked) => asked.length > 0),
    onlyTraits: (text) => {
      const words = tokens(text);
      const asked = new Set(lists.flatMap((list) => list.positions(words)));
      return asked.size > 0 && words.every((word, at) => asked.has(at) || grammar.has(word));
    },
  };
}

/** The words of the product's own vocabulary and map. */
export function finderWordsOf(
  reference: Reference,
  territories: Pick<TerritoryDirectory, 'placeNames' | 'holders' | 'related'>,
): FinderWords {
  const { needs, stopWords, needFinder, wordings } = reference;
  const vocabulary = needs.families.flatMap((family) => [family, ...family.needs]);
  const evidence = lazily(() => new NeedEvidence(vocabulary, stopWords));
  const traits = lazily(() => traitsReader(reference));
  const names = lazily(() => placeNamesOf(reference, territories));
  return {
    stopWords,
    vocabulary,
    instrumentLabel: (id) => wordings.instruments.get(id)?.label ?? id,
    concepts: (text) => {
      const rest = names().without(text);
      return [
        ...needFinder.find(rest).map(({ id, score }) => ({ weight: score, served: servedBy(id, needs) })),
        ...evidence()
          .read(rest)
          .map(({ id, share }) => ({ weight: EVIDENCE * share, served: servedBy(id, needs) })),
      ];
    },
    traits: (text) => traits().traits(text),
    onlyTraits: (text) => traits().onlyTraits(text),
    funders: new TraitWords(fundersOf(reference)),
    places: (text) =>
      names()
        .read(text)
        .flatMap(({ codes, words }) =>
          codes.map((code) => ({
            words,
            holders: territories.holders(code),
            related: territories.related(code) ?? new Set([code]),
          })),
        ),
  };
}
