import 'reflect-metadata';

import { ProblemError, validated } from '../common';
import { CompanyProfileDto } from './company-profile.dto';

const problemOf = (plain: unknown): ProblemError => {
  try {
    validated(CompanyProfileDto, plain, '/company');
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error(`accepted: ${JSON.stringify(plain)}`);
};

describe('the company profile', () => {
  it('accepts an empty profile and one with every field null', () => {
    expect(validated(CompanyProfileDto, {})).toEqual({});
    expect(() => validated(CompanyProfileDto, { siren: null, site: null, naf: null, headcount: null })).not.toThrow();
  });

  it.each([
    { naf: [{ code: null, nomenclature: null, role: 'main' }] },
    { ownership: { kind: null, publicShare: null, group: { headcount: null } } },
    { deMinimis: [{ grantedOn: null, amount: 40_000 }, { grantedOn: '2025-01-01' }] },
    { project: { costs: [{ line: 'equipment', amount: null }] } },
    { answers: { 'premier-salon': null } },
  ])('accepts what is missing or null at any depth: %j', (profile) => {
    expect(validated(CompanyProfileDto, profile)).toEqual(profile);
  });

  it('accepts the whole profile of the interface', () => {
    const profile = {
      name: 'Coutellerie',
      siren: '732829320',
      siret: '73282932000074',
      legalForm: '5710',
      createdOn: '2011-04-01',
      site: { commune: '63430', address: 'rue Exemple', inQpv: null },
      naf: [{ code: '25.62B', nomenclature: 'rev2', role: 'main' }],
      headcount: { value: 45 },
      turnover: 6_200_000,
      balanceSheet: 4_100_000,
      ownership: { kind: 'autonomous', publicShare: 0, group: null },
      inDifficulty: false,
      taxesUpToDate: true,
      deMinimis: [{ grantedOn: '2025-02-03', amount: 40_000 }],
      project: {
        needs: ['productive-investment'],
        text: 'un four',
        worksStarted: false,
        startsOn: '2027-03-01',
        costs: [{ line: 'equipment', amount: 350_000 }],
        jobsCreated: 2,
      },
      answers: { 'premier-salon': 'yes' },
    };
    expect(validated(CompanyProfileDto, profile)).toEqual(profile);
  });

  it.each([
    [{ headcount: { value: -3 } }, '/company/headcount/value', '« -3 »'],
    [{ headcount: { value: '45' } }, '/company/headcount/value', '« 45 »'],
    [{ headcount: 45 }, '/company/headcount', '« 45 »'],
    [{ turnover: 1e15 }, '/company/turnover', '1000000000000000'],
    [{ siret: '73282932000075' }, '/company/siret', '73282932000075'],
    [{ siren: 'abc' }, '/company/siren', 'abc'],
    [{ siren: 732_829_320 }, '/company/siren', '« 732829320 » est un nombre ; écrivez un SIREN'],
    [{ siret: 73_282_932_000_074 }, '/company/siret', 'entre guillemets, comme un texte'],
    [{ createdOn: 20_110_401 }, '/company/createdOn', '« 20110401 » est un nombre'],
    [JSON.parse('{"__proto__":{"turnover":1}}'), '/company/__proto__', '« __proto__ » n’est pas un champ connu'],
    [{ constructor: 'x' }, '/company/constructor', '« constructor » n’est pas un champ connu'],
    [{ naf: [{ toString: 1 }] }, '/company/naf/0/toString', '« toString » n’est pas un champ connu'],
    [{ createdOn: '2025-02-29' }, '/company/createdOn', '2025-02-29'],
    [{ turnovr: 3 }, '/company/turnovr', 'turnovr'],
    [{ site: { town: 'Thiers' } }, '/company/site/town', 'town'],
    [{ naf: 'C' }, '/company/naf', '« C »'],
    [{ naf: ['25.62B'] }, '/company/naf/0', '25.62B'],
    [{ project: { text: 'x'.repeat(10_000) } }, '/company/project/text', '2000 caractères au plus'],
    [{ project: { needs: [3] } }, '/company/project/needs', '[3]'],
    [{ project: { costs: [{ amount: -1 }] } }, '/company/project/costs/0/amount', '« -1 »'],
    [{ inDifficulty: 'oui' }, '/company/inDifficulty', '« oui »'],
    [{ answers: { a: 'peut-être' } }, '/company/answers', 'peut-être'],
    [{ stage: 'faillite' }, '/company/stage', 'faillite'],
    [{ ownership: { kind: 'seule' } }, '/company/ownership/kind', '« seule »'],
  ])('refuses case %#', (plain, pointer, words) => {
    const problem = problemOf(plain);
    expect(problem.status).toBe(422);
    expect(problem.pointer).toBe(pointer);
    expect(problem.message).toContain(pointer);
    expect(problem.message).toContain(words);
  });

  it('names every wrong field at once and never echoes more than 80 characters of a value', () => {
    const problem = problemOf({ turnover: -1, siren: '9'.repeat(500) });
    expect(problem.extra.errors).toHaveLength(2);
    expect(JSON.stringify(problem.extra)).not.toContain('9'.repeat(80));
  });

  it.each([[[]], ['texte'], [null], [3]])('refuses %j as a profile', (plain) => {
    expect(problemOf(plain).pointer).toBe('/company');
  });
});
