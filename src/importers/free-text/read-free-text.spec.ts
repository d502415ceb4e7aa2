import fc from 'fast-check';

import { definitionOf } from '../../engine';
import { readFreeText, type FreeText, type FreeTextField } from './read-free-text';

const field = (text: string, lines: FreeTextField['lines'] = 'all'): FreeTextField => ({
  name: 'conditions',
  text,
  lines,
});
const read = (text: string, lines?: FreeTextField['lines']): FreeText => readFreeText(3, [field(text, lines)]);
const rules = ({ criteria }: FreeText): object[] => criteria.map(({ quote, ...rule }) => rule);

const SME = { kind: 'size', in: ['micro', 'small', 'medium'] };

describe('a sentence that is certain', () => {
  it.each<[string, object]>([
    ['Entreprises de moins de 250 salariés', { kind: 'headcount', max: 249 }],
    ['Être une entreprise de 10 à 49 salariés.', { kind: 'headcount', min: 10, max: 49 }],
    ['- Employer au moins 3 salariés ;', { kind: 'headcount', min: 3 }],
    ['L’entreprise doit employer entre 10 et 1 000 personnes.', { kind: 'headcount', min: 10, max: 1000 }],
    ['Effectif : 50 salariés au plus', { kind: 'headcount', max: 50 }],
    ['Les entreprises de plus de 10 salariés', { kind: 'headcount', min: 11 }],
    ['Entreprises créées depuis moins de 3 ans', { kind: 'age', under: 3 }],
    ['Entreprises de plus de 2 ans d’existence', { kind: 'age', min: 2 }],
    ['Justifier d’au moins 1 an d’existence', { kind: 'age', min: 1 }],
    ["Chiffre d'affaires annuel inférieur ou égal à 50 M€", { kind: 'turnover', max: 50_000_000 }],
    [
      "Réaliser un chiffre d’affaires inférieur ou égal à 50 millions d'euros ou un total de bilan inférieur ou égal à 43 M€",
      { kind: 'turnover', max: 50_000_000, orBalanceSheetMax: 43_000_000 },
    ],
    [
      'Le montant des dépenses éligibles doit être supérieur ou égal à 10 000 € HT.',
      { kind: 'projectCost', min: 10_000 },
    ],
    ['Projet d’au moins 1,5 M€', { kind: 'projectCost', min: 1_500_000 }],
    ['PME au sens communautaire', SME],
    ['La demande doit être déposée avant le début des travaux.', { kind: 'worksNotStarted' }],
    ['Déposer sa demande avant tout commencement d’exécution', { kind: 'worksNotStarted' }],
    ['Les travaux ne doivent pas avoir commencé avant le dépôt du dossier.', { kind: 'worksNotStarted' }],
    ['Ne pas être en difficulté au sens européen', { kind: 'notInDifficulty' }],
    ['Les entreprises en difficulté sont exclues.', { kind: 'notInDifficulty' }],
    ['Être à jour de ses obligations fiscales et sociales ;', { kind: 'taxesUpToDate' }],
    ['L’entreprise doit être à jour de ses cotisations sociales et fiscales.', { kind: 'taxesUpToDate' }],
  ])('%s', (text, rule) => {
    const found = read(text);
    expect(rules(found)).toEqual([rule]);
    expect(found.uncoded).toEqual([]);
    expect(found.understood).toMatchObject([
      { line: 3, field: 'conditions', as: expect.stringContaining(' : ') as unknown },
    ]);
    expect(found.criteria[0]?.quote).toBe(found.understood[0]?.text);
    expect(found.criteria[0]?.quote).not.toMatch(/;$/);
  });
});

