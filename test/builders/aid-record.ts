type Fields = Readonly<Record<string, unknown>>;

/** A record of the published extract of aides-entreprises.fr, invented; give what the test is about. */
export function anAidRecord(given: Fields = {}): Fields {
  return {
    id: '900001',
    nom: 'Prêt exemple',
    objet: 'Financer une machine.',
    operations: 'Achat de machines.',
    conditions: 'Le projet est viable.',
    montant: 'Prêt de 10 000 € au plus.',
    benef: 'Entreprises de moins de 50 salariés',
    geo: 'aide nationale',
    fin: '0000-00-00 00:00:00',
    projets: ['Achat/modernisation de machines, équipements', 'Toutes les aides'],
    profils: ['PME tous secteurs', 'Industrie'],
    effectif: '-10, 10-49',
    deps: ['ALL'],
    local: false,
    source: 'https://example.org/pret',
    _live: { validation: '2026-09-01', status: '1' },
    ...given,
  };
}

/** The same aid as a record of the source's interface. */
export function anInterfaceRecord(given: Fields = {}, index: Fields = {}): Fields {
  return {
    id_aid: 900001,
    aid_nom: 'Prêt exemple',
    aid_objet: '<p>Financer une machine.</p>',
    aid_operations_el: 'Achat de machines.',
    aid_conditions: '<ul><li>Le projet est viable.</li></ul>',
    aid_montant: 'Pr&ecirc;t de 10&nbsp;000 &euro; au plus.',
    aid_benef: 'Entreprises de moins de 50 salari&eacute;s',
    aid_validation: '2026-09-01 10:00:00',
    couverture_geo: '2',
    date_fin: '0000-00-00 00:00:00',
    effectif: '2,3',
    status: '1',
    complements: {
      source: [{ texte: '', lien: 'https://example.org/pret', date: '' }],
      formulaire: [{ texte: '', lien: 'https://example.org/formulaire', date: '' }],
      reglement: [],
    },
    cache_indexation: {
      territoires: [{ id_ter: '1', insee: '', ter_libelle: 'FRANCE', ter_code: '' }],
      natures: [{ id_typ: '4', typ_libelle: 'Prêt' }],
      profils: [{ id_tut: '4' }],
      projets: [{ id_proj: '1', proj_libelle: 'Faisabilité' }],
      financeurs: [{ org_nom: 'Financeur exemple' }],
      contacts: [{ cnt_nom: 'Guichet exemple', cnt_telephone: '01 00 00 00 00', email: 'a@example.org', cnt_site: '' }],
      ...index,
    },
    ...given,
  };
}

/** A file of those records, one a line. */
export function aidFile(records: readonly Fields[], key: string | null = 'aides'): string {
  const list = `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
  return key === null ? list : `{"source":"exemple","${key}":${list}}`;
}
