import Ajv from 'ajv/dist/2020';

import { aNationalRow, nationalCsv, type NationalRow } from '../../../test/builders/national-row';
import { codeBook } from '../../../test/seeds/code-book';
import { SCHEME_SCHEMA } from '../../catalogue';
import { SEEDS_FOLDER } from '../../common';
import type { AidScheme } from '../../engine';
import { loadTerritories } from '../../territories';
import { COLUMNS, REQUIRED_COLUMNS } from './columns';
import type { FeedContent, ReadRow } from '../feed/feed';
import type { RowIssue } from '../feed/row-notes';
import { parseSchemaNational } from './parse';

const codes = codeBook();
const territories = loadTerritories(SEEDS_FOLDER);
const ajv = new Ajv({
  discriminator: true,
  allowUnionTypes: true,
  strictTypes: false,
  formats: { date: true, uri: true },
});
const isScheme = ajv.compile(SCHEME_SCHEMA);

interface Read {
  readonly refused: null;
  readonly schemes: readonly ReadRow[];
  readonly rejected: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
}

function sorted(content: FeedContent): Read | { readonly refused: string } {
  if (content.refused !== null) return content;
  const schemes = content.rows.filter((row) => row.scheme !== null);
  return {
    refused: null,
    schemes,
    rejected: content.rows.flatMap((row) => (row.scheme === null ? row.rejections : [])),
    warnings: schemes.flatMap(({ warnings }) => warnings),
  };
}

function parse(text: string): Read | { readonly refused: string } {
  const content = parseSchemaNational(text, {
    codes,
    territories,
    holds: (id) => id === 'schema-national-connue',
    checkedOn: () => '2026-11-24',
  });
  return sorted(content);
}

function readAll(...rows: NationalRow[]): Read {
  const parsed = parse(nationalCsv(rows.map(aNationalRow)));
  if (parsed.refused !== null) throw new Error(parsed.refused);
  return parsed;
}

function schemeOf(given: NationalRow): AidScheme {
  const { schemes, rejected } = readAll(given);
  expect(rejected).toEqual([]);
  return schemes[0]?.scheme as AidScheme;
}

const warningsOf = (given: NationalRow): string[] => readAll(given).warnings.map(({ message }) => message);

