import { parseZoningCsv, type ZoningCsvContext } from './zoning-csv';

/** 01001 absorbed 01009; 75056 is a city of two districts. */
const CURRENT: Readonly<Record<string, string>> = {
  '01001': '01001',
  '01002': '01002',
  '01009': '01001',
  '2A004': '2A004',
  '75056': '75056',
  '75101': '75056',
  '75102': '75056',
};
const PARTS: Readonly<Record<string, readonly string[]>> = { '01001': ['01001', '01009'], '75056': ['75101', '75102'] };

const context: ZoningCsvContext = {
  classes: ['a', 'c'],
  currentCommune: (code) => CURRENT[code] ?? null,
  parts: (commune) => PARTS[commune] ?? [commune],
  communesOf: (department) => (department === '01' ? ['01001', '01002'] : []),
};

function read(text: string) {
  const answer = parseZoningCsv(text, 'AFR', context);
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}
const classified = (text: string) =>
  Object.fromEntries([...read(text).entries].map(([code, { zoneClass, doubt }]) => [code, doubt ?? zoneClass]));

const HEADER = 'insee_com,lib_com,classement_afr';

describe('parseZoningCsv', () => {
  it.each([
    ['commas', `${HEADER}\n01001,Un,c\n01002,Deux,a\n`],
    ['semicolons, a BOM and CRLF', `\uFEFF${HEADER.replaceAll(',', ';')}\r\n01001;Un;c\r\n01002;"Deux";a\r\n`],
    ['other words for the classes', `${HEADER}\n01001,Un,Zone C\n01002,Deux,AFR a\n`],
    ['other columns around', `reg,${HEADER.toUpperCase()}\n84,01001,Un,C non prédéfinie\n84,01002,Deux,A\n`],
  ])('reads %s', (_, text) => {
    expect(classified(text)).toEqual({ '01001': 'c', '01002': 'a' });
    expect(read(text).rejected).toEqual([]);
  });

  it('gives back the zero that a spreadsheet dropped: a commune left out would count as outside', () => {
    expect(classified(`${HEADER}\n1001,Un,c\n1002,Deux,a\n`)).toEqual({ '01001': 'c', '01002': 'a' });
    expect(read(`${HEADER}\n101,Un,c\n`).rejected).toMatchObject([{ line: 2, field: 'insee_com', value: '101' }]);
  });

  it('counts the communes that the list names as outside', () => {
    const answer = read(`${HEADER}\n01001,Un,non\n01002,Deux,\n2A004,Ajaccio,c\n`);
    expect(answer.outside).toBe(2);
    expect([...answer.entries.keys()]).toEqual(['2A004']);
  });

  it('leaves a partly classified commune to the address', () => {
    expect(classified(`${HEADER}\n01002,Deux,partiellement\n`)).toEqual({ '01002': 'address' });
    expect(classified(`${HEADER}\n01002,Deux,c partiellement\n`)).toEqual({ '01002': 'address' });
  });

  it('maps a former commune to today’s, which is then only partly in the zone', () => {
    expect(classified(`${HEADER}\n01009,Ancienne,c\n`)).toEqual({ '01001': 'address' });
    expect(classified(`${HEADER}\n01009,Ancienne,c\n01001,Un,c\n`)).toEqual({ '01001': 'c' });
    expect(classified(`${HEADER}\n01009,Ancienne,a\n01001,Un,c\n`)).toEqual({ '01001': 'address' });
  });

  it('knows a city once all its districts are listed', () => {
    expect(classified(`${HEADER}\n75101,Paris 1er,c\n`)).toEqual({ '75056': 'address' });
    expect(classified(`${HEADER}\n75101,Paris 1er,c\n75102,Paris 2e,c\n`)).toEqual({ '75056': 'c' });
  });

  it('rejects a line with its number, field and value, and keeps the others', () => {
    const { entries, rejected } = read(`${HEADER}\n99999,Nulle part,c\n\n01001,Un,z\n01002,Deux,c\n`);
    expect(entries.get('01002')?.doubt).toBeNull();
    expect(rejected).toEqual([
      expect.objectContaining({ line: 2, field: 'insee_com', value: '99999' }),
      expect.objectContaining({ line: 4, field: 'classement_afr', value: 'z' }),
    ]);
    expect(rejected[1]?.message).toBe('Ligne 4, classement_afr « z » : classement inconnu (attendu : a, c).');
  });

  it('leaves the communes that no line names to confirm where a code of their département never was', () => {
    expect(classified(`${HEADER}\n01999,Nouvelle,c\n01001,Un,a\n`)).toEqual({ '01001': 'a', '01002': 'to-confirm' });
    expect(classified(`${HEADER}\n01999,Nouvelle,c\n01001,Un,a\n01002,Deux,non\n`)).toEqual({ '01001': 'a' });
    expect(classified(`${HEADER}\n01999,Nouvelle,non\n01001,Un,a\n`)).toEqual({ '01001': 'a' });
  });

  it('leaves a commune whose class cannot be read to confirm, never outside', () => {
    const { entries } = read(`${HEADER}\n01001,Un,z\n`);
    expect(entries.get('01001')?.doubt).toBe('to-confirm');
  });

  it.each([
    ['without the commune column', 'lib_com,classement_afr\nUn,c\n', 'insee_com'],
    ['without the class column', 'insee_com,lib_com\n01001,Un\n', 'classement_afr'],
    ['that is empty', '', 'CSV'],
    ['with an open quote', `${HEADER}\n"01001,Un,c`, 'CSV'],
  ])('refuses a file %s', (_, text, words) => {
    const answer = parseZoningCsv(text, 'AFR', context);
    expect(answer.ok).toBe(false);
    expect(!answer.ok && answer.message).toContain(words);
  });

  it('needs no class column for a zoning of one class', () => {
    const answer = parseZoningCsv('code_insee\n01001\n', 'BER', { ...context, classes: ['in'] });
    expect(answer.ok && [...answer.entries]).toEqual([['01001', { zoneClass: 'in', doubt: null, details: [] }]]);
  });

  it('tells the classes of FRR apart', () => {
    const frr = { ...context, classes: ['frr_socle', 'frr_plus', 'frr_beneficiaire'] };
    const answer = parseZoningCsv(
      'insee_com,classement_frr\n01001,FRR+\n01002,frr_socle\n2A004,Bénéficiaire\n',
      'FRR',
      frr,
    );
    expect(answer.ok && [...answer.entries.values()].map(({ zoneClass }) => zoneClass)).toEqual([
      'frr_plus',
      'frr_socle',
      'frr_beneficiaire',
    ]);
  });
});
