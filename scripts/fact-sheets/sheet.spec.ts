import fc from 'fast-check';
import { parse } from 'yaml';

import { aFactRow } from '../../test/builders/fact-row';
import { SEEDS_FOLDER } from '../../src/common';
import { loadTerritories } from '../../src/territories';
import { AudienceBook } from './audience';
import type { FactRow } from './facts';
import { readNameArticles } from './inputs';
import { lostFacts } from './lost-facts';
import { PhraseBook } from './phrases';
import { Places } from './places';
import { compose, sheetId, type Composer } from './sheet';
import { scalar, yamlOf } from './yaml-sheet';

const directory = loadTerritories(SEEDS_FOLDER);
const composer: Composer = {
  phrases: new PhraseBook([
    { field: 'sectors', en: 'industry, crafts', fr: 'industrie, artisanat', as: 'sectors' },
    { field: 'rate', en: 'max of costs excl. VAT', fr: 'des coûts hors taxes, maximum', as: 'amount' },
    { field: 'duration', en: '5 years', fr: '5 ans', as: 'duration' },
    {
      field: 'cumulation',
      en: 'public aid max 80%',
      fr: 'Le total des aides publiques ne dépasse pas 80 %.',
      as: 'cumulation',
    },
    { field: 'basis', en: 'SA.58995', fr: 'SA.58995', as: 'basis' },
    { field: 'condition', en: 'SCI excluded', fr: 'Les SCI sont exclues.', as: 'condition' },
    { field: 'condition', en: 'cap 3000', fr: 'Plafond de 3 000 €.', as: 'amount' },
    { field: 'condition', en: 'eco-design', fr: 'Écoconception.', as: 'note' },
    { field: 'condition', en: 'source lists 10 and 86', fr: null, as: 'leave' },
  ]),
  audience: new AudienceBook({ activities: {}, questions: {}, rules: [] }),
  places: new Places(directory, new Map()),
  directory,
  articles: readNameArticles(),
  publishers: new Map([['example.org', 'Éditeur Exemple']]),
};
const full: FactRow = aFactRow({
  needs: ['real-estate', 'land'],
  size: ['small', 'medium'],
  min_headcount: 2,
  max_headcount: 249,
  max_turnover_eur: 10_000_000,
  max_balance_eur: 9_000_000,
  min_age_years: 1,
  max_age_years: 8,
  sectors: 'industry, crafts',
  naf: ['C'],
  zones: ['AFR', 'ZRD'],
  min_eligible_cost_eur: 5000,
  max_eligible_cost_eur: 60_000,
  rate_pct: { max: 30, by: 'max of costs excl. VAT' },
  min_amount_eur: 1500,
  max_amount_eur: 18_000,
  duration: '5 years',
  before_start: true,
  not_in_difficulty: true,
  de_minimis: true,
  state_aid_basis: 'SA.58995',
  cumulation: 'public aid max 80%',
  end: '2027-12-31',
  other_conditions: ['SCI excluded', 'cap 3000', 'eco-design', 'source lists 10 and 86'],
});

