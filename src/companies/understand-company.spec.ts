import { ProblemError, SEEDS_FOLDER } from '../common';
import { loadReference } from '../reference';
import { loadTerritories } from '../territories';
import type { CompanyProfile } from './profile';
import { understandCompany } from './understand-company';

const TODAY = '2026-11-24';
const sources = { territories: loadTerritories(SEEDS_FOLDER), reference: loadReference(SEEDS_FOLDER) };
const understand = (profile: CompanyProfile) => understandCompany(profile, sources, TODAY, '/company');

function refusalOf(profile: CompanyProfile): ProblemError {
  try {
    understand(profile);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('understanding a company', () => {
  it('answers an empty profile with everything unknown', () => {
    const company = understand({});
    expect(company.site.code).toBeNull();
    expect(company.headcount).toEqual({ state: 'unknown', lacks: ['headcount'] });
    expect(company.activities).toEqual([]);
  });

  it('takes the first activity as the main one, and keeps the others apart', () => {
    const { activities } = understand({ naf: [{ code: '2571Z' }, { code: '25.62B' }] });
    expect(activities.map(({ code, role }) => [code, role])).toEqual([
      ['25.71Z', 'main'],
      ['25.62B', 'other'],
    ]);
    expect(activities[0]?.paths).toEqual([['C', '25', '25.7', '25.71', '25.71Z']]);
  });

  it('lets a role decide against the order', () => {
    const { activities } = understand({ naf: [{ code: '25.62B' }, { code: '25.71Z', role: 'main' }] });
    expect(activities.map(({ role }) => role)).toEqual(['other', 'main']);
  });

  it('reads a NAF 2025 code through its rev. 2 counterparts', () => {
    const { activities } = understand({ naf: [{ code: '01.12Y', nomenclature: 'naf2025' }] });
    expect(activities[0]?.paths.map((path) => path.at(-1))).toEqual(['01.12Z']);
  });

  it.each(['25', '25.7', 'c'])('says that %s is only a part of a NAF code', (code) => {
    expect(refusalOf({ naf: [{ code }] }).message).toContain(
      `« ${code} » n’est pas un code complet de la NAF rév. 2 (comme 25.71Z)`,
    );
  });

  it.each([
    [{ value: 45 }, { state: 'known', value: 45 }],
    [
      { min: 20, max: 49 },
      { state: 'bounded', min: 20, max: 49, lacks: ['headcount'] },
    ],
    [{ min: 250 }, { state: 'bounded', min: 250, max: Infinity, lacks: ['headcount'] }],
    [{ max: 9 }, { state: 'bounded', min: 0, max: 9, lacks: ['headcount'] }],
    [
      { min: 50, max: 50 },
      { state: 'known', value: 50 },
    ],
    [{ band: '12' }, { state: 'bounded', min: 20, max: 49, lacks: ['headcount'] }],
    [{ band: 'NN' }, { state: 'unknown', lacks: ['headcount'] }],
    [{}, { state: 'unknown', lacks: ['headcount'] }],
  ])('keeps the headcount %j as %j', (headcount, fact) => {
    expect(understand({ headcount }).headcount).toEqual(fact);
  });

  it('says that a SIRET does not tell the site', () => {
    expect(understand({ siret: '73282932000074' }).notices).toHaveLength(1);
    expect(understand({ siret: '73282932000074', site: { commune: '63430' } }).notices).toEqual([]);
  });

  it.each<[string, string, CompanyProfile]>([
    ['/company/site/commune', '99999', { site: { commune: '99999' } }],
    ['/company/site/city', 'Nulleville', { site: { postcode: '63300', city: 'Nulleville' } }],
    ['/company/naf/0/code', '99.99Z', { naf: [{ code: '99.99Z' }] }],
    [
      '/company/naf',
      '25.71Z',
      {
        naf: [
          { code: '25.71Z', role: 'main' },
          { code: '25.62B', role: 'main' },
        ],
      },
    ],
    ['/company/headcount/band', '99', { headcount: { band: '99' } }],
    ['/company/headcount', '50', { headcount: { min: 50, max: 10 } }],
    ['/company/headcount', 'value', { headcount: { value: 5, band: '12' } }],
    ['/company/legalForm', '9876', { legalForm: '9876' }],
    ['/company/siret', '73282932000074', { siren: '552100554', siret: '73282932000074' }],
    ['/company/project/needs/1', 'poney', { project: { needs: ['energy', 'poney'] } }],
    ['/company/deMinimis/0/grantedOn', '2026-11-25', { deMinimis: [{ grantedOn: '2026-11-25', amount: 1 }] }],
  ])('refuses, at %s, the value %s', (pointer, value, profile) => {
    const refusal = refusalOf(profile);
    expect(refusal.status).toBe(422);
    expect(refusal.pointer).toBe(pointer);
    expect(refusal.message).toContain(value);
  });

  it('lists the candidates of an ambiguous town', () => {
    const { extra, code } = refusalOf({ site: { city: 'Saint-Denis' } });
    expect(code).toBe('ambiguous-place');
    expect((extra.candidates as unknown[]).length).toBeGreaterThan(1);
  });
});
