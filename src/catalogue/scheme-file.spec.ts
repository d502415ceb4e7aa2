import type { AidScheme } from '../engine';
import type { CodeBook } from './code-book';
import { describeProblem, parseSchemeFile } from './scheme-file';

const CODES: CodeBook = {
  territory: new Set(['EU', 'FR', 'REG-84', 'DEP-63']),
  naf: new Set(['C', '25.62B']),
  zoning: new Set(['AFR', 'AFR:a']),
  legalForm: new Set(['57']),
  need: new Set(['productive-investment', 'machine-purchase']),
};

/** The whole sample, a line a key. */
const SAMPLE: Readonly<Record<string, string>> = {
  id: 'exemple-machine-neuve',
  name: 'Aide à la machine neuve',
  acronym: 'AMN',
  aliases: '[]',
  level: 'regional',
  depth: 'full',
  funders: '[{ name: Région Exemple, siren: null, role: financeur }]',
  instruments: '[grant]',
  fundingOrigin: 'regional-budget',
  needs: '[productive-investment]',
  keywords: '[machine, équipement]',
  summary: 'Subvention pour une machine.',
  territory: '{ include: [REG-84], exclude: [] }',
  criteria: '[{ kind: sector, include: [C] }, { kind: headcount, max: 249 }, { kind: worksNotStarted }]',
  uncoded: "[Le projet présente un intérêt pour le bassin d'emploi.]",
  calendar: '{ opens: 2026-01-01, closes: 2026-12-31, cutOffs: [2026-03-31] }',
  funding: '{ rate: { small: 30, medium: 20 }, floor: 5000, cap: 200000, basis: gber-17 }',
  exclusiveWith: '[]',
  contact: '{ organisation: Région Exemple, url: "https://exemple.fr" }',
  apply: '"https://exemple.fr/demande"',
  documents: '[Devis]',
  leadTimeWeeks: '12',
  parent: 'null',
  source: '{ url: "https://exemple.fr/a", publisher: Région, licence: null, checkedOn: 2026-09-12, trust: open-data }',
};

function yaml(changes: Readonly<Record<string, string | null>> = {}): string {
  const entries = Object.entries({ ...SAMPLE, ...changes }).filter(([, value]) => value !== null);
  return entries.map(([key, value]) => `${key}: ${value ?? ''}\n`).join('');
}

const parse = (content: string, file = 'regional/84/exemple-machine-neuve.yaml') =>
  parseSchemeFile(content, file, CODES);

function scheme(changes: Readonly<Record<string, string | null>> = {}): AidScheme {
  const parsed = parse(yaml(changes));
  expect(parsed.problems).toEqual([]);
  return parsed.scheme!;
}

const messages = (changes: Readonly<Record<string, string | null>>): string[] =>
  parse(yaml(changes)).problems.map(({ message }) => message);

