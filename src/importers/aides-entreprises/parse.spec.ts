import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';

import { aidFile, anAidRecord, anInterfaceRecord } from '../../../test/builders/aid-record';
import { codeBook } from '../../../test/seeds/code-book';
import { SCHEME_SCHEMA } from '../../catalogue';
import { SEEDS_FOLDER } from '../../common';
import type { AidScheme } from '../../engine';
import { loadTerritories } from '../../territories';
import type { FeedContext, FeedRow, ReadRow } from '../feed/feed';
import { parseAidesEntreprises } from './parse';

const CONTEXT: FeedContext = {
  codes: codeBook(),
  territories: loadTerritories(SEEDS_FOLDER),
  today: '2026-11-24',
  holds: () => false,
  checkedOn: () => '2026-11-24',
};
const ajv = new Ajv({
  discriminator: true,
  allowUnionTypes: true,
  strictTypes: false,
  formats: { date: true, uri: true },
});
const isScheme = ajv.compile(SCHEME_SCHEMA);

function rowsOf(text: string): readonly FeedRow[] {
  const content = parseAidesEntreprises(text, CONTEXT);
  if (content.refused !== null) throw new Error(content.refused);
  return content.rows;
}

function read(record: object): ReadRow {
  const [row] = rowsOf(JSON.stringify([record]));
  if (row?.scheme === null || row === undefined) throw new Error(JSON.stringify(row?.rejections));
  return row;
}

const schemeOf = (given: object): AidScheme => read(anAidRecord({ ...given })).scheme;
const warned = (given: object): string[] => read(anAidRecord({ ...given })).warnings.map(({ field }) => field);

