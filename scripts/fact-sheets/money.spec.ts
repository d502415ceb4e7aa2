import { aFactRow } from '../../test/builders/fact-row';
import type { FactRow } from './facts';
import { fundingOf, ratesBySize, type SheetFunding } from './money';
import { PhraseBook, type Phrase } from './phrases';

const told = (field: Phrase['field'], en: string, fr: string, as: Phrase['as']): Phrase => ({ field, en, fr, as });
const phrases = new PhraseBook([
  told('rate', 'of needs', 'des besoins', 'amount'),
  told('rate', 'maximum', 'maximum', 'amount'),
  told('rate', 'guarantee share', 'quotité garantie', 'amount'),
  told('rate', 'small 20, medium 10', 'petites entreprises 20 %, moyennes 10 %', 'amount'),
  told('rate', 'small 20, medium 12', 'petites entreprises 20 %, moyennes 12 %', 'amount'),
  told('rate', 'rent discount', 'remise sur le loyer', 'amount'),
  told('duration', '5 years', '5 ans', 'duration'),
  told('basis', 'SA.58995', 'SA.58995', 'basis'),
  told('condition', 'cap 3000', 'Plafond de 3 000 €.', 'amount'),
  told('condition', 'energy audit required', 'Un audit énergétique est exigé.', 'condition'),
]);
const funding = (known: Partial<FactRow>): SheetFunding | null => fundingOf(aFactRow(known), phrases);

describe('fundingOf', () => {
  it('is null where the table says nothing of the amount', () => expect(funding({})).toBeNull());

  it('codes the rate, floor and cap of a grant, and says them', () => {
    const given = { rate_pct: { max: 20, by: null }, min_amount_eur: 1000, max_amount_eur: 30_000 };
    expect(funding(given)).toEqual({
      rate: 20,
      floor: 1000,
      cap: 30_000,
      basis: null,
      details: "Taux : 20 % au plus. Montant de l'aide : de 1 000 € à 30 000 €.",
    });
  });

  it('keeps the guaranteed share and its ceiling in words', () => {
    const found = funding({
      kind: ['guarantee'],
      rate_pct: { max: 70, by: 'guarantee share' },
      max_amount_eur: 200_000,
    });
    expect(found).toMatchObject({ rate: null, floor: null, cap: null });
    expect(found?.details).toBe('Quotité garantie : 70 % au plus. Montant : 200 000 € au plus.');
  });

  it('keeps the share that a loan pays in words, and its amount as figures', () => {
    const found = funding({
      kind: ['loan'],
      rate_pct: { max: 20, by: 'of needs' },
      max_amount_eur: 13_000,
      duration: '5 years',
    });
    expect(found).toMatchObject({ rate: null, cap: 13_000 });
    expect(found?.details).toBe(
      'Part financée : 20 % au plus des besoins. Montant du prêt : 13 000 € au plus. Durée : 5 ans.',
    );
  });

  it('gives one rate a size only where the highest is the one that the table gives', () => {
    const sizes = { micro: 20, small: 20, medium: 10 };
    expect(funding({ rate_pct: { max: 20, by: 'small 20, medium 10' } })?.rate).toEqual(sizes);
    expect(funding({ rate_pct: { max: 30, by: 'small 20, medium 12' } })?.rate).toBeNull();
  });

  it('never takes a rate with another note for the rate of all', () => {
    expect(funding({ rate_pct: { max: 50, by: 'rent discount' } })?.rate).toBeNull();
    expect(funding({ rate_pct: { max: 50, by: 'maximum' } })).toMatchObject({
      rate: 50,
      details: 'Taux : 50 % au plus.',
    });
    expect(funding({ rate_pct: { max: null, by: 'rent discount' } })?.details).toBe('Montant : remise sur le loyer.');
  });

  it('tells the ceiling of the costs without making it a condition, the notes on the amount and the legal basis', () => {
    const notes = ['cap 3000', 'energy audit required'];
    const found = funding({ max_eligible_cost_eur: 9000, other_conditions: notes, state_aid_basis: 'SA.58995' });
    expect(found?.details).toBe(
      "Dépenses prises en compte : 9 000 € au plus. Plafond de 3 000 €. Régime d'aide d'État : SA.58995.",
    );
  });

  it('names de minimis wherever the table marks it', () => {
    expect(funding({ de_minimis: true })?.basis).toBe('de-minimis');
    expect(funding({ state_aid_basis: 'de minimis' })?.basis).toBe('de-minimis');
  });

  it('codes no figure that its own row doubts', () => {
    const noted = new PhraseBook([told('condition', 'source cost/aid caps inconsistent', 'À vérifier.', 'condition')]);
    const row = aFactRow({ max_amount_eur: 8000, other_conditions: ['source cost/aid caps inconsistent'] });
    expect(fundingOf(row, noted)).toMatchObject({ cap: null, details: "Montant de l'aide : 8 000 € au plus." });
  });
});

describe('ratesBySize', () => {
  it.each([
    ['small 20, medium 10', { micro: 20, small: 20, medium: 10 }],
    [
      'large 50, medium 60, small 70',
      { micro: 70, small: 70, medium: 60, 'small-mid-cap': 50, 'mid-cap': 50, large: 50 },
    ],
    ['micro 45, SME 35, mid-cap 25', { micro: 45, small: 35, medium: 35, 'small-mid-cap': 25, 'mid-cap': 25 }],
    ['SME 30, ETI 20, large 10', { micro: 30, small: 30, medium: 30, 'small-mid-cap': 20, 'mid-cap': 20, large: 10 }],
    ['small 8, medium 4; Région matches', null],
    ['firms 65, others 80', null],
    ['20 to 30', null],
  ])('%s', (note, rates) => expect(ratesBySize(note)).toEqual(rates));
});
