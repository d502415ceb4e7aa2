import { parse } from 'yaml';

import { SEEDS_FOLDER } from '../../src/common';
import { loadTerritories } from '../../src/territories';
import { readNameArticles } from './inputs';
import { lostTransitionFacts } from './transition-lost';
import { parseTransitionRows, type TransitionRow } from './transition-rows';
import { composeTransition } from './transition-sheet';
import { yamlOf } from './yaml-sheet';

const CELLS = {
  id: 'pret-essai',
  name: 'Prêt  "essai"',
  kind: 'prêt',
  operator: "Banque Publique d'Investissement France",
  other_operators: 'ADEME|InvestEU',
  themes: 'energy|waste',
  naf_sections: 'B|C',
  min_headcount: '10',
  max_headcount: '249',
  excludes_micro_entrepreneurs: '1',
  geography: '',
  regions_cog: 'REG-93|COM-987',
  valid_from: '2025-01-02',
  valid_to: '2026-12-31',
  euros_mentioned: '10000|75000',
  percents_mentioned: '12.5',
  min_years: '3',
  naf_in_text: '02.20Z',
  flags: 'revenue|beforeStart',
  source_url: 'https://www.example.org/pret',
};

const csvOf = (...rows: Partial<Record<keyof typeof CELLS, string>>[]): string => {
  const quoted = (values: readonly string[]): string =>
    values.map((value) => `"${value.replaceAll('"', '""')}"`).join();
  return [Object.keys(CELLS).join(), ...rows.map((row) => quoted(Object.values({ ...CELLS, ...row })))].join('\n');
};
const rowOf = (cells: Partial<Record<keyof typeof CELLS, string>> = {}): TransitionRow => {
  const [row] = parseTransitionRows(csvOf(cells));
  if (row === undefined) throw new Error('no row');
  return row;
};

const composer = {
  directory: loadTerritories(SEEDS_FOLDER),
  articles: readNameArticles(),
  publishers: new Map([['example.org', 'Éditeur Exemple']]),
};
const sheetOf = (cells: Partial<Record<keyof typeof CELLS, string>> = {}) => composeTransition(rowOf(cells), composer);

describe('parseTransitionRows', () => {
  it.each([
    ['valid_to', '2026-02-30'],
    ['euros_mentioned', 'dix'],
    ['naf_sections', 'B|Industrie'],
    ['naf_sections', ''],
    ['operator', ''],
  ])('refuses %s « %s » and names the row', (column, value) => {
    expect(() => rowOf({ [column]: value })).toThrow(`row pret-essai: ${column} is « ${value} »`);
  });

  it('refuses an id given twice, and a table without a column', () => {
    expect(() => parseTransitionRows(csvOf({}, {}))).toThrow('row pret-essai stands twice');
    expect(() => parseTransitionRows('id,name\na,b')).toThrow('missing columns: kind');
  });
});

