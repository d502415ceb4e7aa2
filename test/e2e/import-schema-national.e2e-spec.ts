import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { aNationalRow, nationalCsv } from '../builders/national-row';
import { temporaryFolder } from '../integration/databases';
import { commandLine, expectRefused, type Run } from '../support/command-line';

/** Five commands in one test, each opening the whole catalogue. */
jest.setTimeout(120_000);

const ROWS = [
  aNationalRow({ id: 'a', titre: 'Aide au four électrique exemplaire', eligibilite_geographique: 'REG-84|REG-975' }),
  aNationalRow({ id: 'b', titre: '' }),
  aNationalRow({ id: 'c', date_ouverture: '2026-02-30', eligibilite_effectif_minimal: 'dix' }),
  aNationalRow({ id: 'd', eligibilite_geographique: 'REG-975' }),
];

describe('levier import schema-national', () => {
  const folder = temporaryFolder();
  const run: Run = commandLine(folder);
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('says what went in, what did not and why, then that nothing changed', async () => {
    const aids = file('aides.csv', nationalCsv(ROWS));
    const report = (counts: string): string =>
      [
        counts,
        'rejetée  ligne 3 : titre «  » : le titre manque',
        'rejetée  ligne 4 : eligibilite_effectif_minimal « dix » : un nombre entier positif ou nul est attendu',
        'rejetée  ligne 4 : date_ouverture « 2026-02-30 » : cette date n’existe pas ou ne peut pas être lue (AAAA-MM-JJ)',
        'alerte  lignes 2, 5 : eligibilite_geographique « REG-975 » : la carte d’aujourd’hui n’a pas ce territoire, aucune commune n’y répond',
        '',
      ].join('\n');
    const created = report('2 créées, 0 changée, 0 inchangée, 2 rejetées, 2 alertes');
    expect(await run(['import', 'schema-national', aids, '--dry-run'])).toEqual({
      exitCode: 0,
      out: created,
      error: '',
    });
    expect(await run(['import', 'schema-national', aids])).toEqual({ exitCode: 0, out: created, error: '' });
    const again = report('0 créée, 0 changée, 2 inchangées, 2 rejetées, 2 alertes');
    expect(await run(['import', 'schema-national', aids])).toEqual({ exitCode: 0, out: again, error: '' });
    const { out } = await run(['search', 'four électrique exemplaire', '--limit', '1']);
    expect(out).toContain('schema-national-a');
    expect((await run(['check', '--at', '2026-11-24'])).exitCode).toBe(0);
  });

  it('gives externalId to whoever asks, and no place to a territory that no map has', async () => {
    const company = JSON.stringify({ site: { commune: '63430' } });
    const asked = [
      'recommend',
      '--company',
      '-',
      '--at',
      '2026-11-24',
      '--verdicts',
      'all',
      '--limit',
      '5000',
      '--json',
    ];
    const { results } = JSON.parse((await run(asked, company)).out) as {
      results: { schemeId: string; externalId: string | null; verdict: string }[];
    };
    const imported = results.filter(({ schemeId }) => schemeId.startsWith('schema-national-'));
    expect(imported.map(({ externalId, verdict }) => [externalId, verdict]).sort()).toEqual([
      ['a', 'eligible'],
      ['d', 'ineligible'],
    ]);
  });

  it.each([
    ['absent.csv', null, 'n’existe pas'],
    ['latin.csv', Buffer.from('id,titre\na,été\n', 'latin1'), 'n’est pas un texte en UTF-8'],
    ['vide.csv', '', 'n’est pas un CSV lisible'],
    ['court.csv', 'id,titre\na,b\n', 'il manque les colonnes description, '],
  ])('refuses %s whole', async (name, content, words) => {
    if (content !== null) file(name, content);
    expectRefused(await run(['import', 'schema-national', join(folder, name)]), words, name);
  });
});
