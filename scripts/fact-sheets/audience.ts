import { parse as parseYaml } from 'yaml';

import type { Criterion } from '../../src/engine';
import type { FactRow } from './facts';
import type { PhraseBook } from './phrases';
import { ACTIVITIES_SAY_ALL } from './criteria';
import { sectorWords } from './summary';
import { plainName } from './words';

/** What some words of the source, or the name of some records, say of whom an aid is for. */
export interface AudienceRule {
  /** French notes of the activities, exactly. */
  readonly sectors?: readonly string[];
  /** French notes among the other conditions, exactly. */
  readonly conditions?: readonly string[];
  /** Records whose name says it. */
  readonly records?: readonly string[];
  /** Names of activities of the table, admitted or refused. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Id of a question of the table. */
  readonly ask?: string;
  readonly expect?: 'yes' | 'no';
  /** The words say more than the criterion: they stay beside it, to check. */
  readonly partly?: true;
  /** Records whose other notes admit whom these words would refuse. */
  readonly butNot?: readonly string[];
}

export interface AudienceTable {
  /** NAF codes by the name of what they hold. */
  readonly activities: Readonly<Record<string, readonly string[]>>;
  readonly questions: Readonly<Record<string, string>>;
  readonly rules: readonly AudienceRule[];
}

type Field = 'sectors' | 'conditions' | 'records';
const FIELDS: readonly Field[] = ['sectors', 'conditions', 'records'];

/** Criteria of a row, and the words that they tell whole. */
export interface Audience {
  readonly criteria: readonly Criterion[];
  readonly told: ReadonlySet<string>;
}

function given<T>(of: Readonly<Record<string, T>>, name: string): T {
  const value = of[name];
  if (value === undefined) throw new Error(`audience.yaml: nothing is called ${name}`);
  return value;
}

export class AudienceBook {
  private readonly rules = new Map<string, AudienceRule>();

  constructor(private readonly table: AudienceTable) {
    for (const rule of table.rules) {
      for (const field of FIELDS) {
        for (const words of rule[field] ?? []) {
          const key = `${field}\t${words}`;
          if (this.rules.has(key)) throw new Error(`audience.yaml: ${field} "${words}" given twice`);
          this.rules.set(key, rule);
        }
      }
      this.criteriaOf(rule, '');
    }
  }

  of(row: FactRow, phrases: PhraseBook): Audience {
    const read = this.read(row, phrases);
    const told = read.filter(({ rule }) => rule.partly !== true).map(({ words }) => words);
    return { criteria: merged(read.flatMap(({ rule, quote }) => this.criteriaOf(rule, quote))), told: new Set(told) };
  }

  /** The rules of a row, each with the words that it was read in, and what of them is quoted. */
  private read(row: FactRow, phrases: PhraseBook): { rule: AudienceRule; words: string; quote: string }[] {
    const found = (field: Field, key: string, words: string, quote = words) => {
      const rule = this.rules.get(`${field}\t${key}`);
      return rule === undefined || rule.butNot?.includes(row.id) === true ? [] : [{ rule, words, quote }];
    };
    const note = row.sectors === null ? null : phrases.tell('sectors', row.sectors);
    const line = ACTIVITIES_SAY_ALL.has(row.id) ? null : sectorWords(row, phrases);
    return [
      ...found('records', row.id, plainName(row.name)),
      ...(note === null || line === null ? [] : found('sectors', note.fr, line, line.replace(/^Secteurs : |\.$/g, ''))),
      ...phrases
        .all('condition', row.other_conditions, 'condition')
        .flatMap((words) => found('conditions', words, words)),
    ];
  }

  private criteriaOf({ include = [], exclude = [], ask, expect }: AudienceRule, quote: string): Criterion[] {
    const { activities, questions } = this.table;
    const codes = (names: readonly string[]) => names.flatMap((name) => given(activities, name));
    return [
      ...(include.length + exclude.length === 0
        ? []
        : [
            {
              kind: 'sector',
              ...(include.length === 0 ? {} : { include: codes(include) }),
              ...(exclude.length === 0 ? {} : { exclude: codes(exclude) }),
              quote,
            } as const,
          ]),
      ...(ask === undefined
        ? []
        : [
            {
              kind: 'question',
              id: ask,
              text: given(questions, ask),
              ...(expect === undefined ? {} : { expect }),
              quote,
            } as const,
          ]),
    ];
  }
}

/** A question once a sheet, with all the words that it was read in. */
function merged(criteria: readonly Criterion[]): Criterion[] {
  const once: Criterion[] = [];
  for (const criterion of criteria) {
    const index = once.findIndex(
      (other) => other.kind === 'question' && criterion.kind === 'question' && other.id === criterion.id,
    );
    const before = once[index];
    if (before === undefined) once.push(criterion);
    else once[index] = { ...before, quote: `${before.quote ?? ''} ; ${criterion.quote ?? ''}` };
  }
  return once;
}

export function parseAudience(content: string): AudienceTable {
  return parseYaml(content) as AudienceTable;
}
