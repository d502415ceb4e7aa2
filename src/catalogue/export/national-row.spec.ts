import fc from 'fast-check';

import { schemes } from '../../../test/builders/arbitrary-schemes';
import { anEntry, exportWords } from '../../../test/builders/export-words';
import type { AidScheme, Criterion } from '../../engine';
import { faultOf, NATIONAL_COLUMN_NAMES, type NationalRow } from './national-columns';
import { nationalIdOf, nationalRow } from './national-row';

const rowOf = (given: Partial<AidScheme>): NationalRow => nationalRow(anEntry(given), exportWords);
const under = (...criteria: readonly Criterion[]): NationalRow => rowOf({ criteria });
const calendar = (given: Partial<NonNullable<AidScheme['calendar']>>): Partial<AidScheme> => ({
  calendar: { permanent: false, opens: null, closes: null, cutOffs: [], ...given },
});

describe('a scheme as a row of the national schema', () => {
  it('fills every required column, with words where nothing is known', () => {
    const row = rowOf({ instruments: [], territory: { include: [], exclude: [] } });
    expect(NATIONAL_COLUMN_NAMES.filter((column) => faultOf(column, row[column]) !== null)).toEqual([]);
    expect(row).toMatchObject({
      description: 'non précisé',
      types_aides: 'non précisé',
      cibles: 'professionnels',
      ciblage_secteur_activite: "tous secteurs d'activité",
    });
    expect(rowOf({}).eligibilite).toBe('non précisé');
  });

  it('writes a perimeter in the codes of the official geographical code', () => {
    expect(rowOf({ territory: { include: ['EU'], exclude: ['TI2-1101'] } })).toMatchObject({
      eligibilite_geographique: 'PAYS-99100',
      eligibilite_geographique_exclusions: 'EPCI-200070944|COM-93001|COM-93005|COM-2A004',
    });
    const twice = { include: ['TI2-1101', 'EPCI-200070944', 'REG-975', 'DEP-2B'], exclude: [] };
    expect(rowOf({ territory: twice }).eligibilite_geographique).toBe(
      'EPCI-200070944|COM-93001|COM-93005|COM-2A004|REG-975|DEP-2B',
    );
  });

  it('takes the Union for a perimeter that was told', () => {
    expect(rowOf({ territory: { include: ['EU'], exclude: [] } }).eligibilite).toBe('non précisé');
  });

  it('gives the address of the source where it is one of the web', () => {
    const address = (url: string) => rowOf({ source: { ...anEntry().scheme.source, url } }).url_source;
    expect(['https://a.fr/x', 'ftp://a.fr/', 'https://a.fr/x y'].map(address)).toEqual(['https://a.fr/x', '', '']);
    expect(rowOf({}).date_mise_a_jour).toBe('2026-09-01T00:00:00Z');
  });

  it('names instruments once, in small letters, without the sign that parts them', () => {
    const instrument = (id: string) => ({ grant: 'Subvention|don', loan: 'Prêt' })[id] ?? 'Prêt';
    const entry = anEntry({ instruments: ['grant', 'loan', 'guarantee'] });
    expect(nationalRow(entry, { ...exportWords, instrument }).types_aides).toBe('subvention/don|prêt');
  });

  it('says in words that no source told where the aid applies, and hides it from nobody', () => {
    for (const include of [[], ['QUELQUE PART']]) {
      const row = rowOf({ territory: { include, exclude: [] } });
      expect(row.eligibilite_geographique).toBe('PAYS-99100');
      expect(row.eligibilite).toBe('• Territoire : non précisé par la source, à confirmer auprès du financeur');
    }
  });

  it('keeps the whole last day, that of the last cut-off where no end was published', () => {
    expect(rowOf(calendar({ opens: '2026-01-01', closes: '2026-12-31' }))).toMatchObject({
      date_ouverture: '2026-01-01T00:00:00Z',
      date_cloture: '2026-12-31T23:59:59Z',
    });
    expect(rowOf(calendar({ cutOffs: ['2027-03-09', '2026-10-13'] })).date_cloture).toBe('2027-03-09T23:59:59Z');
    expect(rowOf(calendar({ permanent: true })).date_cloture).toBe('');
  });

  it('cuts the promise and the description to what the schema takes, between words', () => {
    const summary = `${'Financer une machine neuve '.repeat(300)}fin.`;
    const { promesse, description } = rowOf({ summary });
    expect(promesse).toMatch(/(?:machine|une|neuve|Financer)…$/);
    expect(promesse.length).toBeLessThanOrEqual(180);
    expect(description).toMatch(/…$/);
    expect(description.length).toBeLessThanOrEqual(5000);
    expect(rowOf({ summary: 'Aide au four. Pour les PME.' }).promesse).toBe('Aide au four');
    expect(rowOf({ summary: 'Prêt de 10.000 euros, art. 3 du règlement.' }).promesse).toBe(
      'Prêt de 10.000 euros, art. 3 du règlement',
    );
  });

  it('tells the amounts in the description', () => {
    const funding = { rate: { small: 30, medium: 20 }, floor: 5000, cap: 200000, basis: null, details: 'Deux fois.' };
    expect(rowOf({ summary: 'Aide.', funding }).description).toBe(
      [
        'Aide.',
        '',
        "Taux d'aide : 30 % (petite entreprise), 20 % (moyenne entreprise).",
        "Montant minimal d'une aide : 5 000 €.",
        "Montant maximal d'une aide : 200 000 €.",
        'Deux fois.',
      ].join('\n'),
    );
  });

  it('gives funders as JSON, roles apart', () => {
    const funders = [{ name: 'L’"ADEME"', siren: '385290309', role: 'financeur, instructeur' }];
    expect(JSON.parse(rowOf({ funders }).porteurs)).toEqual([
      { nom: 'L’"ADEME"', siren: '385290309', roles: ['financeur', 'instructeur'] },
    ]);
    const silent = [{ name: 'X', siren: null, role: null }];
    expect(JSON.parse(rowOf({ funders: silent }).porteurs)).toEqual([{ nom: 'X', siren: null, roles: [] }]);
  });

  it('names the programme and the parent', () => {
    expect(rowOf({ parent: 'parent', fundingOrigin: 'france-2030' }).programmes_parents).toBe(
      'Programme parent|France 2030',
    );
    expect(rowOf({ fundingOrigin: 'ti-programme' }).programmes_parents).toBe("Territoires d'industrie");
    expect(rowOf({ parent: 'lost', fundingOrigin: 'ordinary-law' }).programmes_parents).toBe('');
  });
});

