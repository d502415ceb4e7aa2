import { ProblemError, quoted } from '../common';
import type { Reference } from '../reference';
import type { Site, TerritoryDirectory } from '../territories';
import type { CompanyProfile } from './profile';
import { understandActivities } from './understand-activities';
import { understandHeadcount } from './understand-headcount';
import type { UnderstoodCompany } from './understood-company';

export interface UnderstandingSources {
  readonly territories: TerritoryDirectory;
  readonly reference: Reference;
}

function refuse(pointer: string, code: string, words: string): never {
  throw new ProblemError(422, code, `Champ ${pointer} : ${words}.`, pointer);
}

function resolveSite(profile: CompanyProfile, territories: TerritoryDirectory, base: string) {
  const answer = territories.resolveSite(profile.site ?? {});
  if (answer.ok) return answer;
  const { code, field, message, candidates } = answer.error;
  throw new ProblemError(422, code, message, `${base}/site/${field}`, { candidates });
}

function checkIdentifiers({ siren, siret }: CompanyProfile, base: string): void {
  if (typeof siren === 'string' && typeof siret === 'string' && !siret.startsWith(siren)) {
    refuse(`${base}/siret`, 'contradiction', `le SIRET ${quoted(siret)} ne commence pas par le SIREN ${quoted(siren)}`);
  }
}

function checkCodes(profile: CompanyProfile, reference: Reference, base: string): void {
  const { legalForm, project } = profile;
  if (typeof legalForm === 'string' && !reference.legalForms.exists(legalForm)) {
    refuse(`${base}/legalForm`, 'unknown-code', `${quoted(legalForm)} n’est pas une forme juridique de l’INSEE`);
  }
  (project?.needs ?? []).forEach((need, index) => {
    if (!reference.needs.exists(need)) {
      refuse(`${base}/project/needs/${String(index)}`, 'unknown-code', `${quoted(need)} n’est pas un besoin connu`);
    }
  });
}

function checkDates({ deMinimis }: CompanyProfile, today: string, base: string): void {
  (deMinimis ?? []).forEach(({ grantedOn }, index) => {
    if ((grantedOn ?? today) > today) {
      refuse(
        `${base}/deMinimis/${String(index)}/grantedOn`,
        'impossible-date',
        `${quoted(grantedOn)} est après la date de la recherche (${today}) ; seules les aides déjà accordées comptent`,
      );
    }
  });
}

/** A SIRET or SIREN does not say where the site is: plants apply where they stand. */
function noticesOn({ siren, siret }: CompanyProfile, site: Site): string[] {
  if (site.code !== null || (siren ?? siret ?? null) === null) return [];
  return ['Le numéro SIREN ou SIRET ne dit pas de quel site il s’agit : indiquez la commune où se fait le projet.'];
}

/**
 * Finds every code of a validated profile in the map and the nomenclatures; `base` is its JSON pointer.
 * @throws ProblemError 422 naming the field and the value; an ambiguous town lists its `candidates`.
 */
export function understandCompany(
  profile: CompanyProfile,
  { territories, reference }: UnderstandingSources,
  today: string,
  base = '',
): UnderstoodCompany {
  checkIdentifiers(profile, base);
  checkCodes(profile, reference, base);
  checkDates(profile, today, base);
  const { site, notices } = resolveSite(profile, territories, base);
  return {
    profile,
    site,
    activities: understandActivities(profile.naf ?? [], reference, base),
    headcount: understandHeadcount(profile.headcount, reference, base),
    notices: [...notices, ...noticesOn(profile, site)],
  };
}
