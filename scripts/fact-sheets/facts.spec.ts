import { aFactRow } from '../../test/builders/fact-row';
import { parseFacts } from './facts';

const table = (...rows: readonly object[]): string => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;

describe('parseFacts', () => {
  it('reads each line', () => {
    const rows = [aFactRow(), aFactRow({ id: '10000', departments: 'ALL', rate_pct: { max: 20, by: null } })];
    expect(parseFacts(table(...rows))).toEqual(rows);
  });

  it.each([
    ['an unknown key', { ...aFactRow(), colour: 'red' }, /line 2:.*additional/],
    ['an amount as text', { ...aFactRow(), max_amount_eur: '5000' }, /line 2: \/max_amount_eur/],
    ['a negative amount', { ...aFactRow(), max_amount_eur: -1 }, /line 2: \/max_amount_eur/],
    ['a date that does not exist', { ...aFactRow(), end: '2026-02-30' }, /line 2: \/end/],
    ['an unknown size', { ...aFactRow(), size: ['huge'] }, /line 2: \/size\/0/],
    ['a rate over the whole', { ...aFactRow(), rate_pct: { max: 120, by: null } }, /line 2: \/rate_pct\/max/],
    ['a region that is no code', { ...aFactRow(), region: 'Centre' }, /line 2: \/region/],
  ])('refuses %s, with its line', (_, row, message) => {
    expect(() => parseFacts(table(aFactRow({ id: '1' }), row))).toThrow(message);
  });

  it('refuses a missing key', () => {
    const { name: _name, ...rest } = aFactRow();
    expect(() => parseFacts(table(rest))).toThrow(/line 1:.*name/);
  });

  it('refuses what is no JSON, and an id given twice', () => {
    expect(() => parseFacts('{')).toThrow('line 1: not JSON');
    expect(() => parseFacts(table(aFactRow(), aFactRow()))).toThrow('row 9999 stands twice');
  });
});