describe('limits on the firm', () => {
  it('take the narrowest of several bounds, and no indicative one', () => {
    const row = under(
      { kind: 'headcount', min: 5, max: 249 },
      { kind: 'headcount', min: 10, max: 300 },
      { kind: 'headcount', max: 9, soft: true },
      { kind: 'age', min: 3 },
      { kind: 'age', min: 2 },
    );
    expect(row).toMatchObject({
      eligibilite_effectif_minimal: '10',
      eligibilite_effectif_maximal: '249',
      eligibilite_annees_existence_minimal: '3',
    });
    expect(row.eligibilite).toContain('• Effectif : 9 salariés au plus (à titre indicatif)');
    expect(under({ kind: 'age', min: 1.5 }).eligibilite_annees_existence_minimal).toBe('');
  });

  it.each([
    [['micro'], 'MIC'],
    [['micro', 'small', 'medium'], 'MIC|PME'],
    [['micro', 'small', 'medium', 'mid-cap'], 'MIC|PME|ETI'],
    [['mid-cap', 'large'], 'ETI|GE'],
    [['micro', 'small'], ''],
    [['small', 'medium'], ''],
    [['small-mid-cap'], ''],
  ] as const)('name French categories only where they say neither more nor less: %j', (sizes, categories) => {
    expect(under({ kind: 'size', in: sizes }).eligibilite_categorie_taille_entreprise).toBe(categories);
  });

  it('name no category where two conditions hold together', () => {
    const row = under({ kind: 'size', in: ['micro'] }, { kind: 'size', in: ['micro', 'small', 'medium'] });
    expect(row.eligibilite_categorie_taille_entreprise).toBe('');
  });

  it('name each form and activity once, without the sign that parts them', () => {
    const row = under(
      { kind: 'legalForm', include: ['a|b', '54'], exclude: ['6533', '6533'] },
      { kind: 'sector', include: ['C', 'a|b'], exclude: ['10', 'D 1'] },
      { kind: 'sector', exclude: ['10'] },
      { kind: 'sector', include: ['C'], soft: true },
    );
    expect(row).toMatchObject({
      eligibilite_forme_juridique: 'forme a/b|SARL',
      eligibilite_forme_juridique_exclusions: 'GAEC',
      ciblage_secteur_activite: 'activité C|activité a/b',
      ciblage_naf: 'C',
      ciblage_naf_exclusions: '10',
    });
  });

  it('name legal forms as the schema does, else by their label', () => {
    expect(under({ kind: 'legalForm', include: ['54', '57', '5499'], exclude: ['1'] })).toMatchObject({
      eligibilite_forme_juridique: 'SARL|SAS|forme 5499',
      eligibilite_forme_juridique_exclusions: 'EI',
    });
  });

  it('give activities as codes where they decide, else as words', () => {
    expect(under({ kind: 'sector', include: ['C', '25.6'], exclude: ['10'] })).toMatchObject({
      ciblage_secteur_activite: 'activité C|activité 25.6',
      ciblage_naf: 'C|25.6',
      ciblage_naf_exclusions: '10',
    });
    expect(under({ kind: 'sector', include: ['C'], soft: true })).toMatchObject({
      ciblage_secteur_activite: 'activité C',
      ciblage_naf: '',
    });
    const both = under({ kind: 'sector', include: ['C'] }, { kind: 'sector', include: ['25'], exclude: ['10'] });
    expect(both).toMatchObject({ ciblage_naf: '', ciblage_naf_exclusions: '10' });
  });
});

