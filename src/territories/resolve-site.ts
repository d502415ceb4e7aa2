import { quoted } from '../common';

import type { Atlas, Commune } from './atlas.types';
import { communeCode, departmentCode, regionCode } from './codes';
import type { Gazetteer } from './gazetteer';
import { resolveTown } from './resolve-town';
import { namesInWords, refuse } from './site-errors';
import { communesOfNames, matchTown } from './town-match';
import type { Site, SiteAnswer, SiteField, SiteQuery } from './site.types';

type Refusal = SiteAnswer & { readonly ok: false };
type Given = Readonly<Record<SiteField, string>>;

export interface SiteSources {
  readonly atlas: Atlas;
  /** Built on first use: most profiles give a code. */
  gazetteer(): Gazetteer;
  /** Towns with a name near the one typed, best first. */
  suggest(city: string): readonly Commune[];
}

const NO_SITE: Site = { code: null, commune: null, department: null, region: null };

/** Empty answers are no answers: every field becomes trimmed text, empty when not given. */
function given(query: SiteQuery): Given {
  const text = (value: string | null | undefined): string => value?.trim() ?? '';
  return {
    commune: text(query.commune),
    postcode: text(query.postcode).replace(/\s/g, ''),
    city: text(query.city),
    department: text(query.department).toUpperCase(),
    region: text(query.region),
  };
}

const siteOfCommune = ({ code, department, region }: Commune): Site => ({
  code: communeCode(code),
  commune: code,
  department,
  region,
});

function oldCodeNotice(atlas: Atlas, asked: string, commune: Commune): string[] {
  if (asked === commune.code) return [];
  const old = atlas.formerNames.find(({ code }) => code === asked);
  const name = old === undefined ? 'une ancienne commune' : old.name;
  return [`Le code commune ${asked} (${name}) est compris comme ${commune.name} (${commune.code}).`];
}

function checkPostcode(asked: Given, commune: Commune, gazetteer: Gazetteer): Refusal | null {
  // A postcode the list does not hold (CEDEX) proves nothing against the commune.
  const there = gazetteer.byPostcode.get(asked.postcode);
  if (there === undefined || there.some((name) => name.commune === commune)) return null;
  const communes = communesOfNames(there);
  const why = `ne dessert pas ${commune.name} (${commune.code}), mais ${namesInWords(communes)}`;
  return refuse('contradictory-place', 'postcode', asked.postcode, why, communes);
}

function checkCity(asked: Given, commune: Commune, gazetteer: Gazetteer): Refusal | null {
  const own = gazetteer.names.filter((name) => name.commune === commune);
  if (asked.city === '' || matchTown(asked.city, own) !== null) return null;
  const why = `le code commune ${quoted(asked.commune)} est celui de ${commune.name}`;
  return refuse('contradictory-place', 'city', asked.city, why, [commune]);
}

function resolveCode(asked: Given, sources: SiteSources): SiteAnswer {
  const { atlas } = sources;
  const code = asked.commune.toUpperCase();
  const commune = atlas.communes.get(atlas.successors.get(code) ?? code);
  if (commune === undefined) {
    return refuse('unknown-place', 'commune', asked.commune, 'aucune commune, actuelle ou ancienne, n’a ce code INSEE');
  }
  if (asked.postcode !== '' || asked.city !== '') {
    const gazetteer = sources.gazetteer();
    const refusal = checkPostcode(asked, commune, gazetteer) ?? checkCity(asked, commune, gazetteer);
    if (refusal !== null) return refusal;
  }
  return { ok: true, site: siteOfCommune(commune), notices: oldCodeNotice(atlas, code, commune) };
}

function checkDivisions(asked: Given, atlas: Atlas): Refusal | null {
  const { department, region } = asked;
  if (department !== '' && !atlas.departments.has(department)) {
    return refuse('unknown-place', 'department', department, 'aucun département n’a ce code');
  }
  if (region === '' || atlas.regions.has(region)) return null;
  const collectivity = atlas.departments.get(region);
  const hint = collectivity?.region === null ? ` ; pour ${collectivity.name}, donnez-le comme département` : '';
  return refuse('unknown-place', 'region', region, `aucune région n’a ce code${hint}`);
}

function checkAgainstDivisions(answer: SiteAnswer, asked: Given, atlas: Atlas): SiteAnswer {
  if (!answer.ok) return answer;
  const { site } = answer;
  const commune = site.commune === null ? undefined : atlas.communes.get(site.commune);
  const place = commune?.name ?? atlas.departments.get(site.department ?? '')?.name ?? '';
  if (asked.department !== '' && site.department !== null && site.department !== asked.department) {
    const why = `${place} est dans le département ${site.department}`;
    return refuse('contradictory-place', 'department', asked.department, why, commune === undefined ? [] : [commune]);
  }
  if (asked.region !== '' && site.code !== null && site.region !== asked.region) {
    const why =
      site.region === null ? `${place} n’est dans aucune région` : `${place} est dans la région ${site.region}`;
    return refuse('contradictory-place', 'region', asked.region, why, commune === undefined ? [] : [commune]);
  }
  return answer;
}

function siteOfDivisions(asked: Given, atlas: Atlas): Site {
  const department = atlas.departments.get(asked.department);
  if (department !== undefined) {
    return {
      ...NO_SITE,
      code: departmentCode(department.code),
      department: department.code,
      region: department.region,
    };
  }
  if (asked.region === '') return NO_SITE;
  return { ...NO_SITE, code: regionCode(asked.region), region: asked.region };
}

function resolveGiven(asked: Given, sources: SiteSources): SiteAnswer {
  if (asked.commune !== '') return resolveCode(asked, sources);
  if (asked.postcode === '' && asked.city === '') {
    return { ok: true, site: siteOfDivisions(asked, sources.atlas), notices: [] };
  }
  const town = resolveTown(asked, sources.gazetteer(), (city) => sources.suggest(city));
  return 'refusal' in town ? town.refusal : { ok: true, site: siteOfCommune(town.commune), notices: town.notices };
}

/** Understands a place, or says in French why not and which communes may have been meant. Nothing is guessed. */
export function resolveSite(query: SiteQuery, sources: SiteSources): SiteAnswer {
  const asked = given(query);
  return (
    checkDivisions(asked, sources.atlas) ?? checkAgainstDivisions(resolveGiven(asked, sources), asked, sources.atlas)
  );
}
