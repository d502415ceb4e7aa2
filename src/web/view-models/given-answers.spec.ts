import type { CompanyProfile } from '../../companies';
import { givenAnswers } from './given-answers';

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');
const answersOf = (profile: CompanyProfile): [string, string][] =>
  givenAnswers(profile, [], (id) => (id === 'seveso' ? 'Le site est-il classé Seveso ?' : null)).map(
    ({ label, value }) => [label, plain(value)],
  );

describe('givenAnswers', () => {
  it('says each answer as it was understood', () => {
    expect(
      answersOf({
        turnover: 4_200_000,
        createdOn: '2011-04-01',
        legalForm: '57',
        stage: 'existing',
        ownership: { kind: 'autonomous' },
        taxesUpToDate: true,
        deMinimis: [
          { grantedOn: '2026-01-01', amount: 10_000 },
          { grantedOn: '2026-02-01', amount: 5_000 },
        ],
        project: { worksStarted: false, jobsCreated: 2 },
        answers: { seveso: 'no' },
      }),
    ).toEqual([
      ["Chiffre d'affaires", '4,2 M€'],
      ['Date de création', '1er avril 2011'],
      ['Forme juridique', 'SAS ou SASU'],
      ["Stade de l'entreprise", "L'entreprise existe"],
      ['Entreprise autonome', 'oui'],
      ['Projet déjà engagé', 'non'],
      ['À jour des impôts et cotisations', 'oui'],
      ['Aides « de minimis » reçues', '15 000 €'],
      ['Emplois créés', '2'],
      ['Le site est-il classé Seveso ?', 'non'],
    ]);
  });

  it('counts a zero and a « none » as answers, and nothing else that was not said', () => {
    expect(answersOf({ turnover: 0, deMinimis: [], answers: { seveso: 'unknown', gone: 'yes' } })).toEqual([
      ["Chiffre d'affaires", '0 €'],
      ['Aides « de minimis » reçues', 'aucune'],
    ]);
    expect(answersOf({})).toEqual([]);
    expect(answersOf({ ownership: { kind: null }, answers: { seveso: null } })).toEqual([]);
  });

  it('leads to the field, or asks the question again', () => {
    const kept = [
      ['ville', 'Thiers'],
      ['ca', '1 M€'],
      ['q_seveso', 'oui'],
    ] as const;
    const given = givenAnswers({ turnover: 1e6, answers: { seveso: 'yes' } }, kept, () => 'Seveso ?');
    expect(given.map(({ href }) => href)).toEqual([
      '/?ville=Thiers&ca=1+M%E2%82%AC&q_seveso=oui#champ-ca',
      '/resultats?ville=Thiers&ca=1+M%E2%82%AC#questions',
    ]);
  });
});
