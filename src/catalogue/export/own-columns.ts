import type { AidScheme } from '../../engine';
import type { CatalogueEntry } from '../scheme.mapper';
import type { Cell } from '../../common';

/** A column of ours, after those of the national schema. */
export interface OwnColumn {
  readonly name: `levier_${string}`;
  /** What it holds, in French, for those who read the file. */
  readonly meaning: string;
  readonly cell: (scheme: AidScheme, entry: CatalogueEntry) => Cell;
}

const list = (values: readonly string[]): string => values.map((value) => value.replaceAll('|', '/')).join('|');
/** Null and an empty list or object say nothing: the cell stays empty. */
const json = (value: object | null): Cell =>
  value === null || Object.keys(value).length === 0 ? null : JSON.stringify(value);

function rate({ funding }: AidScheme): Cell {
  const given = funding?.rate ?? null;
  return typeof given === 'number' ? given : json(given);
}

function permanent({ calendar }: AidScheme): Cell {
  return calendar === null ? null : String(calendar.permanent);
}

/** All that a sheet holds and the national schema has no column for. */
export const OWN_COLUMNS: readonly OwnColumn[] = [
  {
    name: 'levier_id',
    meaning: 'Identifiant de la fiche dans Levier, celui de son adresse /aides/…',
    cell: ({ id }) => id,
  },
  {
    name: 'levier_provenance',
    meaning: "D'où vient la fiche : « levier » pour les nôtres, sinon le nom de l'import",
    cell: (_, { source }) => source,
  },
  {
    name: 'levier_id_provenance',
    meaning: "Identifiant de l'aide dans cette provenance ; vide pour nos fiches",
    cell: (_, { externalId }) => externalId,
  },
  { name: 'levier_sigle', meaning: 'Sigle', cell: ({ acronym }) => acronym },
  { name: 'levier_autres_noms', meaning: 'Autres noms, séparés par |', cell: ({ aliases }) => list(aliases) },
  {
    name: 'levier_niveau',
    meaning: "Qui a conçu l'aide : european, national, regional, departmental, local",
    cell: ({ level }) => level,
  },
  {
    name: 'levier_profondeur',
    meaning: '« full » : décrite en détail ; « facts » : composée à partir de faits publiés',
    cell: ({ depth }) => depth,
  },
  {
    name: 'levier_instruments',
    meaning: "Natures de l'aide, en codes, séparées par |",
    cell: ({ instruments }) => list(instruments),
  },
  {
    name: 'levier_origine_credits',
    meaning: 'Origine des crédits, en code',
    cell: ({ fundingOrigin }) => fundingOrigin,
  },
  {
    name: 'levier_besoins',
    meaning: 'Besoins servis, en codes (/api/v1/needs), séparés par |',
    cell: ({ needs }) => list(needs),
  },
  { name: 'levier_mots_cles', meaning: 'Mots-clés, séparés par |', cell: ({ keywords }) => list(keywords) },
  {
    name: 'levier_resume',
    meaning: 'Résumé, sans les montants que « description » lui ajoute',
    cell: ({ summary }) => summary,
  },
  {
    name: 'levier_territoires',
    meaning: "Périmètre en codes de Levier : EU, FR, Territoires d'industrie (TI2-…), EPT compris",
    cell: ({ territory }) => list(territory.include),
  },
  {
    name: 'levier_territoires_exclus',
    meaning: 'Territoires exclus, en codes de Levier',
    cell: ({ territory }) => list(territory.exclude),
  },
  {
    name: 'levier_criteres',
    meaning: 'Conditions codées, en JSON : taille, effectif, zonage, coût du projet, début des travaux…',
    cell: ({ criteria }) => json(criteria),
  },
  {
    name: 'levier_conditions',
    meaning: 'Conditions que Levier ne sait pas vérifier, liste JSON de phrases',
    cell: ({ uncoded }) => json(uncoded),
  },
  {
    name: 'levier_permanente',
    meaning: '« true » : aide permanente ; vide : aucun calendrier publié',
    cell: permanent,
  },
  {
    name: 'levier_date_cloture',
    meaning: 'Date de fin publiée (AAAA-MM-JJ) ; « date_cloture » prend la dernière relève quand elle manque',
    cell: ({ calendar }) => calendar?.closes ?? null,
  },
  {
    name: 'levier_releves',
    meaning: 'Dates de relève, séparées par |',
    cell: ({ calendar }) => list(calendar?.cutOffs ?? []),
  },
  { name: 'levier_taux', meaning: "Taux d'aide en %, ou JSON d'un taux par taille d'entreprise", cell: rate },
  {
    name: 'levier_montant_minimal',
    meaning: "Montant minimal d'une aide, en euros",
    cell: ({ funding }) => funding?.floor ?? null,
  },
  {
    name: 'levier_montant_maximal',
    meaning: "Montant maximal d'une aide, en euros",
    cell: ({ funding }) => funding?.cap ?? null,
  },
  {
    name: 'levier_regime',
    meaning: "Base d'aide d'État : gber-17, de-minimis…",
    cell: ({ funding }) => funding?.basis ?? null,
  },
  {
    name: 'levier_montants',
    meaning: 'Montants en mots, quand les chiffres seuls ne suffisent pas',
    cell: ({ funding }) => funding?.details ?? null,
  },
  {
    name: 'levier_incompatibles',
    meaning: 'Fiches avec lesquelles elle ne se cumule pas, séparées par |',
    cell: ({ exclusiveWith }) => list(exclusiveWith),
  },
  { name: 'levier_contact', meaning: 'Contact, en JSON', cell: ({ contact }) => json(contact) },
  { name: 'levier_demande', meaning: "Adresse où demander l'aide", cell: ({ apply }) => apply },
  { name: 'levier_pieces', meaning: 'Pièces à préparer, liste JSON', cell: ({ documents }) => json(documents) },
  {
    name: 'levier_delai_semaines',
    meaning: 'Délai de réponse, en semaines',
    cell: ({ leadTimeWeeks }) => leadTimeWeeks,
  },
  {
    name: 'levier_parent',
    meaning: 'Fiche du dispositif générique dont elle est une variante',
    cell: ({ parent }) => parent,
  },
  { name: 'levier_editeur', meaning: 'Éditeur de la page source', cell: ({ source }) => source.publisher },
  {
    name: 'levier_adresse_source',
    meaning: 'Adresse source telle que la fiche la donne',
    cell: ({ source }) => source.url,
  },
  {
    name: 'levier_catalogue',
    meaning: 'Catalogue public où les faits ont été lus',
    cell: ({ source }) => source.catalogue,
  },
  {
    name: 'levier_fiche_catalogue',
    meaning: "Identifiant de l'aide dans ce catalogue",
    cell: ({ source }) => source.record,
  },
  {
    name: 'levier_licence',
    meaning: 'Licence de la source ; vide : non précisée',
    cell: ({ source }) => source.licence,
  },
  {
    name: 'levier_verifie_le',
    meaning: 'Jour de la dernière vérification (AAAA-MM-JJ)',
    cell: ({ source }) => source.checkedOn,
  },
  {
    name: 'levier_confiance',
    meaning:
      '« official » : texte du financeur lu ; « open-data » : lue dans un catalogue public ; « unconfirmed » : à confirmer',
    cell: ({ source }) => source.trust,
  },
];