describe('the identifier', () => {
  it('is the publisher’s UUID where the national schema gave one, else made from where the scheme comes from', () => {
    const externalId = '65d5b6c7-102c-4440-ac3b-768f708edc0a';
    const { scheme } = anEntry();
    expect(nationalIdOf({ scheme, source: 'schema-national', externalId })).toBe(externalId);
    const others = [
      nationalIdOf({ scheme, source: 'levier', externalId: null }),
      nationalIdOf({ scheme, source: 'schema-national', externalId: 'DSP000123' }),
      nationalIdOf({ scheme, source: 'eu-sedia', externalId }),
    ];
    expect(new Set([...others, externalId]).size).toBe(4);
    expect(others.filter((id) => faultOf('id', id) !== null)).toEqual([]);
    expect(nationalIdOf({ scheme, source: 'eu-sedia', externalId: '1' })).not.toBe(
      nationalIdOf({ scheme, source: 'levier', externalId: '1' }),
    );
    expect(others[0]).toBe(
      nationalIdOf({ scheme: { ...scheme, name: 'Autre nom' }, source: 'levier', externalId: null }),
    );
  });
});

it('is right by the schema for any scheme, Corsican codes aside', () => {
  fc.assert(
    fc.property(schemes, fc.string({ minLength: 1 }), fc.string(), (scheme, name, summary) => {
      const row = nationalRow(anEntry({ ...scheme, name, summary }), exportWords);
      const faults = NATIONAL_COLUMN_NAMES.filter((column) => faultOf(column, row[column]) !== null);
      const corsican = /-2[AB]/.test(`${row.eligibilite_geographique}|${row.eligibilite_geographique_exclusions}`);
      expect(faults.filter((column) => !corsican || !column.startsWith('eligibilite_geo'))).toEqual([]);
    }),
  );
});
