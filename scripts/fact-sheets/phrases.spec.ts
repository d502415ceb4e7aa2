import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parsePhrases, PhraseBook, type Phrase } from './phrases';

const phrase = (known: Partial<Phrase> = {}): Phrase => ({
  field: 'condition',
  en: 'energy audit required',
  fr: 'Un audit énergétique est exigé.',
  as: 'condition',
  ...known,
});

describe('PhraseBook', () => {
  const book = new PhraseBook([phrase(), phrase({ en: 'source lists 10 and 86', fr: null, as: 'leave' })]);

  it('gives the French of a note, by its field', () => {
    expect(book.tell('condition', 'energy audit required')?.fr).toBe('Un audit énergétique est exigé.');
    expect(() => book.tell('sectors', 'energy audit required')).toThrow('no French for sectors');
  });

  it('tells nothing of a phrase that is left, and refuses one it does not know', () => {
    expect(book.tell('condition', 'source lists 10 and 86')).toBeNull();
    expect(() => book.tell('condition', 'never read')).toThrow('no French for condition "never read"');
  });

  it('sorts notes by their use', () => {
    expect(book.all('condition', ['energy audit required', 'source lists 10 and 86'], 'condition')).toHaveLength(1);
    expect(book.all('condition', ['energy audit required'], 'amount')).toEqual([]);
  });

  it('refuses a phrase without French, and one given twice', () => {
    expect(() => new PhraseBook([phrase({ fr: '' })])).toThrow('phrase without French');
    expect(() => new PhraseBook([phrase({ fr: null })])).toThrow('phrase without French');
    expect(() => new PhraseBook([phrase(), phrase()])).toThrow('phrase given twice');
  });
});

describe('phrases.jsonl', () => {
  const content = readFileSync(join(__dirname, 'phrases.jsonl'), 'utf8');
  const phrases = content
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Phrase);

  it('is a book', () => {
    expect(() => parsePhrases(content)).not.toThrow();
  });

  it('writes each condition, amount and remark as a sentence', () => {
    const sentences = phrases.filter(({ field, as }) => field === 'condition' && as !== 'leave');
    const broken = sentences.filter(({ fr }) => !/^[\p{Lu}\d«+(].*[.!]$/u.test(fr ?? ''));
    expect(broken).toEqual([]);
  });

  it('keeps no word of English', () => {
    const english = /(?<!\p{L})(?:the|and|with|firms?|aids?|staff|turnover|own funds|jobs?|not|max \w+ of)(?!\p{L})/u;
    expect(phrases.filter(({ fr }) => english.test((fr ?? '').toLowerCase()))).toEqual([]);
  });

  it('keeps every figure of the note', () => {
    const joined = (text: string): string => text.replaceAll(/(?<=\d)[ ,.](?=\d{3}(?!\d))/g, '');
    const figures = (text: string): string[] =>
      (
        joined(text.replaceAll(/\b(20\d\d)-\d\d-?/g, '$1 ').replaceAll(/\bm[23]\b|\bCO2\b/g, ' ')).match(/\d+/g) ?? []
      ).map((run) => String(Number(run)));
    const lost = phrases.filter(({ fr, en }) => {
      const said = joined(fr ?? '');
      return fr !== null && figures(en).some((figure) => !said.includes(figure));
    });
    expect(lost).toEqual([]);
  });
});
