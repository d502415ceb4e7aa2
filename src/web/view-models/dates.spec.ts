import { shortDate } from '../short-date';
import { daysBetween, deadlineInWords, longDate } from './dates';
import { capitalised, countInWords, counted, euros } from './figures';
import { trustInWords } from './source';

const AT = '2026-11-23';
const open = { availability: 'open', opens: null } as const;

describe('deadlineInWords', () => {
  it.each([
    ['2026-12-31', 'ferme dans 38 jours'],
    ['2026-11-24', 'ferme demain'],
    ['2026-11-23', "ferme aujourd'hui"],
    ['2027-09-30', "ouverte jusqu'au 30 septembre 2027"],
  ])('%s: %s', (deadline, words) => {
    expect(deadlineInWords(AT, { ...open, deadline })).toBe(words);
  });

  it('says what is open all year, to come, closed or without a date', () => {
    expect(deadlineInWords(AT, { availability: 'permanent', opens: null, deadline: null })).toBe("toute l'année");
    expect(deadlineInWords(AT, { availability: 'upcoming', opens: '2027-01-01', deadline: null })).toBe(
      'ouvre le 1er janvier 2027',
    );
    expect(deadlineInWords(AT, { availability: 'closed', opens: null, deadline: '2026-06-30' })).toBe(
      'fermée depuis le 30 juin 2026',
    );
    expect(deadlineInWords(AT, { ...open, deadline: null })).toBe('pas de date limite publiée');
  });
});

describe('dates', () => {
  it('are written in French', () => {
    expect(longDate('2026-08-01')).toBe('1er août 2026');
    expect(shortDate('2026-09-12')).toBe('12/09/2026');
  });

  it('are counted across daylight saving and leap days', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });
});

describe('figures', () => {
  it('are written in French', () => {
    expect(euros(350_000)).toBe('350\u202f000 €');
    expect(euros(1_200_000)).toBe('1,2 M€');
    expect(euros(1_234_567)).toBe('1\u202f234\u202f567 €');
    expect(counted(1, 'aide')).toBe('1 aide');
    expect(counted(1482, 'aide')).toBe('1\u202f482 aides');
    expect(capitalised(countInWords(2))).toBe('Deux');
    expect(countInWords(17)).toBe('17');
  });
});

describe('trustInWords', () => {
  const source = { publisher: 'ADEME', catalogue: null, checkedOn: '2026-09-12' };

  it('says plainly that nobody checked a sheet for half a year', () => {
    const old = { ...source, checkedOn: '2026-05-26', trust: 'official' as const };
    expect(trustInWords(old, AT)).toBe('lu le 26/05/2026 à la source (ADEME), il y a plus de 180 jours');
    expect(trustInWords({ ...old, checkedOn: '2026-05-27' }, AT)).toBe('lu le 27/05/2026 à la source (ADEME)');
    expect(trustInWords({ ...old, trust: 'unconfirmed' }, AT)).toBe('à confirmer auprès du financeur');
  });

  it('says where a sheet was checked, or with whom to confirm it', () => {
    const checked = 'vérifié le 12/09/2026 dans les données';
    expect(trustInWords({ ...source, trust: 'open-data' }, AT)).toBe(`${checked} d'ADEME`);
    expect(trustInWords({ ...source, catalogue: 'data.gouv.fr', trust: 'open-data' }, AT)).toBe(
      `${checked} de data.gouv.fr`,
    );
    expect(trustInWords({ ...source, catalogue: 'schéma national', trust: 'open-data' }, AT)).toBe(
      `${checked} du schéma national`,
    );
    expect(trustInWords({ ...source, trust: 'official' }, AT)).toBe('lu le 12/09/2026 à la source (ADEME)');
    expect(trustInWords({ ...source, trust: 'unconfirmed' }, AT)).toBe('à confirmer auprès du financeur');
  });

  it('does not name a source that stands just before', () => {
    expect(trustInWords({ ...source, trust: 'official' }, AT, { named: true })).toBe('lu le 12/09/2026 à la source');
  });
});
