import { aReason, aRecommendedScheme } from '../../../test/builders/recommendation';
import { UNNAMED_FUNDER, type AidScheme, type Labels } from '../../engine';
import { moneyRules } from './money-rules';
import { safeUrl, sheetOf } from './sheet';

const AT = '2026-11-23';
const LABELS: Labels = { territory: (code) => code, naf: (code) => code, legalForm: (code) => code };
const SCHEME: AidScheme = {
  id: 'exemple',
  name: 'Aide exemple',
  acronym: null,
  aliases: [],
  level: 'regional',
  depth: 'full',
  funders: [{ name: 'Région Exemple', siren: null, role: null }],
  instruments: ['repayable-advance'],
  fundingOrigin: null,
  needs: [],
  keywords: [],
  summary: 'Finance une machine.',
  territory: { include: ['FR'], exclude: [] },
  criteria: [{ kind: 'headcount', max: 249 }, { kind: 'worksNotStarted' }],
  uncoded: ['Intérêt pour le bassin.'],
  calendar: { permanent: false, opens: '2026-01-01', closes: '2026-12-31', cutOffs: ['2026-06-30'] },
  funding: null,
  exclusiveWith: [],
  contact: null,
  apply: 'javascript:alert(1)',
  documents: [],
  leadTimeWeeks: 12,
  parent: null,
  source: {
    url: 'https://exemple.fr',
    publisher: 'Région Exemple',
    catalogue: null,
    record: null,
    licence: null,
    checkedOn: '2026-09-12',
    trust: 'official',
  },
};

describe('sheetOf', () => {
  it('gives the rules alone without a firm', () => {
    const view = sheetOf(SCHEME, null, LABELS, AT);
    expect(view.verdict).toBeNull();
    expect(view.conditions.map(({ title, yours, state }) => [title, yours, state])).toEqual([
      ['Territoire', null, null],
      ['Effectif', null, null],
      ['Démarrage du projet', null, null],
    ]);
    expect(view.conditions[1]?.rule).toContain('249');
  });

  it('says of an indicative condition that the funder is to confirm it', () => {
    const soft = { ...SCHEME, criteria: [{ kind: 'territory', include: ['DEP-63'], soft: true }] } as const;
    expect(sheetOf(soft, null, LABELS, AT).conditions.map(({ rule }) => rule)).toEqual([
      'FR',
      'DEP-63 (à confirmer auprès du financeur)',
    ]);
  });

  it('says of a closed aid since when it is, and of no other', () => {
    expect(sheetOf(SCHEME, null, LABELS, AT).closed).toBeNull();
    expect(sheetOf(SCHEME, null, LABELS, '2027-01-01').closed).toBe('Aide fermée depuis le 31 décembre 2026.');
  });

  it('lets the summary of a fact sheet, which names form and funder, open it alone', () => {
    const facts = { ...SCHEME, depth: 'facts' } as const;
    expect(sheetOf(facts, null, LABELS, AT).inShort).toEqual(['Finance une machine.']);
    expect(sheetOf({ ...facts, summary: null }, null, LABELS, AT).inShort).toHaveLength(1);
  });

  it('shows the words of the source beside a rule that was read in them', () => {
    const quote = 'Entreprises de moins de 250 salariés';
    const read = {
      ...SCHEME,
      criteria: [{ kind: 'headcount', max: 249, quote }, { kind: 'worksNotStarted' }],
    } as const;
    expect(sheetOf(read, null, LABELS, AT).conditions.map((condition) => condition.quote)).toEqual([null, quote, null]);
    const answer = aRecommendedScheme({ reasons: [aReason({ quote }), aReason()] });
    expect(sheetOf(read, answer, LABELS, AT).conditions.map((condition) => condition.quote)).toEqual([quote, null]);
  });

  it('lays each condition against the firm', () => {
    const answer = aRecommendedScheme({
      verdict: 'to-check',
      reasons: [aReason(), aReason({ state: 'unknown', text: 'inconnu' })],
    });
    const view = sheetOf(SCHEME, answer, LABELS, AT);
    expect(view.verdict).toMatchObject({ name: 'À vérifier', reason: 'inconnu' });
    expect(view.conditions.map(({ stateName }) => stateName)).toEqual(['Rempli', 'À vérifier']);
    expect(view.when[0]).toBe('Ferme dans 38 jours.');
  });

  it.each([
    ['Crédit d’impôt Recherche', 'CIR', 'CIR'],
    ['Crédit d’impôt Recherche (CIR)', 'CIR', null],
    ['CIRCULARITÉ', 'CIR', 'CIR'],
  ])('puts the acronym beside a name that does not say it: %s', (name, acronym, shown) => {
    expect(sheetOf({ ...SCHEME, name, acronym }, null, LABELS, AT).acronym).toBe(shown);
  });

  it('explains the instrument, the dates, and what to ask before signing', () => {
    const view = sheetOf(SCHEME, null, LABELS, AT);
    expect(view.inShort[0]).toBe('Avance remboursable (un prêt sans intérêt, à rendre selon un calendrier).');
    expect(view.when).toContain('Dates de relevé des dossiers : 30 juin 2026.');
    expect(view.order[0]).toMatch(/^Avant de signer/);
    expect(sheetOf({ ...SCHEME, criteria: [], leadTimeWeeks: null }, null, LABELS, AT).order).toEqual([]);
  });

  it('says each date once', () => {
    const calendar = { permanent: false, opens: null, closes: '2028-06-30', cutOffs: [] };
    const when = (dates: typeof SCHEME.calendar, deadline: string | null) =>
      sheetOf({ ...SCHEME, calendar: dates }, aRecommendedScheme({ deadline }), LABELS, AT).when;
    expect(when(calendar, '2028-06-30')).toEqual(["Ouverte jusqu'au 30 juin 2028."]);
    expect(when({ ...calendar, closes: '2026-12-31' }, '2026-12-31')).toEqual([
      'Ferme dans 38 jours.',
      'Dernier jour : 31 décembre 2026.',
    ]);
    expect(when({ ...calendar, closes: null }, null)).toEqual(['Pas de date limite publiée.']);
    expect(when(null, null)).toEqual(['Pas de date limite publiée.']);
  });

  it('opens with the first lines of a long description, and keeps the others for later', () => {
    const lines = ['Texte publié en anglais.', 'a'.repeat(380), '- un', '- deux', '- un'];
    const view = sheetOf({ ...SCHEME, summary: lines.join('\n') }, null, LABELS, AT);
    expect(view.inShort.slice(1)).toEqual(['Texte publié en anglais.']);
    expect(view.description).toEqual(['a'.repeat(380), '- un', '- deux']);
    const one = sheetOf({ ...SCHEME, summary: 'b'.repeat(900) }, null, LABELS, AT);
    expect([one.inShort[1], one.description]).toEqual(['b'.repeat(900), []]);
    expect(sheetOf({ ...SCHEME, summary: null }, null, LABELS, AT).inShort).toHaveLength(1);
  });

  it('says how many conditions can be checked, and that a fact sheet is one', () => {
    const view = sheetOf(SCHEME, null, LABELS, AT);
    expect(view.coverage).toBe('Levier sait vérifier 3 conditions sur 4.');
    expect(view.source).toMatchObject({
      licence: 'non précisée',
      facts: false,
      trust: 'lu le 12/09/2026 à la source',
    });
    const bare = sheetOf({ ...SCHEME, depth: 'facts', criteria: [], uncoded: [] }, null, LABELS, AT);
    expect(bare).toMatchObject({ coverage: 'Levier sait vérifier 1 condition sur 1.', source: { facts: true } });
  });

  it('sends to the funder, or to the publisher where none is named', () => {
    const unnamed = { ...SCHEME, funders: [{ name: UNNAMED_FUNDER, siren: null, role: null }] };
    expect(sheetOf(SCHEME, null, LABELS, AT).ask).toBe('Région Exemple');
    const { ask, inShort, funders } = sheetOf(
      { ...unnamed, source: { ...SCHEME.source, publisher: 'aides.fr' } },
      null,
      LABELS,
      AT,
    );
    expect([ask, funders]).toEqual(['aides.fr', UNNAMED_FUNDER]);
    expect(inShort[0]).not.toContain('portée');
  });

  it('makes links of web addresses only', () => {
    expect(sheetOf(SCHEME, null, LABELS, AT).apply).toBeNull();
    expect(safeUrl('data:text/html,x')).toBeNull();
    expect(safeUrl('https://exemple.fr')).toBe('https://exemple.fr');
  });
});