describe('a row of the national schema', () => {
  it('with all its columns becomes a scheme that the catalogue takes', () => {
    const { schemes, rejected, warnings } = readAll({
      id: 'AB12',
      promesse: 'Achetez votre four électrique',
      description: '<p>Jusqu’à 40 %</p>',
      types_aides: 'subvention|accompagnement',
      programmes_parents: 'Programme exemple|Fonds exemple',
      eligibilite_geographique: 'DEP-2A|COM-2B033|REG-84',
      eligibilite_geographique_exclusions: 'COM-63430',
      date_ouverture: '01/01/2026',
      date_cloture: '2026-12-30T23:00:00Z',
      base_juridique: "[{ libelle: 'Règlement exemple', lien: 'https://example.org/texte' }]",
      eligibilite_effectif_minimal: '10',
      eligibilite_effectif_maximal: '249.0',
      eligibilite_categorie_taille_entreprise: 'PME|ETI',
      eligibilite_annees_existence_minimal: '2',
      eligibilite_forme_juridique: 'EI|SARL|EURL|SAS',
      eligibilite_forme_juridique_exclusions: 'EI',
      ciblage_secteur_activite: 'industrie',
      ciblage_naf: 'C|10.11z|2562B',
      ciblage_naf_exclusions: '10.11Z|12',
      chainage_paiement: 'connue',
    });
    expect({ rejected, warnings }).toEqual({ rejected: [], warnings: [] });
    const { scheme, externalId } = schemes[0] as Read['schemes'][number];
    expect(isScheme(scheme) ? [] : isScheme.errors).toEqual([]);
    expect(externalId).toBe('AB12');
    expect(scheme).toMatchObject({
      id: expect.stringMatching(/^schema-national-ab12-[0-9a-f]{10}$/) as string,
      summary:
        'Achetez votre four électrique\n\n<p>Jusqu’à 40 %</p>\n\nBases juridiques : Règlement exemple (https://example.org/texte)',
      instruments: ['grant', 'advice'],
      keywords: ['subvention', 'accompagnement', 'industrie', 'Programme exemple', 'Fonds exemple'],
      territory: { include: ['DEP-2A', 'COM-2B033', 'REG-84'], exclude: ['COM-63430'] },
      calendar: { opens: '2026-01-01', closes: '2026-12-31', permanent: false },
      criteria: [
        { kind: 'sector', include: ['C', '25.62B'], exclude: ['10.11Z', '12'] },
        { kind: 'headcount', min: 10, max: 249 },
        { kind: 'size', in: ['micro', 'small', 'medium', 'mid-cap'] },
        { kind: 'age', min: 2 },
        { kind: 'legalForm', include: ['54', '57'], exclude: ['1'] },
      ],
      uncoded: ['Le matériel est neuf.'],
      parent: 'schema-national-connue',
      funders: [{ name: 'Financeur exemple', siren: '732829320', role: 'financeur' }],
      source: { url: 'https://example.org/aide', publisher: 'Financeur exemple', checkedOn: '2026-09-01' },
    });
  });

  it('with only what is required is enough', () => {
    const text = nationalCsv([aNationalRow()], { columns: REQUIRED_COLUMNS });
    expect(parse(text)).toMatchObject({
      refused: null,
      rejected: [],
      schemes: [{ scheme: { criteria: [], calendar: null } }],
    });
  });

  it('keeps a territory that today’s map lacks, with a warning', () => {
    const given = { eligibilite_geographique: 'REG-84|REG-975|REG-987|COM-988' };
    expect(schemeOf(given).territory.include).toEqual(['REG-84', 'REG-975', 'REG-987', 'COM-988']);
    expect(warningsOf(given)).toHaveLength(3);
    expect(warningsOf(given)[0]).toContain('eligibilite_geographique « REG-975 »');
    expect(schemeOf({}).territory.include).toEqual(['FR']);
  });

  it('never admits what it refuses, even when nothing is left', () => {
    expect(schemeOf({ ciblage_naf: 'C', ciblage_naf_exclusions: 'C' }).criteria).toEqual([
      { kind: 'sector', include: ['C'], exclude: ['C'] },
    ]);
  });

  it.each([
    ['types_aides', 'bonbons', { instruments: ['other'], keywords: ['bonbons'] }],
    [
      'eligibilite_forme_juridique',
      'SARL|Guilde',
      { criteria: [], uncoded: ['Le matériel est neuf.', 'Formes juridiques admises : SARL, Guilde'] },
    ],
    [
      'eligibilite_categorie_taille_entreprise',
      'PME|Géante',
      { criteria: [], uncoded: ['Le matériel est neuf.', 'Tailles admises : PME, Géante'] },
    ],
    ['ciblage_naf', 'C|99.99Z', { criteria: [{ kind: 'sector', include: ['C', '99.99Z'] }] }],
    ['porteurs', 'ADEME|Région Exemple', { funders: [{ name: 'ADEME' }, { name: 'Région Exemple' }] }],
    [
      'chainage_paiement',
      'inconnue',
      { parent: null, uncoded: ['Le matériel est neuf.', 'Demande de paiement de l’aide inconnue'] },
    ],
    ['cibles', 'associations', { uncoded: ['Le matériel est neuf.', 'Bénéficiaires visés : associations'] }],
    ['date_mise_a_jour', '', { source: { checkedOn: '2026-11-24' } }],
    ['url_source', 'www.exemple.fr', { source: { url: 'https://github.com/etalab/schema-dispositif-aide' } }],
  ] as const)('keeps what it does not know in %s « %s », with a warning', (column, value, expected) => {
    const given = { [column]: value };
    expect(schemeOf(given)).toMatchObject(expected);
    expect(isScheme(schemeOf(given))).toBe(true);
    expect(warningsOf(given).some((message) => message.startsWith(column))).toBe(true);
  });

  it.each([
    ['EI|SASU', 'Microentrepreneur', { include: ['1', '57'] }, ['admises : EI, SASU', 'exclues : Microentrepreneur']],
    ['SAS|SASU', 'EI|Microentrepreneur', { include: ['57'], exclude: ['1'] }, []],
    ['', 'SA|Guilde', { exclude: ['55', '56'] }, ['exclues : Guilde']],
  ])('codes the legal forms %s without %s as far as codes go', (admitted, refused, lists, inWords) => {
    const { criteria, uncoded } = schemeOf({
      eligibilite_forme_juridique: admitted,
      eligibilite_forme_juridique_exclusions: refused,
    });
    expect(criteria).toEqual([{ kind: 'legalForm', ...lists }]);
    expect(uncoded.slice(1)).toEqual(inWords.map((words) => `Formes juridiques ${words}`));
  });

  it('leaves sectors in words to check, unless codes say them', () => {
    expect(schemeOf({ ciblage_secteur_activite: 'IAA' }).uncoded).toContain('Secteurs d’activité visés : IAA');
    expect(schemeOf({ ciblage_secteur_activite: 'IAA', ciblage_naf: '10' }).uncoded).toHaveLength(1);
  });

  it.each([
    ['Région Exemple', 'PAYS-99100', 'regional'],
    ['Agence exemple', 'REG-84', 'regional'],
    ['ADEME', 'REG-84', 'national'],
    ['Agence exemple', 'COM-63430', 'local'],
  ])('of %s for %s is %s', (name, place, level) => {
    const given = { porteurs: `[{ nom: '${name}', roles: ['financeur'] }]`, eligibilite_geographique: place };
    expect(schemeOf(given).level).toBe(level);
  });

  it.each([
    ['id', '', 'l’identifiant manque'],
    ['id', 'x'.repeat(201), '200 caractères'],
    ['titre', '  ', 'le titre manque'],
    ['date_cloture', '2026-02-30', 'cette date n’existe pas'],
    ['date_mise_a_jour', 'hier', 'ne peut pas être lue'],
    ['eligibilite_effectif_minimal', '-3', 'positif'],
    ['eligibilite_effectif_maximal', '12,5', 'entier'],
    ['eligibilite_annees_existence_minimal', 'deux', 'positif'],
  ] as const)('is rejected for %s « %.20s », the others go in', (field, value, words) => {
    const { schemes, rejected } = readAll(
      { id: 'a', description: 'sur\ndeux lignes' },
      { [field]: value },
      { id: 'c' },
    );
    expect(schemes.map(({ externalId }) => externalId)).toEqual(['a', 'c']);
    expect(rejected).toMatchObject([{ line: 4, field, value: value.trim() }]);
    expect(rejected[0]?.message).toContain(words);
  });

  it('is rejected for bounds or dates in the wrong order, and for an id already taken', () => {
    const { schemes, rejected } = readAll(
      { id: 'a', eligibilite_effectif_minimal: '50', eligibilite_effectif_maximal: '10' },
      { id: 'b', date_ouverture: '2026-05-02', date_cloture: '2026-05-01' },
      { id: 'c' },
      { id: 'c' },
      { id: 'd', chainage_paiement: 'b' },
    );
    expect(rejected.map(({ line, field }) => [line, field])).toEqual([
      [2, 'eligibilite_effectif_maximal'],
      [3, 'date_cloture'],
      [5, 'id'],
    ]);
    expect(schemes.map(({ scheme }) => [scheme.id, scheme.parent])).toEqual([
      ['schema-national-c', null],
      ['schema-national-d', null],
    ]);
  });

  it('has an id of its own, whatever the letters of the id in the source', () => {
    const ids = ['a', 'A', 'a-', 'é', '1/2', '1 2', '§', 'x'.repeat(200)];
    const schemes = readAll(...ids.map((id) => ({ id }))).schemes.map(({ scheme }) => scheme);
    expect(new Set(schemes.map(({ id }) => id)).size).toBe(ids.length);
    expect(schemes.every((scheme) => isScheme(scheme))).toBe(true);
  });
});

