import { activities, sizesOf } from './criteria';
import type { FactRow } from './facts';
import { funderNames } from './funders';
import { isDeMinimis } from './money';
import { needCodes } from './needs';
import { PHRASE_FIELDS, type PhraseBook, type PhraseField } from './phrases';
import { instrumentsOf } from './summary';
import { euros, figure, plainName } from './words';

/** Every text and figure of a parsed sheet. */
interface Contents {
  readonly words: string;
  readonly values: ReadonlySet<string | number>;
}

function contentsOf(sheet: unknown): Contents {
  const values = new Set<string | number>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') values.add(value);
    else if (Array.isArray(value)) for (const item of value) gather(item);
    else if (typeof value === 'object' && value !== null) gather(Object.values(value));
  };
  gather(sheet);
  return { words: [...values].filter((value) => typeof value === 'string').join('\n'), values };
}

function figuresOf(row: FactRow): (readonly [keyof FactRow, number | null, readonly string[]])[] {
  const money = (field: keyof FactRow, amount: number | null) =>
    [field, amount, amount === null ? [] : [euros(amount)]] as const;
  const bare = (field: keyof FactRow, value: number | null) =>
    [field, value, value === null ? [] : [`maximal : ${figure(value)}`, `minimal : ${figure(value)}`]] as const;
  const rate = row.rate_pct?.max ?? null;
  return [
    money('min_amount_eur', row.min_amount_eur),
    money('max_amount_eur', row.max_amount_eur),
    money('min_eligible_cost_eur', row.min_eligible_cost_eur),
    money('max_eligible_cost_eur', row.max_eligible_cost_eur),
    money('max_turnover_eur', row.max_turnover_eur),
    money('max_balance_eur', row.max_balance_eur),
    bare('min_headcount', row.min_headcount),
    bare('max_headcount', row.max_headcount),
    bare('min_age_years', row.min_age_years),
    bare('max_age_years', row.max_age_years),
    ['rate_pct', rate, rate === null ? [] : [`${figure(rate)} %`]],
  ];
}

function notesOf(row: FactRow): Record<PhraseField, readonly string[]> {
  const one = (note: string | null | undefined): string[] => (note == null || note === '' ? [] : [note]);
  return {
    condition: row.other_conditions.filter((note) => note !== ''),
    sectors: one(row.sectors).filter((note) => !/^all(?: incl\. industry| incl\. industrial units)?$/.test(note)),
    rate: one(row.rate_pct?.by).filter((note) => !/^(?:max|maximum|guarantee share)$/.test(note)),
    duration: one(row.duration),
    cumulation: one(row.cumulation),
    basis: one(row.state_aid_basis).filter((note) => note !== 'de minimis'),
  };
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[.\s]+$/, '')
    .replace(/,? maximum$/, '');

/** The facts of a row that its sheet does not hold, each with its field; a zone or an activity is a code or a word. */
export function lostFacts(row: FactRow, sheet: unknown, phrases: PhraseBook): string[] {
  const { words, values } = contentsOf(sheet);
  const lower = words.toLowerCase();
  const lost: string[] = [];
  const expect = (field: string, fact: string | number, held: boolean): void => {
    if (!held) lost.push(`${field} ${String(fact)}`);
  };
  const expectAll = (field: string, facts: readonly string[], held: (fact: string) => boolean): void => {
    for (const fact of facts) expect(field, fact, held(fact));
  };
  for (const [field, value, said] of figuresOf(row)) {
    if (value !== null && value !== 0)
      expect(field, value, values.has(value) || said.some((text) => words.includes(text)));
  }
  const notes = notesOf(row);
  for (const field of PHRASE_FIELDS) {
    const told = notes[field].flatMap((note) => phrases.tell(field, note)?.fr ?? []);
    expectAll(field, told, (french) => lower.includes(plain(french)));
  }
  expectAll('funders', funderNames(row), (name) => values.has(name));
  expectAll('needs', needCodes(row.needs), (code) => values.has(code));
  expectAll('kind', instrumentsOf(row), (instrument) => values.has(instrument));
  expectAll(
    'zones',
    row.zones,
    (zone) => lower.includes(zone.toLowerCase()) || lower.includes(`site-en-${zone.toLowerCase().replace(' ', '-')}`),
  );
  expectAll('naf', row.naf, (code) => words.includes(code) || activities([code]).every((each) => values.has(each)));
  const sizes = sizesOf(row);
  if (sizes.length < 5) expectAll('size', sizes, (size) => values.has(size) || words.includes('Entreprises visées'));
  const dated = [row.end, row.validated].filter((date) => date !== null);
  expectAll(
    'date',
    [...dated, row.id, plainName(row.name), ...(row.source_url === null ? [] : [row.source_url])],
    (text) => values.has(text),
  );
  const flags: readonly (readonly [string, boolean])[] = [
    ['worksNotStarted', row.before_start === true],
    ['notInDifficulty', row.not_in_difficulty === true],
    ['deMinimisRoom', isDeMinimis(row)],
  ];
  for (const [kind, holds] of flags) if (holds) expect('flag', kind, values.has(kind));
  return lost;
}
