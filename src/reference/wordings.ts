import { join } from 'node:path';

import type { Availability, FundingOrigin, Instrument, Level, Verdict } from '../engine';
import { readYaml } from './seed-files';

/** French words for a code: a label, and one plain sentence. */
export interface Wording {
  readonly label: string;
  readonly sentence: string;
  /** How a text asks for it. */
  readonly words: readonly string[];
}

/** Who pays for aids or hands them out, by the words that name it. */
export type FunderWording = Omit<Wording, 'sentence'>;

/** What each code of the closed lists is called. */
export interface Wordings {
  readonly instruments: ReadonlyMap<Instrument, Wording>;
  readonly levels: ReadonlyMap<Level, Wording>;
  readonly fundingOrigins: ReadonlyMap<FundingOrigin, Wording>;
  readonly funders: ReadonlyMap<string, FunderWording>;
  readonly verdicts: ReadonlyMap<Verdict, Wording>;
  readonly availability: ReadonlyMap<Availability, Wording>;
}

interface Entry<C> extends Omit<Wording, 'words'> {
  readonly id: C;
  readonly words?: readonly string[];
}

function byId<C>(entries: readonly Entry<C>[]): ReadonlyMap<C, Wording> {
  return new Map(entries.map(({ id, label, sentence, words = [] }) => [id, { label, sentence, words }]));
}

function readFunders(directory: string): ReadonlyMap<string, FunderWording> {
  const entries = readYaml(join(directory, 'funders.yaml')) as (FunderWording & { readonly id: string })[];
  return new Map(entries.map(({ id, label, words }) => [id, { label, words }]));
}

/** Reads the labels of `seeds/vocabulary`. */
export function readWordings(directory: string): Wordings {
  const list = <C>(name: string): ReadonlyMap<C, Wording> => byId(readYaml(join(directory, name)) as Entry<C>[]);
  const answers = readYaml(join(directory, 'answers.yaml')) as {
    verdicts: Entry<Verdict>[];
    availability: Entry<Availability>[];
  };
  return {
    instruments: list('instruments.yaml'),
    levels: list('levels.yaml'),
    fundingOrigins: list('funding_origins.yaml'),
    funders: readFunders(directory),
    verdicts: byId(answers.verdicts),
    availability: byId(answers.availability),
  };
}
