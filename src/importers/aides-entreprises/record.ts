import { plainText } from '../html/plain-text';
import { firstOf, isObject, labelsOf, objectsOf, textOf, type Fields } from './values';

/** A place as the source names it. */
export interface NamedPlace {
  readonly name: string;
  /** INSEE code, where given. */
  readonly insee: string;
}

export type Reach = 'european' | 'national' | 'territorial' | null;

/** An aid as the source says it, in either of its shapes: the records of its interface, or of its published extract. */
export interface AidRecord {
  readonly id: string;
  readonly name: string;
  readonly aim: string;
  readonly spending: string;
  readonly conditions: string;
  readonly amount: string;
  readonly beneficiaries: string;
  readonly reach: Reach;
  readonly end: string;
  readonly validated: string;
  readonly status: string;
  /** Codes of départements, or `ALL`; null where the record has no such list. */
  readonly departments: readonly string[] | null;
  readonly places: readonly NamedPlace[];
  readonly kinds: readonly string[];
  readonly projects: readonly string[];
  readonly profiles: readonly string[];
  readonly bands: readonly string[];
  readonly funders: readonly string[];
  readonly page: string;
  readonly form: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string; readonly site: string };
}

const REACHES: readonly (readonly [Exclude<Reach, null>, RegExp])[] = [
  ['territorial', /^1$|territorial/i],
  ['national', /^2$|national/i],
  ['european', /^3$|europ/i],
];

/** The sentence on de minimis aid, which the source puts in place of this sign. */
export const DE_MINIMIS_SIGN = /%mini%/gi;
const DE_MINIMIS_WORDS = 'Aide soumise à la règle de minimis.';

function paragraph(value: unknown): string {
  return plainText(textOf(value)).replace(DE_MINIMIS_SIGN, DE_MINIMIS_WORDS);
}

/** Some fields come as objects, or as the JSON of them. */
function objectOf(value: unknown): Fields {
  if (isObject(value)) return value;
  try {
    const parsed: unknown = JSON.parse(textOf(value));
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

const firstLink = (value: unknown): string => textOf(objectsOf(value)[0]?.lien);

function departmentsOf({ deps }: Fields): readonly string[] | null {
  if (deps === undefined || deps === null) return null;
  return labelsOf(deps, 'code').flatMap((label) => label.toUpperCase().split(/[\s,;|]+/));
}

function contactOf(index: Fields): AidRecord['contact'] {
  const contact = objectsOf(index.contacts)[0] ?? {};
  return {
    name: paragraph(contact.cnt_nom),
    phone: textOf(contact.cnt_telephone),
    email: textOf(contact.email),
    site: textOf(contact.cnt_site),
  };
}

/** Reads the fields of one record, whatever its shape; nothing is checked yet. Pure. */
export function recordOf(fields: Fields): AidRecord {
  const index = objectOf(fields.cache_indexation);
  const links = objectOf(fields.complements);
  const live = objectOf(fields._live);
  const reach = textOf(firstOf(fields, 'couverture_geo', 'geo'));
  return {
    id: textOf(firstOf(fields, 'id_aid', 'id')),
    name: paragraph(firstOf(fields, 'aid_nom', 'nom')).replace(/\s+/g, ' '),
    aim: paragraph(firstOf(fields, 'aid_objet', 'objet')),
    spending: paragraph(firstOf(fields, 'aid_operations_el', 'operations')),
    conditions: paragraph(firstOf(fields, 'aid_conditions', 'conditions')),
    amount: paragraph(firstOf(fields, 'aid_montant', 'montant')),
    beneficiaries: paragraph(firstOf(fields, 'aid_benef', 'benef')),
    reach: REACHES.find(([, shape]) => shape.test(reach))?.[0] ?? null,
    end: textOf(firstOf(fields, 'date_fin', 'fin')),
    validated: textOf(firstOf(fields, 'aid_validation', 'horodatage') ?? live.validation),
    status: textOf(firstOf(fields, 'status') ?? live.status),
    departments: departmentsOf(fields),
    places: objectsOf(firstOf(fields, 'territoires') ?? index.territoires).map((place) => ({
      name: paragraph(place.ter_libelle),
      insee: textOf(place.insee).toUpperCase(),
    })),
    kinds: labelsOf(firstOf(fields, 'natures') ?? index.natures, 'typ_libelle'),
    projects: labelsOf(firstOf(fields, 'projets') ?? index.projets, 'proj_libelle').map(paragraph),
    profiles: labelsOf(firstOf(fields, 'profils') ?? index.profils, 'tut_libelle').map(paragraph),
    bands: textOf(fields.effectif)
      .split(',')
      .map((band) => band.trim())
      .filter((band) => band !== ''),
    funders: labelsOf(firstOf(fields, 'financeurs') ?? index.financeurs, 'org_nom').map(paragraph),
    page: textOf(fields.source) || firstLink(links.source),
    form: firstLink(links.formulaire),
    contact: contactOf(index),
  };
}

/** Whether the source put its sentence on de minimis aid somewhere in the record. */
export function saysDeMinimis(fields: Fields): boolean {
  return Object.values(fields).some((value) => typeof value === 'string' && /%mini%/i.test(value));
}
