import { fold } from '../../common';
import { distinct } from '../feed/row-notes';

/** Headcount bands as the source writes them, by code or in words, with what firms of that size are called. */
const BANDS: Readonly<Record<string, string>> = {
  '1': 'TPE',
  '2': 'TPE',
  '-10': 'TPE',
  '3': 'PME',
  '10-49': 'PME',
  '4': 'PME',
  '50-249': 'PME',
  '5': 'grande entreprise',
  '6': 'grande entreprise',
  '250 et plus': 'grande entreprise',
};
const SIZES = 3;

/** Words by which a search may prefer the aid; the bands are hints of the source, never bounds. */
export function sizeWords(bands: readonly string[]): string[] {
  const words = distinct(bands.map((band) => BANDS[band] ?? ''));
  return words.length < SIZES ? words : [];
}

const SAYS_NOTHING = /\btous (?:les )?secteurs\b|\btoutes les aides\b|^toutes?\b|^tous\b/;

/** Labels that tell something: `tous secteurs`, `Toutes les aides` do not. */
export function tellingLabels(labels: readonly string[]): string[] {
  return labels.filter((label) => !SAYS_NOTHING.test(fold(label)));
}

/** Whether the profiles of firms leave every sector open. */
export function isForEverySector(profiles: readonly string[]): boolean {
  return profiles.length === 0 || profiles.some((profile) => /\btous (?:les )?secteurs\b/.test(fold(profile)));
}

/** Kinds of projects of the source that are needs of ours, by the words of their labels. */
const NEEDS: readonly (readonly [string, RegExp])[] = [
  ['machine-purchase', /\bachat modernisation de machines\b/],
  ['inclusive-hiring', /\bemploi de personnes en situation de precarite\b/],
  ['business-creation', /\bfinancer le lancement de son entreprise\b/],
  ['business-takeover', /\bfinancer la reprise d une entreprise\b/],
  ['feasibility-study', /^faisabilite$/],
  ['bank-guarantee', /\bgarantir ses prets bancaires\b/],
  ['export-insurance', /\bse premunir contre les risques export\b/],
  ['export', /\binvestissements commerciaux a l international\b/],
];

/** Needs that the projects name: relevance, never a condition. */
export function needsOf(projects: readonly string[]): string[] {
  const words = projects.map(fold);
  return NEEDS.filter(([, shape]) => words.some((label) => shape.test(label))).map(([need]) => need);
}
