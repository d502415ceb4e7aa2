import { anEntry } from '../../../test/builders/export-words';
import type { AidScheme } from '../../engine';
import type { CatalogueEntry } from '../scheme.mapper';
import { OWN_COLUMNS } from './own-columns';

function cells(given: Partial<AidScheme>, more: Partial<CatalogueEntry> = {}): Readonly<Record<string, unknown>> {
  const entry = anEntry(given, more);
  return Object.fromEntries(OWN_COLUMNS.map(({ name, cell }) => [name, cell(entry.scheme, entry)]));
}

const calendar = { permanent: false, opens: '2031-01-01', closes: '2031-02-01', cutOffs: ['2031-01-15', '2031-01-20'] };
const funding = { rate: 17, floor: 1, cap: 2, basis: 'gber-17', details: 'Deux fois.' };

describe('our own columns', () => {
  it('hold each what their names say', () => {
    expect(
      cells(
        {
          acronym: 'AE',
          aliases: ['Un|e', 'Deux'],
          needs: ['rd'],
          keywords: ['four'],
          fundingOrigin: 'eu-fund',
          depth: 'facts',
          summary: 'Résumé.',
          territory: { include: ['EU', 'FR'], exclude: ['DEP-42'] },
          calendar,
          funding,
          exclusiveWith: ['autre'],
          apply: 'https://demande.fr',
          documents: ['Devis'],
          leadTimeWeeks: 8,
          parent: 'parent',
          source: { ...anEntry().scheme.source, publisher: 'A', catalogue: 'B', record: 'C', licence: 'D' },
        },
        { source: 'ailleurs', externalId: '7' },
      ),
    ).toMatchObject({
      levier_id: 'a-scheme',
      levier_provenance: 'ailleurs',
      levier_id_provenance: '7',
      levier_sigle: 'AE',
      levier_autres_noms: 'Un/e|Deux',
      levier_niveau: 'national',
      levier_profondeur: 'facts',
      levier_instruments: 'grant',
      levier_origine_credits: 'eu-fund',
      levier_besoins: 'rd',
      levier_mots_cles: 'four',
      levier_resume: 'Résumé.',
      levier_territoires: 'EU|FR',
      levier_territoires_exclus: 'DEP-42',
      levier_permanente: 'false',
      levier_date_cloture: '2031-02-01',
      levier_releves: '2031-01-15|2031-01-20',
      levier_taux: 17,
      levier_montant_minimal: 1,
      levier_montant_maximal: 2,
      levier_regime: 'gber-17',
      levier_montants: 'Deux fois.',
      levier_incompatibles: 'autre',
      levier_demande: 'https://demande.fr',
      levier_pieces: '["Devis"]',
      levier_delai_semaines: 8,
      levier_parent: 'parent',
      levier_editeur: 'A',
      levier_catalogue: 'B',
      levier_fiche_catalogue: 'C',
      levier_licence: 'D',
      levier_adresse_source: 'https://example.org/aide',
      levier_verifie_le: '2026-09-01',
      levier_confiance: 'official',
    });
  });

  it('are empty where a sheet says nothing', () => {
    const told = cells({ instruments: [], territory: { include: [], exclude: [] } });
    expect(Object.keys(told).filter((name) => told[name] !== null && told[name] !== '')).toEqual([
      'levier_id',
      'levier_provenance',
      'levier_niveau',
      'levier_profondeur',
      'levier_editeur',
      'levier_adresse_source',
      'levier_verifie_le',
      'levier_confiance',
    ]);
  });

  it('give a rate by size as JSON', () => {
    expect(cells({ funding: { ...funding, rate: { small: 30 } } }).levier_taux).toBe('{"small":30}');
  });
});