describe('what is not certain stays in words', () => {
  it.each([
    'Les entreprises de moins de 250 salariés bénéficient d’un taux majoré.',
    'Sont exclues les entreprises de moins de 10 salariés.',
    'Entreprises industrielles de moins de 250 salariés',
    'Entreprises de moins de 250 salariés situées en zone rurale',
    'Moins de 10 personnes',
    'Former au moins 10 salariés',
    'Recruter au moins 3 salariés en CDI',
    'PME',
    'Moins de 30 ans',
    'Être à jour de ses cotisations sociales',
    'Entreprises de 250 à 10 salariés',
    'La demande doit être déposée avant le 31 mars.',
    'Entreprises de moins de 250 salariés, sauf dérogation',
    'Entreprises de moins de 50 salariés. Toutefois, les ETI peuvent être aidées.',
    'Entreprises de moins de 50 salariés ou\nAssociations',
    'Projet de 10 000 €',
    'Entreprises de moins de 50,5 salariés',
  ])('%s', (text) => {
    expect(rules(read(text))).toEqual([]);
    expect(read(text).uncoded.join(' ').replace(/\s+/g, ' ')).toContain(text.split('\n')[0] ?? '');
  });

  it('bounds that differ', () => {
    expect(rules(read('- Entreprises de moins de 50 salariés\n- Entreprises de moins de 250 salariés'))).toEqual([]);
    expect(rules(read('- Employer plus de 50 salariés\n- Employer moins de 10 salariés'))).toEqual([]);
    const both = '- Employer plus de 10 salariés\n- Employer moins de 50 salariés';
    expect(rules(read(both))).toEqual([
      { kind: 'headcount', min: 11 },
      { kind: 'headcount', max: 49 },
    ]);
  });

  it('one of several kinds of beneficiaries', () => {
    expect(rules(read('- Entreprises de moins de 50 salariés\n- Associations', 'any'))).toEqual([]);
    expect(rules(read('Entreprises de moins de 50 salariés', 'any'))).toEqual([{ kind: 'headcount', max: 49 }]);
    expect(read('- Sociétés ;\n- Associations.', 'any').uncoded).toEqual(['Sociétés ; Associations.']);
  });

  it.each([
    ['Sont exclus :', []],
    ['Un taux plus élevé s’applique pour :', []],
    ['Conditions d’éligibilité :', [{ kind: 'headcount', max: 49 }]],
    ['Les entreprises doivent', [{ kind: 'headcount', max: 49 }]],
  ])('a list after « %s »', (head, expected) => {
    const found = read(`${head}\n- employer moins de 50 salariés ;\n- avoir un projet industriel.`);
    expect(rules(found)).toEqual(expected);
    expect(found.uncoded).toHaveLength(1);
    expect(found.uncoded[0]).toContain('avoir un projet industriel');
    expect(found.uncoded[0]?.startsWith(head.replace(/ :$/, ''))).toBe(true);
  });
});

describe('a text', () => {
  it('written in one line is read by its items, and keeps what was not understood beside what was', () => {
    const found = read(
      'Conditions : - être à jour de ses obligations fiscales et sociales ; - maintenir les emplois 5 ans',
    );
    expect(rules(found)).toEqual([{ kind: 'taxesUpToDate' }]);
    expect(found.uncoded).toEqual(['Conditions : maintenir les emplois 5 ans']);
  });

  it('loses no word: each is understood or kept', () => {
    const sentence = fc.constantFrom(
      'Entreprises de moins de 250 salariés.',
      'Être à jour de ses obligations fiscales et sociales.',
      '- Un autre point ;',
      'Conditions :',
      'Le projet est innovant.',
      'La demande doit être déposée avant le début des travaux.',
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), fc.constantFrom('\n', ' '), (parts, glue) => {
        const text = parts.join(glue);
        const { criteria, uncoded, understood } = read(text);
        const kept = [...uncoded, ...understood.map((one) => one.text)].join(' ').toLowerCase();
        for (const word of text.toLowerCase().match(/[a-zé]{4,}/g) ?? []) {
          if (word !== 'conditions') expect(kept).toContain(word);
        }
        for (const criterion of criteria) expect(definitionOf(criterion.kind).contradiction(criterion)).toBeNull();
      }),
    );
  });

  it('of any letters is read, and in no time that grows with its length squared', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void read(text)));
    expect(rules(read(`Entreprises de moins de ${'1'.repeat(200_000)} salariés`))).toEqual([]);
    expect(rules(read('entreprises '.repeat(50_000)))).toEqual([]);
  });
});