describe('a record of aides-entreprises.fr', () => {
  it('of the published extract becomes a scheme that the catalogue takes', () => {
    const { scheme, externalId, understood } = read(anAidRecord());
    expect(externalId).toBe('900001');
    expect(scheme).toMatchObject({
      id: 'aides-entreprises-900001',
      level: 'national',
      depth: 'facts',
      instruments: ['loan'],
      needs: ['machine-purchase'],
      summary: 'Financer une machine.\n\nOpérations concernées : Achat de machines.',
      territory: { include: ['FR'], exclude: [] },
      criteria: [{ kind: 'headcount', max: 49, quote: 'Entreprises de moins de 50 salariés' }],
      uncoded: ['Le projet est viable.'],
      calendar: null,
      funding: { rate: null, cap: null, details: 'Prêt de 10 000 € au plus.' },
      source: { catalogue: 'aides-entreprises.fr', record: '900001', checkedOn: '2026-09-01', trust: 'open-data' },
    });
    expect(understood).toMatchObject([{ field: 'benef', text: 'Entreprises de moins de 50 salariés' }]);
    expect(isScheme(scheme) ? [] : isScheme.errors).toEqual([]);
  });

  it('of the interface says the same, with funder, contact and form', () => {
    const { scheme } = read(anInterfaceRecord());
    const { criteria, uncoded, funding, territory, source, summary, level } = read(anAidRecord()).scheme;
    expect(scheme).toMatchObject({ criteria, uncoded, funding, territory, level, summary });
    expect(scheme).toMatchObject({
      funders: [{ name: 'Financeur exemple' }],
      instruments: ['loan'],
      needs: ['feasibility-study'],
      apply: 'https://example.org/formulaire',
      contact: { organisation: 'Guichet exemple', email: 'a@example.org', url: null },
      source: { url: source.url, publisher: 'Financeur exemple', checkedOn: '2026-09-01' },
    });
    expect(isScheme(scheme) ? [] : isScheme.errors).toEqual([]);
  });

  it('names its funder by the site of its page where the record names none', () => {
    const { funders, source } = schemeOf({ source: 'https://www.example.org/pret' });
    expect(funders).toMatchObject([{ name: 'example.org' }]);
    expect(source.publisher).toBe('example.org');
    expect(schemeOf({ source: '' })).toMatchObject({
      funders: [{ name: 'Financeur non précisé' }],
      source: { url: 'https://aides-entreprises.fr', publisher: 'aides-entreprises.fr' },
    });
  });

  it('is text, whatever markup it holds', () => {
    const { name, summary } = read(
      anInterfaceRecord({ aid_nom: 'Aide <b>forte</b>', aid_objet: '<script>alert(1)</script><p>L&#039;aide</p>' }),
    ).scheme;
    expect(name).toBe('Aide forte');
    expect(summary).toContain("L'aide");
    expect(summary).not.toContain('alert');
  });

  it.each([
    ['0000-00-00 00:00:00', null],
    ['0000-00-00', null],
    ['', null],
    ['2026-12-31 00:00:00', '2026-12-31'],
    ['2026-12-31 23:59:59', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
  ])('ends on « %s »: %s', (fin, closes) => {
    expect(schemeOf({ fin }).calendar?.closes ?? null).toBe(closes);
  });

  it('never makes a bound of a band of headcount, nor a condition of « tous secteurs »', () => {
    const { criteria, uncoded, keywords } = schemeOf({ benef: '', effectif: '250 et plus' });
    expect({ criteria, uncoded }).toEqual({ criteria: [], uncoded: ['Le projet est viable.'] });
    expect(keywords).toContain('grande entreprise');
    expect(keywords.join()).not.toMatch(/tous secteurs|Toutes les aides/);
    expect(schemeOf({ profils: ['Agro-alimentaire'] }).uncoded).toContain(
      'Profils visés par la source : Agro-alimentaire',
    );
    expect(schemeOf({ effectif: '1,2,3,4,5,6' }).keywords).not.toContain('PME');
  });

  it('says the de minimis sentence where the source puts its sign', () => {
    const { funding, uncoded } = schemeOf({ conditions: 'Le projet est viable.\n%mini%' });
    expect(funding?.basis).toBe('de-minimis');
    expect(uncoded).toContain('Aide soumise à la règle de minimis.');
  });

  it.each([
    ['Subvention de 40 %', 'Aide à la machine', ['grant']],
    ['', 'Garantie exemple', ['guarantee']],
    ['40 % des coûts', 'Aide aux investissements', []],
  ])('tells its kind by how the amount « %s » or the title « %s » begins', (montant, nom, instruments) => {
    expect(schemeOf({ montant, nom }).instruments).toEqual(instruments);
  });
});

const AURA = ['01', '03', '07', '15', '26', '38', '42', '43', '63', '69', '73', '74'];
const OCCITANIE = ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82'];
const territorial = (given: object): AidScheme => schemeOf({ geo: 'aide territoriale', ...given });

describe('the place of an aid', () => {
  it.each<[string, object, readonly string[], string]>([
    ['a whole region is the region', { deps: AURA }, ['REG-84'], 'regional'],
    ['départements stay what they are', { deps: ['63', '3'] }, ['DEP-63', 'DEP-03'], 'departmental'],
    ['Corsica in both writings', { deps: ['2a', '2B'] }, ['REG-94'], 'regional'],
    ['Corsica before 1976', { deps: ['20'] }, ['REG-94'], 'regional'],
    ['overseas', { deps: ['974'] }, ['REG-04'], 'regional'],
    ['a département that no map has', { deps: ['63', '99'] }, ['DEP-63', 'DEP-99'], 'departmental'],
    ['national', { geo: 'aide nationale' }, ['FR'], 'national'],
    ['European', { geo: 'aide européenne' }, ['FR'], 'european'],
    ['territorial and everywhere at once', { deps: ['ALL'] }, [], 'local'],
    ['no list', { deps: [] }, [], 'local'],
  ])('%s', (_, given, include, level) => {
    const scheme = territorial(given);
    expect(scheme.territory).toEqual({ include, exclude: [] });
    expect(scheme.level).toBe(level);
  });

  it('is the region that the aid names where the list goes beyond or misses a part', () => {
    const wider = territorial({ nom: 'Pass Région Occitanie', deps: [...OCCITANIE, '02', '60', '80'] });
    expect(wider.territory.include).toEqual(['REG-76']);
    expect(wider.uncoded.at(-1)).toMatch(
      /Périmètre à confirmer : la source cite aussi Aisne \(02\), Oise \(60\), Somme/,
    );
    const part = territorial({ nom: 'Aide de la Région Hauts-de-France', deps: ['59', '62'] });
    expect(part.territory.include).toEqual(['REG-32']);
    expect(part.uncoded.at(-1)).toMatch(/la source ne cite que Nord \(59\), Pas-de-Calais \(62\)/);
    expect(
      warned({ geo: 'aide territoriale', nom: 'Aide de la Région Hauts-de-France', deps: ['59', '62'] }),
    ).toContain('deps');
  });

  it('keeps the list where the region is only a part of a name', () => {
    expect(territorial({ nom: 'Initiative Bretagne Sud', deps: ['56'] }).territory.include).toEqual(['DEP-56']);
    const beyond = territorial({ nom: 'Initiative Bretagne', deps: ['56', '44'] });
    expect(beyond.territory.include).toEqual(['DEP-56', 'DEP-44']);
    expect(beyond.uncoded.at(-1)).toContain('Loire-Atlantique (44)');
  });

  it('is to be checked in the département of an aid that is more local', () => {
    const local = territorial({ nom: 'Aide de la Communauté de communes exemple', deps: ['63'] });
    expect(local).toMatchObject({
      level: 'local',
      territory: { include: ['DEP-63'] },
      criteria: [{ kind: 'territory', include: ['DEP-63'], soft: true }, { kind: 'headcount' }],
    });
  });

  it.each<[string, readonly object[], readonly string[]]>([
    ['a region by name', [{ ter_libelle: 'AUVERGNE-RHÔNE-ALPES' }], ['REG-84']],
    ['a commune by code', [{ ter_libelle: 'Thiers', insee: '63430' }], ['COM-63430']],
    ['a former commune', [{ ter_libelle: 'Annecy-le-Vieux', insee: '74011' }], ['COM-74010']],
    [
      'an unknown name keeps all open',
      [{ ter_libelle: 'Thiers', insee: '63430' }, { ter_libelle: 'Pays exemple' }],
      [],
    ],
  ])('of the interface: %s', (_, territoires, include) => {
    const { scheme, warnings } = read(anInterfaceRecord({ couverture_geo: '1' }, { territoires }));
    expect(scheme.territory.include).toEqual(include);
    expect(warnings.some(({ field }) => field === 'territoires')).toBe(include.length === 0);
  });

  it('of the interface: what is known beside an unknown name is told, and stays in words', () => {
    const territoires = [{ ter_libelle: 'Thiers', insee: '63430' }, { ter_libelle: 'Pays exemple' }];
    const { scheme, warnings } = read(anInterfaceRecord({ couverture_geo: '1' }, { territoires }));
    expect(scheme.uncoded).toContain('Territoires cités par la source : Thiers, Pays exemple.');
    expect(warnings.filter(({ field }) => field === 'territoires').map(({ value }) => value)).toEqual([
      'Pays exemple',
      'Thiers',
    ]);
  });
});

describe('a record that stays out', () => {
  it.each([
    [{ id: '' }, 'id', null],
    [{ nom: ' ' }, 'nom', '900001'],
    [{ fin: '2026-02-30' }, 'date_fin', '900001'],
    [{ fin: '2026-00-00 00:00:00' }, 'date_fin', '900001'],
    [{ _live: { validation: 'hier', status: '1' } }, 'aid_validation', '900001'],
  ])('%j is rejected for its %s, the others go in', (given, field, externalId) => {
    const rows = rowsOf(aidFile([anAidRecord({ id: 'a' }), anAidRecord(given), anAidRecord({ id: 'c' })]));
    expect(rows.map(({ scheme }) => scheme === null)).toEqual([false, true, false]);
    expect(rows[1]).toMatchObject({ line: 3, externalId, rejections: [{ line: 3, field }] });
  });

  it.each(['0', '2'])('with state %s is withdrawn', (status) => {
    const [row] = rowsOf(aidFile([anAidRecord({ _live: { validation: '2026-01-01', status } })]));
    expect(row).toMatchObject({
      scheme: null,
      withdrawn: true,
      externalId: '900001',
      rejections: [{ field: 'status' }],
    });
  });

  it('that is no object is rejected alone', () => {
    expect(rowsOf('[\n3,\n{"id":"1","nom":"Aide"}]').map(({ scheme }) => scheme === null)).toEqual([true, false]);
  });
});

describe('a file of aides-entreprises.fr', () => {
  it.each([null, 'aides', 'data'])('may hold its records under %j', (key) => {
    expect(rowsOf(aidFile([anAidRecord(), anInterfaceRecord()], key))).toHaveLength(2);
  });

  it.each(['', '{"aides": 3}', '{"aides": [', '<html>'])('is refused whole: %j', (text) => {
    expect(parseAidesEntreprises(text, CONTEXT).refused).not.toBeNull();
  });

  it('gives the same schemes in any order of its records, whatever they hold', () => {
    const word = fc.constantFrom(
      '',
      'tous secteurs',
      '<p>Une aide</p>',
      '0000-00-00',
      '2026-12-31',
      'Région Occitanie',
      '%mini%',
    );
    const list = fc.subarray(['ALL', '2A', '20', '63', '31', '999']);
    const record = fc
      .record({
        nom: word,
        conditions: word,
        benef: word,
        fin: word,
        effectif: word,
        deps: list,
        profils: fc.array(word),
      })
      .map((given) => anAidRecord(given));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), (records) => {
        const numbered = records.map((one, index) => ({ ...one, id: String(index) }));
        const told = (rows: readonly FeedRow[]) =>
          new Map(rows.map((row) => [row.externalId, row.scheme ?? 'rejected']));
        const rows = rowsOf(JSON.stringify(numbered));
        expect(told(rowsOf(JSON.stringify([...numbered].reverse())))).toEqual(told(rows));
        for (const { scheme } of rows) if (scheme !== null) expect(isScheme(scheme) ? [] : isScheme.errors).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