describe('parseSchemeFile', () => {
  it('reads every key', () => {
    expect(scheme()).toMatchObject({
      id: 'exemple-machine-neuve',
      calendar: { permanent: false, opens: '2026-01-01', closes: '2026-12-31', cutOffs: ['2026-03-31'] },
      funding: { rate: { small: 30, medium: 20 }, floor: 5000, cap: 200000, basis: 'gber-17', details: null },
      contact: { organisation: 'Région Exemple', url: 'https://exemple.fr', email: null, phone: null },
    });
    expect(Object.keys(scheme()).sort()).toEqual(Object.keys(SAMPLE).sort());
  });

  it('fills what is left out: all but six keys may be', () => {
    const needed = new Set(['id', 'name', 'level', 'funders', 'territory', 'source']);
    const bare = Object.fromEntries(Object.keys(SAMPLE).map((key) => [key, needed.has(key) ? SAMPLE[key]! : null]));
    expect(scheme({ ...bare, territory: '{ include: [FR] }' })).toMatchObject({
      aliases: [],
      criteria: [],
      calendar: null,
      funding: null,
      parent: null,
      territory: { include: ['FR'], exclude: [] },
    });
  });

  it.each(['id', 'name', 'level', 'funders', 'territory', 'source'])('asks for %s', (key) => {
    expect(messages({ [key]: null })).toEqual([`fiche : le champ obligatoire « ${key} » manque`]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['an unknown key', { aply: '1' }, 'fiche : clé inconnue « aply », vouliez-vous écrire « apply » ?'],
    ['a wrong type', { leadTimeWeeks: 'douze' }, 'leadTimeWeeks : il faut un nombre ou null, reçu « douze »'],
    ['a SIREN without quotes', { funders: '[{ name: R, siren: 732829320 }]' }, 'reçu « 732829320 »'],
    ['a wrong SIREN key', { funders: '[{ name: R, siren: "732829321" }]' }, 'funders[0].siren : la clé de contrôle'],
    ['a value outside the list', { level: 'regionale' }, '« regionale » n’est pas admis'],
    ['an empty name', { name: '" "' }, 'name : le texte est vide'],
    ['an empty list of funders', { funders: '[]' }, 'funders : la liste est vide'],
    ['a list instead of a text', { name: '[a]' }, 'name : il faut un texte'],
    ['a date that does not exist', { calendar: '{ closes: 2026-02-30 }' }, 'calendar.closes : la date « 2026-02-30 »'],
    ['a leap day of a common year', { calendar: '{ closes: 2027-02-29 }' }, '« 2027-02-29 »'],
    ['an end before the start', { calendar: '{ opens: 2026-02-01, closes: 2026-01-01 }' }, 'calendar.closes : la fin'],
    ['a permanent aid with an end', { calendar: '{ permanent: true, closes: 2026-01-01 }' }, 'calendar.permanent :'],
    ['a cut-off after the end', { calendar: '{ closes: 2026-01-01, cutOffs: [2026-02-01] }' }, 'calendar.cutOffs :'],
    ['a floor above the cap', { funding: '{ floor: 10, cap: 5 }' }, 'funding.floor : le plancher 10 dépasse'],
    ['a rate above 100', { funding: '{ rate: 120 }' }, 'funding.rate : « 120 » dépasse le maximum admis, 100'],
    ['a rate by unknown size', { funding: '{ rate: { medum: 20 } }' }, 'vouliez-vous écrire « medium » ?'],
    ['an incomplete address', { apply: '"www.exemple.fr"' }, 'apply : « www.exemple.fr » n’est pas une adresse'],
    ['an address that would run a script', { apply: '"javascript:alert(1)"' }, 'apply : « javascript:alert(1) »'],
    [
      'an unknown territory',
      { territory: '{ include: [REG-99] }' },
      'territory.include[0] : code de territoire inconnu',
    ],
    ['a text instead of a list', { aliases: 'a' }, 'aliases : il faut une liste entre crochets, reçu « a »'],
    [
      'an unknown legal form',
      { criteria: '[{ kind: legalForm, include: ["00"] }]' },
      'criteria[0].include[0] : forme juridique inconnue « 00 »',
    ],
    ['a territory in and out', { territory: '{ include: [FR], exclude: [FR] }' }, 'territory.exclude : « FR »'],
    ['an unknown need', { needs: '[machine-purchas]' }, 'vouliez-vous écrire « machine-purchase » ?'],
    [
      'an unknown criterion',
      { criteria: '[{ kind: headcout }]' },
      'criteria[0] : genre de critère inconnu « headcout »',
    ],
    ['a criterion without kind', { criteria: '[{ max: 1 }]' }, 'criteria[0] : le champ obligatoire « kind » manque'],
    ['an unknown parameter', { criteria: '[{ kind: headcount, maxx: 1 }]' }, 'vouliez-vous écrire « max » ?'],
    ['a negative bound', { criteria: '[{ kind: headcount, max: -1 }]' }, 'criteria[0].max : « -1 » est inférieur'],
    ['crossed bounds', { criteria: '[{ kind: headcount, min: 50, max: 10 }]' }, 'criteria[0] (headcount) :'],
    [
      'a NAF code that does not exist',
      { criteria: '[{ kind: sector, include: [99.99Z] }]' },
      'code NAF inconnu « 99.99Z »',
    ],
    ['a zoning that does not exist', { criteria: '[{ kind: zoning, include: [AFR:z] }]' }, 'zonage inconnu « AFR:z »'],
    ['itself as parent', { parent: 'exemple-machine-neuve' }, 'parent : la fiche'],
    ['a capital in the id', { id: 'Exemple' }, 'id : « Exemple » n’a pas la forme attendue'],
  ])('refuses %s', (_what, changes, message) => {
    const found = messages(changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('tells every problem at once, each with its line', () => {
    const { problems } = parse(yaml({ level: 'regionale', leadTimeWeeks: 'douze', parent: 'Ici' }));
    expect(problems.map(({ line }) => line)).toEqual([5, 22, 23]);
    expect(problems.map(describeProblem)[0]).toMatch(/^regional\/84\/exemple-machine-neuve\.yaml:5 : level : /);
  });

  it('holds the name of the file and of its first folder to the id and the level', () => {
    const { problems } = parse(yaml(), 'national/autre.yaml');
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('id : « exemple-machine-neuve » n’est pas le nom du fichier « autre »'),
      expect.stringContaining('level : « regional » n’est pas le dossier'),
    ]);
  });

  it.each([
    ['the same key twice', `${yaml()}name: encore\n`, 'la même clé est écrite deux fois'],
    ['an open bracket', `${yaml()}x: [1\n`, 'ligne 26, colonne 1'],
    ['a tab', 'id: a\nsource:\n\turl: b\n', 'tabulation'],
    ['an alias without anchor', 'id: *nowhere\n', 'renvoi'],
  ])('tells %s by its line, as YAML', (_what, content, message) => {
    const { scheme: none, problems } = parse(content);
    expect(none).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain(message);
  });

  it('refuses what is no scheme at all', () => {
    for (const content of ['', '- a\n', 'texte', '1', 'null']) {
      expect(parse(content).problems[0]!.message).toContain('il faut un groupe de clés');
    }
  });

  it('cuts long values', () => {
    expect(messages({ level: 'x'.repeat(500) })[0]!.length).toBeLessThan(300);
  });
});
