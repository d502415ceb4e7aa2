import { aReason, aRecommendedScheme } from '../../../test/builders/recommendation';
import { cardOf, decisiveReason } from './card';

const AT = '2026-11-23';
const unknown = aReason({ criterion: 'turnover', title: "Chiffre d'affaires", state: 'unknown', text: 'inconnu' });
const unmet = aReason({ criterion: 'zoning', title: 'Zonage', state: 'unmet', text: 'hors zone' });

describe('decisiveReason', () => {
  it('is what refuses, else what is missing, else a figure of the firm', () => {
    const territory = aReason({ criterion: 'territory', text: 'en région' });
    const all = [territory, aReason(), unknown, unmet];
    expect(decisiveReason(all, 'ineligible')).toBe(unmet);
    expect(decisiveReason(all, 'to-check')).toBe(unknown);
    expect(decisiveReason([territory, aReason()], 'eligible')?.criterion).toBe('headcount');
    expect(decisiveReason([], 'eligible')).toBeUndefined();
  });
});

describe('cardOf', () => {
  it('says in words what the scheme is for this firm', () => {
    const card = cardOf(aRecommendedScheme(), AT, [['ville', 'Thiers']]);
    expect(card).toMatchObject({
      href: '/aides/exemple-machine-neuve?ville=Thiers',
      levelName: 'Région',
      verdictName: 'Éligible',
      decisive: 'Effectif 34 : dans la limite de 249',
      deadline: 'ferme dans 38 jours',
      coverage: '4 conditions sur 6 vérifiées par Levier',
      instrument: { name: 'Subvention', plain: 'une somme versée, à ne pas rembourser' },
      amount: { text: '35\u202f000 € à 70\u202f000 €' },
    });
  });

  it('says what the aid is, with the words of the project set off', () => {
    const summary = 'Subvention pour un four électrique neuf. '.repeat(8);
    const card = cardOf(aRecommendedScheme({ summary }), AT, [], new Set(['four']));
    expect(card.summary.slice(0, 3)).toEqual([
      { text: 'Subvention pour un ', marked: false },
      { text: 'four', marked: true },
      expect.objectContaining({ marked: false }),
    ]);
    expect(card.summary.map(({ text }) => text).join('').length).toBeLessThan(150);
    expect(cardOf(aRecommendedScheme({ summary: null }), AT, []).summary).toEqual([]);
  });

  it('tells a date from the want of one', () => {
    const dated = (changes: Parameters<typeof aRecommendedScheme>[0]) =>
      cardOf(aRecommendedScheme(changes), AT, []).dated;
    expect(dated({})).toBe(true);
    expect(dated({ availability: 'permanent', deadline: null })).toBe(true);
    expect(dated({ deadline: null })).toBe(false);
    expect(dated({ opens: '2026-01-01', deadline: null })).toBe(false);
  });

  it('never invents an amount', () => {
    expect(cardOf(aRecommendedScheme({ estimate: null, funding: null }), AT, []).amount).toEqual({
      text: 'pas de montant publié',
      basis: null,
    });
  });

  it.each([
    [{ rate: 50, cap: 16_000 }, '50 % des dépenses, 16 000 € au plus'],
    [{ rate: { small: 45, medium: 35 } }, '35 % à 45 % des dépenses'],
    [{ floor: 10_000, cap: 500_000 }, 'de 10 000 € à 500 000 €'],
    [{ floor: 10_000 }, '10 000 € au moins'],
    [{ details: "Le montant est fixé à l'instruction." }, "Le montant est fixé à l'instruction."],
  ])('says what the source publishes when nothing can be estimated: %j', (parts, text) => {
    const funding = { rate: null, floor: null, cap: null, basis: null, details: null, ...parts };
    const { amount } = cardOf(aRecommendedScheme({ estimate: null, funding }), AT, []);
    expect(amount.text.replace(/[\u202F\u00A0]/g, ' ')).toBe(text);
  });

  it('names once each condition that is unknown beside the one the verdict names', () => {
    const age = aReason({ criterion: 'age', title: "Âge de l'entreprise", state: 'unknown', text: 'inconnu' });
    const reasons = [unknown, unknown, age, age, aReason()];
    const card = cardOf(aRecommendedScheme({ verdict: 'to-check', reasons }), AT, []);
    expect(card.unknowns).toEqual(["âge de l'entreprise"]);
  });

  it("asks an unknown question in the scheme's own words", () => {
    const text = 'À nous dire : Le projet décarbone-t-il un procédé ?';
    const question = aReason({ criterion: 'question', title: 'Déclaration', state: 'unknown', text });
    const card = cardOf(aRecommendedScheme({ verdict: 'to-check', reasons: [unknown, question] }), AT, []);
    expect(card.unknowns).toEqual(['« Le projet décarbone-t-il un procédé ? »']);
  });

  it('agrees in number, and says when nothing was published', () => {
    const coverage = (checked: number, total: number) =>
      cardOf(aRecommendedScheme({ coverage: { checked, total } }), AT, []).coverage;
    expect(coverage(1, 3)).toBe('1 condition sur 3 vérifiée par Levier');
    expect(coverage(0, 0)).toBe('aucune condition publiée');
  });

  it('says of a fact sheet that it is one', () => {
    expect(cardOf(aRecommendedScheme({ depth: 'facts' }), AT, []).depth).toBe('fiche de faits');
    expect(cardOf(aRecommendedScheme(), AT, []).depth).toBeNull();
  });

  it('escapes an id in its address', () => {
    expect(cardOf(aRecommendedScheme({ schemeId: 'a/b?c' }), AT, []).href).toBe('/aides/a%2Fb%3Fc');
  });
});
