import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { accountsOf } from '../../scripts/catalogue-report/accounts';
import { readReportInput } from '../../scripts/catalogue-report/read';
import { reportOf } from '../../scripts/catalogue-report/report';

const input = readReportInput();

describe('docs/CATALOGUE.md', () => {
  it('is what scripts/catalogue-report.ts writes', () => {
    expect(readFileSync(join(__dirname, '../../docs/CATALOGUE.md'), 'utf8')).toBe(reportOf(input));
  });

  it('accounts for every row of both tables', () => {
    expect(accountsOf(input).map(({ catalogue, record }) => `${catalogue}:${record}`)).toEqual(
      input.rows.map(({ catalogue, record }) => `${catalogue}:${record}`),
    );
    expect(input.rows).toHaveLength(1791 + 191);
  });

  it('refuses a row that became nothing, and a sheet of no row', () => {
    const lost = { catalogue: 'aides-entreprises.fr', record: 'none' };
    expect(() => accountsOf({ ...input, rows: [...input.rows, lost] })).toThrow('none became no sheet');
    expect(() => accountsOf({ ...input, rows: input.rows.slice(1) })).toThrow('no row');
  });
});
