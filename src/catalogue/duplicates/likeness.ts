import type { AidScheme } from '../../engine';
import type { Traits } from './candidates';
import type { NameLikeness } from './name-likeness';
import { stemmed, wordsOf } from './normalise';

/** How far two sheets look like one aid, and why. */
export interface Likeness {
  /** 0 to 1. */
  readonly score: number;
  /** French, what speaks for it first. */
  readonly reasons: readonly string[];
}

const WEIGHTS = { name: 0.55, page: 0.2, funder: 0.1, place: 0.1, calendar: 0.05 } as const;
/** Names that share fewer words are not read letter by letter, unless the address is the same. */
const FEWEST_SHARED = 0.5;
/** Two records of one catalogue are mostly two aids. */
const SAME_CATALOGUE = 0.25;
/** Another year, number or figure in the name: mostly another edition or another aid. */
const OTHER_FIGURES = 0.1;
const OTHER_OBJECT = 0.15;
const OTHER_INSTRUMENT = 0.1;

function shares<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return [...one].some((item) => other.has(item));
}

/** Share of the words of the shorter that the longer has. */
function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : [...one].filter((word) => other.has(word)).length / least;
}

/** An acronym alone may be that of a zone or a programme: it names no aid. */
function namesOf({ name, aliases }: AidScheme): string[] {
  return [name, ...aliases.filter((alias) => alias.includes(' '))];
}

function nameLikeness(one: AidScheme, other: AidScheme, names: NameLikeness): number {
  return Math.max(...namesOf(one).flatMap((a) => namesOf(other).map((b) => names.of(a, b))));
}

function figuresOf({ name }: AidScheme): string {
  return wordsOf(name)
    .filter((word) => /\d/.test(word))
    .sort()
    .join();
}

/** `same`: one perimeter; `within`: one holds the other; `apart`: an aid of one place is not that of another. */
function placesOf(one: Traits, other: Traits): 'same' | 'within' | 'apart' {
  const [a, b] = [one.scheme.territory.include, other.scheme.territory.include];
  if ([...a].sort().join() === [...b].sort().join()) return 'same';
  return a.some((code) => other.within.has(code)) || b.some((code) => one.within.has(code)) ? 'within' : 'apart';
}

function sameEnd({ calendar: one }: AidScheme, { calendar: other }: AidScheme): boolean {
  return one?.closes != null && one.closes === other?.closes;
}

function fromOneCatalogue({ source: one }: AidScheme, { source: other }: AidScheme): boolean {
  return one.record !== null && other.record !== null && one.catalogue === other.catalogue;
}

function inFamily(one: AidScheme, other: AidScheme): boolean {
  return one.parent === other.id || other.parent === one.id;
}

/** What the name says that the aid is for, where two words exclude each other. */
const OBJECTS: readonly (readonly string[])[] = [
  ['etude', 'audit', 'diagnostic', 'diag', 'faisabilite', 'amo'],
  ['investissement', 'realisation', 'installation', 'equipement', 'travaux'],
  ['creation', 'createur'],
  ['reprise', 'repreneur', 'transmission', 'cedant'],
];

function objectsOf({ words }: Traits): ReadonlySet<number> {
  return new Set(OBJECTS.flatMap((names, at) => (names.some((name) => words.has(stemmed(name))) ? [at] : [])));
}

function areOpposed(one: Traits, other: Traits): boolean {
  const [a, b] = [objectsOf(one), objectsOf(other)];
  return a.size > 0 && b.size > 0 && !shares(a, b);
}

interface Evidence {
  readonly said: string;
  readonly points: number;
}

/** All but the names. */
function evidenceOf(one: Traits, other: Traits): Evidence[] {
  const [a, b] = [one.scheme, other.scheme];
  const bothTold = a.instruments.length > 0 && b.instruments.length > 0;
  const otherKind = bothTold && !a.instruments.some((kind) => b.instruments.includes(kind));
  const evidence = [
    { said: 'même adresse', points: shares(one.pages, other.pages) ? WEIGHTS.page : 0 },
    { said: 'même financeur', points: shares(one.funders, other.funders) ? WEIGHTS.funder : 0 },
    { said: 'même territoire', points: placesOf(one, other) === 'same' ? WEIGHTS.place : 0 },
    { said: 'même date de fin', points: sameEnd(a, b) ? WEIGHTS.calendar : 0 },
    { said: 'deux fiches du même catalogue', points: fromOneCatalogue(a, b) ? -SAME_CATALOGUE : 0 },
    { said: 'années ou numéros différents', points: figuresOf(a) === figuresOf(b) ? 0 : -OTHER_FIGURES },
    { said: 'objets différents', points: areOpposed(one, other) ? -OTHER_OBJECT : 0 },
    { said: 'formes d’aide différentes', points: otherKind ? -OTHER_INSTRUMENT : 0 },
  ];
  return evidence.filter(({ points }) => points !== 0);
}

const sumOf = (evidence: readonly Evidence[]): number => evidence.reduce((sum, { points }) => sum + points, 0);

/**
 * Null below `least`, and for sheets that are surely of two aids: made for two places, or variant and generic scheme.
 */
export function likenessOf(one: Traits, other: Traits, names: NameLikeness, least: number): Likeness | null {
  if (inFamily(one.scheme, other.scheme) || placesOf(one, other) === 'apart') return null;
  const beside = evidenceOf(one, other);
  if (sumOf(beside) + WEIGHTS.name < least) return null;
  if (!shares(one.pages, other.pages) && sharedWords(one.words, other.words) < FEWEST_SHARED) return null;
  const name = nameLikeness(one.scheme, other.scheme, names);
  const said = name === 1 ? 'même nom' : `nom proche à ${String(Math.floor(name * 100))} %`;
  const evidence = [{ said, points: WEIGHTS.name * name }, ...beside];
  const score = Math.round(100 * sumOf(evidence)) / 100;
  return score < least ? null : { score, reasons: evidence.map((item) => item.said) };
}
