import type { FindingKind, LintFinding } from '../catalogue';
import { countsByKind, reportLines } from './check-report';

const finding = (schemeId: string, kind: FindingKind, severity: LintFinding['severity'] = 'warning'): LintFinding => ({
  severity,
  kind,
  schemeId,
  field: 'f',
  value: null,
  message: 'f : faux',
});
const many = (count: number, kind: FindingKind): LintFinding[] =>
  Array.from({ length: count }, (_, index) => finding(`a-${String(index % 7)}`, kind));

describe('the report of levier check', () => {
  it('puts errors first, each in its line', () => {
    const findings = [finding('b', 'stale'), finding('a', 'nobody', 'error')];
    expect(reportLines(findings, false)).toEqual(['erreur  nobody  a  f : faux', 'alerte  stale  b  f : faux']);
  });

  it('only counts funders without SIREN, unless all is asked', () => {
    const findings = many(9, 'funder-siren');
    expect(reportLines(findings, false)).toEqual([
      'alerte  funder-siren  9 fois : financeur sans SIREN (7 fiches ; --verbose les nomme)',
    ]);
    expect(reportLines(findings, true)).toHaveLength(9);
  });

  it('names twenty warnings of a kind, then counts the others', () => {
    const lines = reportLines(many(25, 'stale'), false);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toContain('et 5 fois de plus');
    expect(reportLines(many(20, 'stale'), false)).toHaveLength(20);
  });

  it('names every error', () => {
    const findings = many(30, 'nobody').map((one): LintFinding => ({ ...one, severity: 'error' }));
    expect(reportLines(findings, false)).toHaveLength(30);
  });

  it('counts by kind', () => {
    expect(countsByKind([...many(2, 'stale'), ...many(3, 'closed')])).toEqual({ stale: 2, closed: 3 });
  });
});
