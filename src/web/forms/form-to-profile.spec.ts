import { readForm } from './form-to-profile';

const TODAY = '2026-11-23';

describe('readForm', () => {
  it('leaves everything unknown when only a place is given', () => {
    const { profile, errors } = readForm({ ville: 'Thiers' }, TODAY);
    expect(errors).toEqual([]);
    expect(profile).toMatchObject({
      siret: null,
      naf: null,
      headcount: null,
      turnover: null,
      ownership: null,
      inDifficulty: null,
      deMinimis: null,
      project: { needs: null, text: null, worksStarted: null, costs: null, jobsCreated: null },
      answers: null,
    });
  });

  it('reads every field', () => {
    const { profile, errors, at } = readForm(
      {
        ville: 'Thiers',
        siret: '73282932000074',
        activite: ['25.71Z Fabrication de coutellerie', '2562B'],
        effectif: '34',
        ca: '6 M€',
        bilan: '4,1 M€',
        projet: 'Remplacer un four',
        besoin: ['energy', 'hiring'],
        montant: '350k',
        creation: '01/04/2011',
        autonome: 'oui',
        travaux: 'non',
        difficulte: 'non',
        ajour: 'oui',
        minimis: '40 000',
        emplois: '2',
        forme: '57',
        stade: 'existante',
        'q_site-seveso': 'oui',
        at: '2026-12-01',
      },
      TODAY,
    );
    expect(errors).toEqual([]);
    expect(at).toBe('2026-12-01');
    expect(profile).toEqual({
      siret: '73282932000074',
      legalForm: '57',
      createdOn: '2011-04-01',
      stage: 'existing',
      naf: [
        { code: '25.71Z', role: 'main' },
        { code: '25.62B', role: 'other' },
      ],
      headcount: { value: 34 },
      turnover: 6_000_000,
      balanceSheet: 4_100_000,
      ownership: { kind: 'autonomous' },
      inDifficulty: false,
      taxesUpToDate: true,
      deMinimis: [{ grantedOn: '2026-12-01', amount: 40_000 }],
      project: {
        needs: ['energy', 'hiring'],
        text: 'Remplacer un four',
        worksStarted: false,
        costs: [{ amount: 350_000 }],
        jobsCreated: 2,
      },
      answers: { 'site-seveso': 'yes' },
    });
  });

  it('keeps lay words apart from codes', () => {
    const { profile, trades } = readForm({ activite: ['couteaux', '25.73B Outillages'] }, TODAY);
    expect(trades).toEqual(['couteaux']);
    expect(profile.naf).toEqual([{ code: '25.73B', role: 'main' }]);
  });

  it('names field and value of each impossible value, in the order of the form, and keeps the text', () => {
    const { errors, kept, profile } = readForm(
      { creation: '30/02/2011', effectif: '-3', ca: 'beaucoup', siret: '73282932000075', ville: 'Thiers', forme: 'zz' },
      TODAY,
    );
    expect(errors.map(({ field }) => field)).toEqual(['siret', 'effectif', 'ca', 'creation', 'forme']);
    expect(errors[1]?.message).toMatch(/^Effectif : .*-3/);
    expect(errors[2]?.message).toMatch(/^Chiffre d'affaires : .*beaucoup/);
    expect(kept).toContainEqual(['ca', 'beaucoup']);
    expect(profile.turnover).toBeNull();
  });

  it('says the limit of a project text that is too long', () => {
    const { errors } = readForm({ projet: 'a'.repeat(10_000) }, TODAY);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.field).toBe('projet');
    expect(errors[0]?.message).toContain('2 000');
    expect(errors[0]?.message.length).toBeLessThan(200);
  });

  it('counts no de minimis aid as an answer, and an empty field as none', () => {
    expect(readForm({ minimis: '0' }, TODAY).profile.deMinimis).toEqual([]);
    expect(readForm({ minimis: '' }, TODAY).profile.deMinimis).toBeNull();
  });

  it('reads how the firm is held, by whom, and the rest of its group', () => {
    const ownershipOf = (fields: Readonly<Record<string, string>>) => readForm(fields, TODAY).profile.ownership;
    expect(ownershipOf({ autonome: 'partenaire' })).toEqual({ kind: 'partner' });
    expect(ownershipOf({ autonome: 'non', public: 'oui', effectifgroupe: '120', cagroupe: '12 M€' })).toEqual({
      kind: 'linked',
      publicShare: 25,
      group: { headcount: 120, turnover: 12_000_000, balanceSheet: null },
    });
    expect(ownershipOf({ public: 'non' })).toEqual({ kind: null, publicShare: 0 });
    expect(ownershipOf({ autonome: 'nsp', cagroupe: 'nsp' })).toBeNull();
  });

  it('takes « je ne sais pas » from any field that may be asked again', () => {
    const unsure = { effectif: 'nsp', ca: 'nsp', creation: 'nsp', forme: 'nsp', stade: 'nsp', montant: 'nsp' };
    const { errors, profile } = readForm({ ...unsure, emplois: 'nsp', minimis: 'nsp', bilan: 'nsp' }, TODAY);
    expect(errors).toEqual([]);
    expect(profile).toMatchObject({ headcount: null, turnover: null, legalForm: null, stage: null, deMinimis: null });
  });

  it('keeps « je ne sais pas » as unknown, never as no', () => {
    const { profile } = readForm({ travaux: 'nsp', difficulte: 'nsp', q_x: 'nsp' }, TODAY);
    expect(profile.project?.worksStarted).toBeNull();
    expect(profile.inDifficulty).toBeNull();
    expect(profile.answers).toEqual({ x: 'unknown' });
  });

  it('refuses a creation after the search, but for a firm not yet created', () => {
    expect(readForm({ creation: '01/01/2027' }, TODAY).errors).toEqual([
      {
        field: 'creation',
        message: 'Date de création : « 01/01/2027 » est après la date de la recherche (23/11/2026).',
      },
    ]);
    expect(readForm({ creation: '01/01/2027', stade: 'creation' }, TODAY).errors).toEqual([]);
  });
});