describe('a file of the national schema', () => {
  it.each([';', '\t'])('may be separated by %j, with a byte order mark and Windows line ends', (delimiter) => {
    const text = `\ufeff${nationalCsv([aNationalRow({ description: 'a;b,c\td' })], { delimiter })}`.replaceAll(
      '\n',
      '\r\n',
    );
    expect(parse(text)).toMatchObject({
      refused: null,
      rejected: [],
      schemes: [{ externalId: 'aide-exemple', line: 2 }],
    });
  });

  it.each(['\n', '\r\n'])('names the line at which a row starts, with %j at line ends', (lineEnd) => {
    const rows = [
      aNationalRow({ id: 'a', eligibilite: '1\n2\n\n3' }),
      aNationalRow({ description: '1\n2', titre: '' }),
    ];
    expect(parse(nationalCsv(rows).replaceAll('\n', lineEnd))).toMatchObject({
      schemes: [{ line: 2, scheme: { uncoded: ['1\n2\n\n3'] } }],
      rejected: [{ line: 6, field: 'titre' }],
    });
  });

  it('rejects a row that has too many or too few cells', () => {
    const text = `${nationalCsv([aNationalRow()])}b,Sans guillemets\n`;
    expect(parse(text)).toMatchObject({ schemes: [{ line: 2 }], rejected: [{ line: 3, field: 'id', value: 'b' }] });
  });

  it.each([
    ['', /CSV lisible/],
    ['id,titre\n"jamais fermé', /CSV lisible/],
    [nationalCsv([], { columns: COLUMNS.filter((column) => column !== 'titre') }), /la colonne titre$/],
    ['nom;ville\na;b\n', /les colonnes id, titre, /],
    [nationalCsv([], { columns: [...COLUMNS, 'id'] }), /la colonne id y est deux fois/],
  ])('is refused whole: %.20j', (text, reason) => {
    expect(parse(text).refused).toMatch(reason);
  });
});