describe('compose', () => {
  it('writes a sheet in the manner of the others', () => {
    const { sheet, folder } = compose(full, composer);
    expect(folder).toBe('local/36');
    expect(yamlOf(sheet)).toBe(`id: aide-a-l-immobilier-d-entreprise-9999
name: Aide à l'immobilier d'entreprise
level: local
depth: facts
funders:
  - { name: Communauté de communes du Val de Bouzanne, siren: null, role: null }
instruments: [grant]
fundingOrigin: local-budget
needs: [real-estate, land-acquisition]
summary: "Subvention de la Communauté de communes du Val de Bouzanne pour l'immobilier d'entreprise et le foncier, dans le département de l'Indre. Écoconception."
territory: { include: [DEP-36], exclude: [] }
criteria:
  - { kind: territory, include: [EPCI-200018521], soft: true }
  - { kind: size, in: [micro, small, medium] }
  - { kind: headcount, min: 2, max: 249 }
  - { kind: turnover, max: 10000000, orBalanceSheetMax: 9000000 }
  - { kind: age, min: 1, max: 8 }
  - { kind: projectCost, min: 5000 }
  - { kind: worksNotStarted }
  - { kind: notInDifficulty }
  - { kind: deMinimisRoom }
uncoded:
  - "Secteurs : industrie, artisanat (codes NAF cités : C)."
  - Les SCI sont exclues.
  - "Le total des aides publiques ne dépasse pas 80 %."
  - "Zonages cités par la source : AFR et ZRD, à vérifier."
  - "La source nomme le financeur sans dire le territoire : à confirmer auprès de lui."
calendar: { closes: 2027-12-31, cutOffs: [] }
funding:
  rate: 30
  floor: 1500
  cap: 18000
  basis: de-minimis
  details: "Taux : 30 % au plus des coûts hors taxes. Montant de l'aide : de 1 500 € à 18 000 €. Dépenses prises en compte : de 5 000 € à 60 000 €. Durée : 5 ans. Plafond de 3 000 €. Régime d'aide d'État : SA.58995."
contact: { organisation: Communauté de communes du Val de Bouzanne, url: "https://www.example.org/aide" }
source:
  url: "https://www.example.org/aide"
  publisher: Éditeur Exemple
  catalogue: aides-entreprises.fr
  record: "9999"
  licence: null
  checkedOn: 2026-01-15
  trust: open-data
`);
  });

  it('gives the page of the catalogue, said so, where the table has no address', () => {
    const { sheet } = compose(aFactRow({ source_url: null }), composer);
    expect(sheet.source).toMatchObject({
      url: 'https://www.aides-entreprises.fr',
      publisher: 'aides-entreprises.fr (accueil du catalogue)',
    });
    expect(sheet.contact?.url).toBeNull();
  });

  it('binds a family to its parent, and names no fund as a contact', () => {
    const { sheet } = compose(aFactRow({ family: 'LEADER', funders: ['LEADER'] }), composer);
    expect(sheet).toMatchObject({ parent: 'programme-leader', contact: { organisation: null } });
    expect(compose(aFactRow({ family: 'prêt d’honneur' }), composer).sheet.parent).toBe('pret-d-honneur');
  });

  it('writes a name with single spaces', () => {
    const { name } = compose(aFactRow({ name: ' Fonds direct  Exemple' }), composer).sheet;
    expect(name).toBe('Fonds direct Exemple');
  });

  it('says once where a Région pays in its own region', () => {
    const row = aFactRow({ level: 'regional', funders: ['Région Grand Est'], region: '44', departments: [] });
    const { sheet, folder } = compose(row, composer);
    expect(sheet.summary).toBe("Subvention de la Région Grand Est pour l'immobilier d'entreprise.");
    expect(folder).toBe('regional/44');
  });

  it('says once what the kind of the aid and its needs both say', () => {
    const row = aFactRow({
      kind: ['advice', 'training'],
      needs: ['consulting', 'training', 'export'],
      funders: ['Bpifrance'],
    });
    const { sheet } = compose({ ...row, level: 'national', departments: 'ALL', region: null }, composer);
    expect(sheet.summary).toBe("Appui-conseil et formation de Bpifrance pour l'export.");
    expect(sheet.needs).toEqual(['strategic-advice', 'skills', 'export']);
  });

  it('cuts a long name at a word, never the record', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (name, record) => {
        const id = sheetId({ name: `Aide ${name}`, id: String(record) });
        expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(id.endsWith(`-${String(record)}`)).toBe(true);
        expect(id.length).toBeLessThanOrEqual(82);
      }),
    );
  });
});

describe('scalar', () => {
  it('is read back as the text it was, in a list as in a block', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('yes', 'null', '- a', 'a: b', '12', 'é #x')),
        (text) => {
          expect(parse(`key: ${scalar(text)}`)).toEqual({ key: text });
          expect(parse(`key: [${scalar(text)}, ${scalar(text)}]`)).toEqual({ key: [text, text] });
        },
      ),
    );
  });
});

describe('lostFacts', () => {
  const sheet = parse(yamlOf(compose(full, composer).sheet)) as Record<string, unknown>;
  const without = (text: string): unknown => {
    const pattern = new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g');
    return JSON.parse(JSON.stringify(sheet).replaceAll(pattern, 'effacé'));
  };

  it('finds every fact of a full row in its sheet', () => {
    expect(lostFacts(full, sheet, composer.phrases)).toEqual([]);
  });

  it.each([
    ['30 %', null],
    ['18 000 €', null],
    ['Écoconception', 'condition'],
    ['Les SCI sont exclues', 'condition'],
    ['industrie, artisanat', 'sectors'],
    ['des coûts hors taxes', 'rate'],
    ['5 ans', 'duration'],
    ['ne dépasse pas 80 %', 'cumulation'],
    ['SA.58995', 'basis'],
    ['ZRD', 'zones'],
    ['2027-12-31', 'date'],
    ['worksNotStarted', 'flag'],
    ['deMinimisRoom', 'flag'],
    ['land-acquisition', 'needs'],
    ['Val de Bouzanne', 'funders'],
    ['https://www.example.org/aide', 'date'],
  ])('misses %s', (text, field) => {
    const lost = lostFacts(full, without(text), composer.phrases);
    if (field === null) expect(lost).toEqual([]);
    else expect(lost.map((fact) => fact.split(' ')[0])).toContain(field);
  });

  it('misses a figure that stands neither as a figure nor in words', () => {
    const { funding: _funding, criteria: _criteria, ...rest } = sheet;
    const fields = lostFacts(full, rest, composer.phrases).map((fact) => fact.split(' ')[0]);
    const figures = ['rate_pct', 'min_amount_eur', 'max_amount_eur', 'min_eligible_cost_eur', 'max_eligible_cost_eur'];
    for (const field of [...figures, 'max_turnover_eur', 'max_headcount', 'max_age_years']) {
      expect(fields).toContain(field);
    }
  });
});
