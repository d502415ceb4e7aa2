import { Injectable } from '@nestjs/common';

import { Catalogue, questionTexts } from '../catalogue';
import { fold, todayInParis } from '../common';
import type { ActivityInput, CompanyProfile } from '../companies';
import { Reference, type NafHit } from '../reference';
import type { FormError } from './forms/fields';
import { readForm } from './forms/form-to-profile';
import { withoutForgotten, type KnownForm } from './forms/forgotten';
import { first, NOT_KNOWN, type RawQuery } from './forms/query';
import type { TownChoice } from './pages/choose';
import { PlaceReader } from './place-reader';

export type FirmAnswer =
  | { readonly kind: 'profile'; readonly form: KnownForm; readonly profile: CompanyProfile }
  | { readonly kind: 'wrong'; readonly form: KnownForm; readonly errors: readonly FormError[] }
  | { readonly kind: 'town'; readonly form: KnownForm; readonly typed: string; readonly towns: readonly TownChoice[] }
  | {
      readonly kind: 'activity';
      readonly form: KnownForm;
      readonly typed: string;
      readonly activities: readonly NafHit[];
    };

const MOST_ACTIVITIES = 8;

/** From an address to a firm's profile, or to what must first be corrected or chosen. */
@Injectable()
export class FirmReader {
  constructor(
    private readonly places: PlaceReader,
    private readonly reference: Reference,
    private readonly catalogue: Catalogue,
  ) {}

  read(query: RawQuery): FirmAnswer {
    const form = withoutForgotten(readForm(query, todayInParis()), questionTexts(this.catalogue.snapshot()));
    const place = this.places.read(query);
    const told = form.errors.some(({ field }) => field === 'ville');
    const errors = [...(place.kind === 'wrong' && !told ? [place.error] : []), ...form.errors];
    if (place.kind === 'wrong' || errors.length > 0) return { kind: 'wrong', form, errors };
    if (place.kind === 'choice') return { ...place, kind: 'town', form };
    const found = form.trades.map((trade) => ({ trade, hits: this.reference.naf.search(trade, MOST_ACTIVITIES) }));
    const skip = first(query, 'metier') === NOT_KNOWN;
    const unclear = found.find(({ trade, hits }) => clearHit(trade, hits) === null);
    if (unclear && !skip) return { kind: 'activity', form, typed: unclear.trade, activities: unclear.hits };
    const clear = found.flatMap(({ trade, hits }) => clearHit(trade, hits) ?? []);
    return {
      kind: 'profile',
      form,
      profile: { ...form.profile, site: place.site, naf: withFound(form.profile.naf, clear) },
    };
  }
}

/** The one activity that the words mean beyond doubt: alone, or alone in bearing exactly these words. */
function clearHit(trade: string, hits: readonly NafHit[]): NafHit | null {
  const words = fold(trade);
  const exact = hits.filter(
    ({ label, matched }) => fold(label) === words || (matched !== null && fold(matched) === words),
  );
  return exact.length === 1 ? (exact[0] ?? null) : hits.length === 1 ? (hits[0] ?? null) : null;
}

function withFound(given: CompanyProfile['naf'], found: readonly NafHit[]): readonly ActivityInput[] | null {
  const codes = [...(given ?? []).map(({ code }) => code), ...found.map(({ code }) => code)];
  return codes.length === 0
    ? null
    : codes.map((code, index) => ({ code: code ?? null, role: index === 0 ? 'main' : 'other' }));
}
