import type { CompanyProfile } from '../../companies';
import { linesOf } from './lines';
import { readCsv } from './read-csv';
import type { Firms, Row } from './rows';

async function* whole(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

const open = (text: string, ignored: readonly string[] = []): Promise<Firms> => readCsv(linesOf(whole(text)), ignored);

async function rowsOf(text: string, ignored: readonly string[] = []): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of (await open(text, ignored)).rows) rows.push(row);
  return rows;
}

async function firmsOf(text: string, ignored: readonly string[] = []): Promise<Row['firm'][]> {
  return (await rowsOf(text, ignored)).map(({ firm }) => firm);
}

describe('readCsv', () => {
  it('reads every field of the profile by its path', async () => {
    const profile: CompanyProfile = {
      name: 'Forge',
      siren: '732829320',
      siret: '73282932000074',
      legalForm: '5710',
      createdOn: '2011-04-01',
      stage: 'existing',
      naf: [
        { code: '25.50A', nomenclature: 'rev2' },
        { code: '25.62B', nomenclature: 'rev2' },
      ],
      headcount: { value: 45 },
      turnover: 6_200_000,
      balanceSheet: 4_100_000,
      ownership: { kind: 'partner', publicShare: 12.5, group: { headcount: 300, turnover: 9e6, balanceSheet: 8e6 } },
      inDifficulty: false,
      taxesUpToDate: true,
      deMinimis: [
        { grantedOn: '2025-02-03', amount: 40_000 },
        { grantedOn: '2024-06-01', amount: 12_000.5 },
      ],
      site: {
        commune: '63430',
        postcode: '63300',
        city: 'Thiers',
        department: '63',
        region: '84',
        address: '1, rue',
        inQpv: false,
      },
      project: {
        text: 'un four',
        needs: ['machine-purchase', 'training'],
        costs: [
          { line: 'equipment', amount: 350_000 },
          { line: 'studies', amount: 20_000 },
        ],
        worksStarted: false,
        startsOn: '2027-03-01',
        jobsCreated: 2,
      },
      answers: { 'is.new': 'yes' },
    };
    const cells: Readonly<Record<string, string>> = {
      name: 'Forge',
      siren: '732 829 320',
      siret: '732 829 320 00074',
      legalForm: '5710',
      createdOn: '01/04/2011',
      stage: 'existante',
      naf: '25.50A | 25.62B',
      'naf.nomenclature': 'rev2',
      headcount: '45',
      turnover: '6 200 000',
      balanceSheet: '4,1 M€',
      'ownership.kind': 'Partenaire',
      'ownership.publicShare': '12,5 %',
      'ownership.group.headcount': '300',
      'ownership.group.turnover': '9000000',
      'ownership.group.balanceSheet': '8 M€',
      inDifficulty: 'non',
      taxesUpToDate: 'oui',
      deMinimis: '2025-02-03=40000|01/06/2024 = 12 000,50',
      'site.commune': '63430',
      'site.postcode': '63300',
      'site.city': 'Thiers',
      'site.department': '63',
      'site.region': '84',
      'site.address': '1, rue',
      'site.inQpv': 'non',
      'project.text': 'un four',
      'project.needs': 'machine-purchase|training',
      'project.costs': 'equipment=350000 | studies=20 000',
      'project.worksStarted': 'non',
      'project.startsOn': '2027-03-01',
      'project.jobsCreated': '2',
      'answers.is.new': 'oui',
    };
    const text = [Object.keys(cells), Object.values(cells)].map((row) => row.join('\t')).join('\n');
    expect(await firmsOf(text)).toEqual([{ profile }]);
  });

  it('reads the plain French names of an adviser’s file, whatever their case, accents, spaces and underscores', async () => {
    const text =
      'NOM;N° SIRET;Commune;code_postal;Ville;Code NAF/APE;Effectif;Chiffre d’affaires (€);BILAN;Date de création;Besoin;Coût\n' +
      'Forge;73282932000074;63430;63300;Thiers;2550A;20 à 49;1 250 000;900000,5;01/04/2011;"un four;\nélectrique";350 000\n';
    expect(await firmsOf(text)).toEqual([
      {
        profile: {
          name: 'Forge',
          siret: '73282932000074',
          site: { commune: '63430', postcode: '63300', city: 'Thiers' },
          naf: [{ code: '2550A' }],
          headcount: { min: 20, max: 49 },
          turnover: 1_250_000,
          balanceSheet: 900_000.5,
          createdOn: '2011-04-01',
          project: { text: 'un four;\nélectrique', costs: [{ amount: 350_000 }] },
        },
      },
    ]);
  });

  it('takes a commune by its name or by its code', async () => {
    expect(await firmsOf('commune,cp\nThiers,63300\n1010,\n2A004,\n')).toEqual([
      { profile: { site: { city: 'Thiers', postcode: '63300' } } },
      { profile: { site: { commune: '01010' } } },
      { profile: { site: { commune: '2A004' } } },
    ]);
  });

  it('takes an empty cell, or one that says that nobody knows, for unknown', async () => {
    expect(await firmsOf('nom,effectif,ca,siret\nNC,,NC,?\n')).toEqual([{ profile: { name: 'NC' } }]);
  });

  it.each([
    ['an unknown column', 'nom,téléphone\n', '« téléphone »'],
    ['several', 'nom,téléphone,courriel\n', '« téléphone », « courriel »'],
    ['a column there twice', 'nom,Nom\n', '« nom », « Nom »'],
    ['two names of one column', 'effectif,Nombre de salariés\n', '« effectif », « Nombre de salariés »'],
    ['a header that is no CSV', 'nom,"siret\n', 'noms de colonnes'],
  ])('refuses %s before any row', async (_name, text, words) => {
    await expect(open(text)).rejects.toThrow(words);
  });

  it('ignores the columns it is told to ignore, and no other', async () => {
    expect(await firmsOf('nom,téléphone\nForge,04 73\n', ['téléphone'])).toEqual([{ profile: { name: 'Forge' } }]);
    await expect(open('nom\n', ['téléphone'])).rejects.toThrow('« téléphone », que le fichier n’a pas');
  });

  it.each([
    ['too few cells', 'nom,ca\nForge\n', '1 cellules au lieu de 2'],
    ['a number that is none', 'nom,CA\nForge,beaucoup\n', 'colonne « CA » : « beaucoup » n’est pas un nombre'],
    ['a date that does not exist', 'date_creation\n30/02/2020\n', 'colonne « date_creation » : « 30/02/2020 »'],
    ['a word outside a closed list', 'travaux commencés\npeut-être\n', 'colonne « travaux commencés » : « peut-être »'],
    ['a cell under no name', 'nom,\nForge,x\n', 'cellule 2 : « x »'],
    ['two columns that differ', 'commune,ville\nThiers,Ambert\n', 'colonne « ville » : « Ambert » contredit'],
    ['a cost without amount', 'coûts\néquipement\n', 'colonne « coûts » : « équipement »'],
  ])('tells %s, with the column and the value', async (_name, text, words) => {
    const [row] = await rowsOf(text);
    expect(row).toMatchObject({ line: 2, firm: { problem: expect.stringContaining(words) as unknown } });
  });

  it('counts lines of the file and firms apart', async () => {
    const rows = await rowsOf('\nnom,besoin\n\nA,"x\ny"\n;\nB,z\n');
    expect(rows.map(({ line, number }) => [line, number])).toEqual([
      [4, 1],
      [6, 2],
      [7, 3],
    ]);
  });

  it('has no firm in an empty file nor under a header alone', async () => {
    expect(await rowsOf('')).toEqual([]);
    expect(await rowsOf('\n \n')).toEqual([]);
    expect(await rowsOf('nom\n')).toEqual([]);
  });

  it.each([
    ['/company/turnover', 'colonne « CA »'],
    ['/company/naf/0/code', 'colonne « APE »'],
    ['/company/headcount', 'colonne « effectif max »'],
    ['/company/site/city', 'colonne « Commune »'],
    ['/company/siren', 'champ siren'],
  ])('names the column of %s', async (pointer, name) => {
    expect((await open('CA,APE,effectif max,Commune\n')).fieldOf(pointer)).toBe(name);
  });
});
