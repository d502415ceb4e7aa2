import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { aFactRow } from '../../test/builders/fact-row';
import { codeBook } from '../../test/seeds/code-book';
import { AudienceBook, parseAudience, type AudienceTable } from './audience';
import { PhraseBook, type Phrase } from './phrases';

const phrases = new PhraseBook([
  { field: 'sectors', en: 'fashion', fr: 'mode', as: 'sectors' },
  { field: 'sectors', en: 'cooperatives', fr: 'SCOP, SCIC', as: 'sectors' },
  { field: 'sectors', en: 'all but finance', fr: 'tous, sauf la finance', as: 'sectors' },
  { field: 'condition', en: 'SCOP', fr: 'Être une SCOP.', as: 'condition' },
]);
const table: AudienceTable = {
  activities: { fashion: ['13', '14'], finance: ['64.1'] },
  questions: { scop: "L'entreprise est-elle une SCOP ?", femme: 'Une femme dirige-t-elle ?' },
  rules: [
    { include: ['fashion'], sectors: ['mode'] },
    { exclude: ['finance'], partly: true, butNot: ['7'], sectors: ['tous, sauf la finance'] },
    { ask: 'scop', sectors: ['SCOP, SCIC'], conditions: ['Être une SCOP.'] },
    { ask: 'femme', expect: 'no', records: ['12'] },
  ],
};
const book = new AudienceBook(table);
const audience = (row: Parameters<typeof aFactRow>[0]) => book.of(aFactRow(row), phrases);

describe('AudienceBook', () => {
  it('reads activities in words, that it quotes with the codes that the row cites', () => {
    const { criteria, told } = audience({ sectors: 'fashion', naf: ['14'], other_conditions: [] });
    expect(criteria).toEqual([{ kind: 'sector', include: ['13', '14'], quote: 'mode (codes NAF cités : 14)' }]);
    expect([...told]).toEqual(['Secteurs : mode (codes NAF cités : 14).']);
  });

  it('leaves to check words that say more than the criterion, and those of a row that admits others', () => {
    const read = audience({ sectors: 'all but finance', naf: [], other_conditions: [] });
    expect(read.criteria).toEqual([{ kind: 'sector', exclude: ['64.1'], quote: 'tous, sauf la finance' }]);
    expect(read.told.size).toBe(0);
    expect(audience({ id: '7', sectors: 'all but finance', naf: [], other_conditions: [] }).criteria).toEqual([]);
  });

  it('asks a question once a sheet, with all its words', () => {
    const { criteria } = audience({ sectors: 'cooperatives', naf: [], other_conditions: ['SCOP'] });
    const text = "L'entreprise est-elle une SCOP ?";
    expect(criteria).toEqual([{ kind: 'question', id: 'scop', text, quote: 'SCOP, SCIC ; Être une SCOP.' }]);
  });

  it('reads the name of a record', () => {
    const { criteria } = audience({ id: '12', name: 'Aide  EGALITE', sectors: null, naf: [], other_conditions: [] });
    const text = 'Une femme dirige-t-elle ?';
    expect(criteria).toEqual([{ kind: 'question', id: 'femme', text, expect: 'no', quote: 'Aide EGALITE' }]);
  });

  it('refuses words given twice, and what has no definition', () => {
    const twice = { ...table, rules: [...table.rules, { ask: 'femme', sectors: ['mode'] }] };
    expect(() => new AudienceBook(twice)).toThrow('sectors "mode" given twice');
    const unknown = { ...table, rules: [{ ask: 'age', sectors: ['mode'] }] };
    expect(() => new AudienceBook(unknown)).toThrow('nothing is called age');
  });
});

describe('audience.yaml', () => {
  const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');
  const { activities, questions, rules } = parseAudience(read('audience.yaml'));
  const known = read('phrases.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Phrase);
  const french = (field: Phrase['field']) => new Set(known.filter((each) => each.field === field).map(({ fr }) => fr));

  it('is a book', () => {
    expect(() => new AudienceBook({ activities, questions, rules })).not.toThrow();
  });

  it('names only activities of the NAF', () => {
    const { naf } = codeBook();
    expect(Object.values(activities).flatMap((codes) => codes.filter((code) => !naf.has(code)))).toEqual([]);
  });

  it('reads only words of phrases.jsonl', () => {
    const sectors = french('sectors');
    const conditions = french('condition');
    const missing = rules.flatMap((rule) => [
      ...(rule.sectors ?? []).filter((words) => !sectors.has(words)),
      ...(rule.conditions ?? []).filter((words) => !conditions.has(words)),
    ]);
    expect(missing).toEqual([]);
  });

  it('has rules that each read something, and mean something', () => {
    const idle = rules.filter(
      ({ sectors = [], conditions = [], records = [], include = [], exclude = [], ask }) =>
        sectors.length + conditions.length + records.length === 0 ||
        (include.length + exclude.length === 0 && ask === undefined),
    );
    expect(idle).toEqual([]);
  });

  it('defines only what its rules use', () => {
    const named = new Set(rules.flatMap(({ include = [], exclude = [], ask = '' }) => [...include, ...exclude, ask]));
    expect([...Object.keys(activities), ...Object.keys(questions)].filter((name) => !named.has(name))).toEqual([]);
  });

  it('asks each question in one wording, with a question mark', () => {
    const texts = Object.values(questions);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index || !/^[\p{Lu}Ê].* \?$/u.test(text))).toEqual([]);
  });
});
