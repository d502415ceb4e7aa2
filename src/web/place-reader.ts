import { Injectable } from '@nestjs/common';

import { fold, quoted } from '../common';
import type { SiteInput } from '../companies';
import { TerritoryDirectory, type TownCandidate } from '../territories';
import type { FormError } from './forms/fields';
import { readInQpv } from './forms/form-to-profile';
import { readPlace } from './forms/place';
import { first, type RawQuery } from './forms/query';
import type { TownChoice } from './pages/choose';

export type PlaceAnswer =
  | { readonly kind: 'site'; readonly site: SiteInput }
  | { readonly kind: 'choice'; readonly typed: string; readonly towns: readonly TownChoice[] }
  | { readonly kind: 'wrong'; readonly error: FormError };

const MOST_TOWNS = 20;

const wrong = (message: string): PlaceAnswer => ({ kind: 'wrong', error: { field: 'ville', message } });

const BESIDE = /^([^(),]+?)\s*(?:\(([^()]+)\)|,([^(),]+))$/;

const NO_PLACE = 'Ville du site : indiquez une ville ou un code postal.';
const SIRET_ALONE = 'Ville du site : un SIRET ne nous dit pas où est le site ; indiquez sa ville ou son code postal.';

function registerNumber(typed: string): 'SIREN' | 'SIRET' | null {
  const digits = typed.replace(/\s/g, '');
  if (/^\d{14}$/.test(digits)) return 'SIRET';
  return /^\d{9}$/.test(digits) ? 'SIREN' : null;
}

/** Understands what was typed as a place: town, postcode, both, or INSEE code. */
@Injectable()
export class PlaceReader {
  constructor(private readonly territories: TerritoryDirectory) {}

  read(query: RawQuery): PlaceAnswer {
    const typed = first(query, 'ville');
    const chosen = first(query, 'commune');
    if (typed === '' && chosen === '') return wrong(first(query, 'siret') === '' ? NO_PLACE : SIRET_ALONE);
    const register = registerNumber(typed);
    if (register !== null)
      return wrong(
        `Ville du site : ${quoted(typed)} est un ${register}, pas une ville ; indiquez la ville ou le code postal.`,
      );
    const answer = this.isStillChosen(typed, chosen) ? this.resolve({ commune: chosen }, typed) : this.readText(typed);
    if (answer.kind !== 'site') return answer;
    return { kind: 'site', site: { ...answer.site, inQpv: readInQpv(query) } };
  }

  /** The code of a chosen town holds only while the text still names it. */
  private isStillChosen(typed: string, chosen: string): boolean {
    if (chosen === '') return false;
    const name = this.territories.commune(chosen)?.name;
    if (name === undefined) return typed === '';
    const city = readPlace(typed.replace(/\s*\((?:\d{2,3}|2[AB])\)$/i, '')).city;
    return city === null ? typed === '' || typed === chosen : fold(city) === fold(name);
  }

  private readText(typed: string): PlaceAnswer {
    const divided = this.readDivided(typed);
    if (divided === null) return this.readWhole(typed);
    const answer = this.territories.resolveSite(divided);
    if (answer.ok || answer.error.code === 'ambiguous-place') return this.resolve(divided, typed);
    const whole = this.readWhole(typed);
    return whole.kind === 'site' ? whole : this.resolve(divided, typed);
  }

  private readWhole(typed: string): PlaceAnswer {
    const { city, postcode, insee } = readPlace(typed);
    if (city !== null) return this.resolve({ city, ...(postcode === null ? {} : { postcode }) }, typed);
    return this.readCode(insee ?? '', typed);
  }

  /** `Thiers (63)`, `Thiers, Puy-de-Dôme`: a town and the département or region beside it. */
  private readDivided(typed: string): SiteInput | null {
    const [, city, inBrackets, afterComma] = BESIDE.exec(typed) ?? [];
    const beside = (inBrackets ?? afterComma ?? '').trim();
    if (city === undefined) return null;
    if (/^(?:\d{2,3}|2[AB])$/i.test(beside)) return { city, department: beside.toUpperCase() };
    const [kind, code] = this.territories.named(beside, ['DEP', 'REG']).at(-1)?.code.split('-') ?? [];
    if (code === undefined) return null;
    return kind === 'DEP' ? { city, department: code } : { city, region: code };
  }

  /** Five digits may be a postcode, an INSEE code, or both. */
  private readCode(code: string, typed: string): PlaceAnswer {
    const byPostcode = this.territories
      .searchTowns(code, MOST_TOWNS)
      .filter(({ postcodes }) => postcodes.includes(code));
    const byInsee = this.territories.commune(code);
    const towns = new Map(byPostcode.map((town) => [town.commune, town]));
    if (byInsee !== null && towns.size === 0) return this.resolve({ commune: code }, typed);
    const isOther = byInsee?.code === code && !(towns.size === 1 && towns.has(code));
    if (byInsee === null || !isOther) return this.resolve({ postcode: code }, typed);
    return { kind: 'choice', typed, towns: this.choices([...towns.values(), byInsee]) };
  }

  private resolve(asked: SiteInput, typed: string): PlaceAnswer {
    const answer = this.territories.resolveSite(asked);
    if (answer.ok) return { kind: 'site', site: asked };
    const { candidates, message } = answer.error;
    return candidates.length > 0 ? { kind: 'choice', typed, towns: this.choices(candidates) } : wrong(message);
  }

  private choices(
    towns: readonly (Pick<TownCandidate, 'name' | 'department' | 'postcodes'> & { commune?: string; code: string })[],
  ): TownChoice[] {
    const choices = towns.map(({ commune, code, name, department, postcodes }) => ({
      commune: commune ?? code,
      name,
      detail: `${this.territories.label(`DEP-${department}`)}, ${postcodes.slice(0, 3).join(', ')}`,
    }));
    return choices.filter((choice, index) => choices.findIndex(({ commune }) => commune === choice.commune) === index);
  }
}
