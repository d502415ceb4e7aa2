/** The 26 columns of the national schema `dispositif-aide-professionnels` v0.2.0, in published order (Etalab, Licence Ouverte 2.0). */
export const COLUMNS = [
  'id',
  'titre',
  'promesse',
  'description',
  'eligibilite',
  'types_aides',
  'porteurs',
  'programmes_parents',
  'url_source',
  'cibles',
  'eligibilite_geographique',
  'eligibilite_geographique_exclusions',
  'date_ouverture',
  'date_cloture',
  'date_mise_a_jour',
  'base_juridique',
  'eligibilite_effectif_minimal',
  'eligibilite_effectif_maximal',
  'eligibilite_categorie_taille_entreprise',
  'eligibilite_annees_existence_minimal',
  'eligibilite_forme_juridique',
  'eligibilite_forme_juridique_exclusions',
  'ciblage_secteur_activite',
  'ciblage_naf',
  'ciblage_naf_exclusions',
  'chainage_paiement',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Without one of these columns a file is refused whole. */
export const REQUIRED_COLUMNS: readonly Column[] = [
  'id',
  'titre',
  'description',
  'eligibilite',
  'types_aides',
  'porteurs',
  'cibles',
  'eligibilite_geographique',
  'date_mise_a_jour',
  'ciblage_secteur_activite',
];
