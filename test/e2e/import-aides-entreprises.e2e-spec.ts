import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { aidFile, anAidRecord } from '../builders/aid-record';
import { temporaryFolder } from '../integration/databases';
import { commandLine, expectRefused, type Run } from '../support/command-line';

/** The last one is described by a sheet of ours. */
const RECORDS = [
  anAidRecord({ id: '900001', nom: 'Prêt exemple à la machine', financeurs: ['Financeur exemple'] }),
  anAidRecord({ id: '900002', fin: '2026-02-30' }),
  anAidRecord({ id: '900003', _live: { validation: '2026-01-01', status: '0' } }),
  anAidRecord({ id: '6074' }),
];

describe('levier import aides-entreprises', () => {
  const folder = temporaryFolder();
  const run: Run = commandLine(folder);
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const report = (counts: string): string =>
    [
      counts,
      'conditions : 1 en critères, dont 1 lue dans le texte ; 1 gardée en texte, à vérifier',
      'rejetée  ligne 3 : date_fin « 2026-02-30 » : cette date n’existe pas ou ne peut pas être lue (AAAA-MM-JJ)',
      'retirée  ligne 4 : status « 0 » : l’aide est supprimée par la source',
      'connue  ligne 5, id « 6074 » : déjà décrite par notre fiche creuse-pret-honneur-initiative',
      'compris  ligne 2 : benef « Entreprises de moins de 50 salariés » : Effectif : 49 salariés au plus',
      '',
    ].join('\n');

  it('says what would go in, writes nothing, then does it', async () => {
    const aids = file('aides.json', aidFile(RECORDS));
    const counts =
      '1 créée, 0 changée, 0 inchangée, 1 déjà décrite par nos fiches, 1 retirée par la source, 1 rejetée, 0 alerte';
    const expected = { exitCode: 0, out: report(counts), error: '' };
    expect(await run(['import', 'aides-entreprises', aids, '--dry-run'])).toEqual(expected);
    expect(await run(['import', 'aides-entreprises', aids])).toEqual(expected);
  });

  it('changes nothing the second time, and finds the aid', async () => {
    const { out } = await run(['import', 'aides-entreprises', join(folder, 'aides.json')]);
    expect(out).toMatch(/^0 créée, 0 changée, 1 inchangée, /);
    expect((await run(['search', 'prêt exemple à la machine', '--limit', '3'])).out).toContain(
      'aides-entreprises-900001',
    );
  });

  it.each([
    ['casse.json', '{"aides": [\n{"id": "1"', 'n’est pas du JSON lisible'],
    ['autre.json', '{"a": 1}', 'aucune liste « aides »'],
  ])('refuses %s whole', async (name, content, words) => {
    expectRefused(await run(['import', 'aides-entreprises', file(name, content)]), words, name);
  });
});