describe('moneyRules', () => {
  it('says rates and bounds in words, and nothing when nothing was published', () => {
    const funding = { rate: { small: 30, medium: 20 }, floor: 5000, cap: 1_500_000, basis: null, details: null };
    expect(moneyRules(funding)).toEqual([
      'Part des dépenses éligibles : 30 % pour une petite entreprise, 20 % pour une moyenne entreprise.',
      'Par aide : de 5\u202f000 € à 1,5 M€.',
    ]);
    expect(moneyRules({ ...funding, rate: 50, floor: null, cap: null })).toEqual(['50 % des dépenses éligibles.']);
    expect(moneyRules(null)).toEqual([]);
  });

  it('leaves to the words of the source the figures that they name', () => {
    const told = {
      rate: 50,
      floor: 75_000,
      cap: 500_000,
      basis: null,
      details: 'Taux : 50 % au plus, de 75 000 € à 500 000 €.',
    };
    expect(moneyRules(told)).toEqual([told.details]);
    const bySize = { ...told, rate: { micro: 45, small: 45, medium: 35 }, floor: null, cap: null };
    const words = '45 % pour une petite entreprise, 35 % pour une moyenne.';
    expect(moneyRules({ ...bySize, details: words })).toEqual([words]);
    expect(moneyRules({ ...bySize, details: '45 % au plus.' })).toHaveLength(2);
    const half = { ...told, details: 'Aide de 150 % ; 1 500 000 € au plus.' };
    expect(moneyRules(half)).toEqual([
      '50 % des dépenses éligibles.',
      'Par aide : de 75\u202f000 € à 500\u202f000 €.',
      half.details,
    ]);
  });
});