describe('composeTransition', () => {
  it('writes every fact, and what a pattern found as words to check only', () => {
    const { sheet, folder } = sheetOf();
    expect(folder).toBe('national');
    expect(yamlOf(sheet)).toBe(`id: pret-essai-mte
name: "Prêt \\"essai\\""
level: national
depth: facts
funders:
  - { name: Bpifrance, siren: null, role: null }
  - { name: ADEME, siren: null, role: null }
  - { name: InvestEU, siren: null, role: null }
instruments: [loan]
needs: [energy, waste-reduction]
summary: "Prêt de Bpifrance pour l'énergie et les déchets, en région Provence-Alpes-Côte d'Azur et en Polynésie française. Partenaires : ADEME et InvestEU."
territory: { include: [DEP-987, REG-93], exclude: [] }
criteria:
  - { kind: sector, include: [B, C] }
  - { kind: headcount, min: 10, max: 249 }
  - { kind: age, min: 3 }
  - { kind: worksNotStarted }
uncoded:
  - Les micro-entrepreneurs ne sont pas admis.
  - "Codes NAF cités dans le texte du catalogue : 02.20Z, à vérifier."
  - "Le texte du catalogue mentionne le chiffre d'affaires : à vérifier."
calendar: { opens: 2025-01-02, closes: 2026-12-31, cutOffs: [] }
funding:
  details: "Taux mentionné : 12,5 % (à vérifier auprès de Bpifrance). Montants mentionnés : 10 000 € et 75 000 € (à vérifier auprès de Bpifrance)."
contact: { organisation: Bpifrance, url: "https://www.example.org/pret" }
source:
  url: "https://www.example.org/pret"
  publisher: Éditeur Exemple
  catalogue: Mission transition écologique
  record: pret-essai
  licence: null
  checkedOn: 2026-06-01
  trust: open-data
`);
  });

  it('takes the basin of a water agency, indicative, whatever places are listed', () => {
    const agency = { operator: "Agence de l'Eau", other_operators: "Agence de l'Eau Adour-Garonne", regions_cog: '' };
    const { sheet, folder } = sheetOf({ ...agency, geography: 'Landes|Occitanie' });
    expect(folder).toBe('regional');
    expect(sheet.territory.include).toEqual(['REG-75', 'REG-76', 'DEP-15', 'DEP-63']);
    expect(sheet.criteria[0]).toEqual({ kind: 'territory', include: sheet.territory.include, soft: true });
    expect(sheet.uncoded).toContain('Lieux cités par le catalogue : Landes et Occitanie.');
    expect(sheet.funders.map(({ name }) => name)).toEqual(["Agence de l'Eau Adour-Garonne"]);
  });

  it('keeps the wider place and says so where names and codes disagree or are both absent', () => {
    const wider = sheetOf({ geography: "France et territoires d'outre-mer", regions_cog: 'REG-27' }).sheet;
    expect(wider.territory.include).toEqual(['FR']);
    expect(wider.uncoded.at(-1)).toBe(
      "Le catalogue cite à la fois « France et territoires d'outre-mer » et « Bourgogne-Franche-Comté » : territoire à confirmer auprès de Bpifrance.",
    );
    const nowhere = sheetOf({ regions_cog: '' }).sheet;
    expect(nowhere.territory.include).toEqual(['FR']);
    expect(nowhere.uncoded.at(-1)).toBe('Le catalogue ne dit pas le territoire : à confirmer auprès de Bpifrance.');
    expect(() => sheetOf({ geography: 'Atlantide' })).toThrow('unknown place Atlantide');
  });

  it('files an aid of one region or of départements where it applies', () => {
    const regional = sheetOf({ operator: 'Région Bretagne', geography: 'Bretagne', regions_cog: '' });
    expect(regional.folder).toBe('regional/53');
    expect(regional.sheet.summary).toMatch(/^Prêt de la Région Bretagne pour l'énergie et les déchets\./);
    expect(regional.sheet.fundingOrigin).toBe('regional-budget');
    expect(sheetOf({ geography: 'Jura|Seine-et-Marne', regions_cog: 'DEP-77|DEP-39' }).folder).toBe('departmental/39');
  });

  it('reads an end in 2099 as none, all sections as no condition, and gives the page of the catalogue without an address', () => {
    const all = 'A|B|C|D|E|F|G|H|I|J|K|L|M|N|O|P|Q|R|S|T|U';
    const { sheet } = sheetOf({ valid_to: '2099-12-31', naf_sections: all, source_url: '' });
    expect(sheet.calendar).toMatchObject({ permanent: true, closes: null });
    expect(sheet.criteria.map(({ kind }) => kind)).not.toContain('sector');
    expect(sheet.source).toMatchObject({
      url: 'https://mission-transition-ecologique.beta.gouv.fr',
      publisher: 'Mission transition écologique (accueil du catalogue)',
    });
  });
});

describe('lostTransitionFacts', () => {
  const row = rowOf();
  const sheet = JSON.stringify(parse(yamlOf(composeTransition(row, composer).sheet)));

  it('finds every fact in the sheet', () => {
    expect(lostTransitionFacts(row, JSON.parse(sheet))).toEqual([]);
  });

  it.each([
    ['12,5 %', 'percents 12,5 %'],
    ['75 000 €', 'euros 75 000 €'],
    ['InvestEU', 'bodies InvestEU'],
    ['les déchets', 'themes les déchets'],
    ['02.20Z', 'activities 02.20Z'],
    ["le chiffre d'affaires", "flags le chiffre d'affaires"],
    ['micro-entrepreneurs', 'micro-entrepreneurs micro-entrepreneurs'],
    ['2026-12-31', 'calendar: closes: 2026-12-31'],
    ['2025-01-02', 'calendar: opens: 2025-01-02'],
    ['worksNotStarted', 'criteria: kind: worksNotStarted'],
    [':249', 'criteria: max: 249'],
    ['"min":3', 'criteria: min: 3'],
    ['"B"', 'criteria: include: B'],
  ])('misses %s', (text, lost) => {
    const other = text.startsWith(':') ? ':1' : text.startsWith('"') ? text.replace(/[3B]/, '7') : '?';
    expect(lostTransitionFacts(row, JSON.parse(sheet.replaceAll(text, other)))).toContain(lost);
  });
});
