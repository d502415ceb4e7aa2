import type { TerritoryCode, Zoning } from '../engine';

import type { Commune } from './atlas.types';
import { kindOf } from './codes';
import { withQpvAnswer, zoningFactsOf, type ZoningFacts } from './zoning-facts';
import type { ZoneEntry, ZoningMap, ZoningMaps, ZoningSheet } from './zoning.types';

/** The zoning maps in force, with the facts of wide places kept once derived. */
export class ZoningBook {
  private readonly kept = new Map<TerritoryCode | null, ZoningFacts>();
  private readonly inForce: Map<Zoning, ZoningMap>;

  constructor(maps: ZoningMaps) {
    this.inForce = new Map(maps);
  }

  get maps(): ZoningMaps {
    return this.inForce;
  }

  map(zoning: Zoning): ZoningMap | undefined {
    return this.inForce.get(zoning);
  }

  sheets(): readonly ZoningSheet[] {
    return [...this.inForce.values()].map(({ sheet }) => sheet);
  }

  copy(): ZoningBook {
    return new ZoningBook(this.inForce);
  }

  /** A complete list: a listed commune is in, any other outside; the import vouches for it. */
  useImported(zoning: Zoning, entries: ReadonlyMap<string, ZoneEntry>, version: string): void {
    const known = this.inForce.get(zoning);
    if (known === undefined) return;
    const listed = known.sheet.listed === 'address' ? 'address' : 'known';
    const sheet: ZoningSheet = { ...known.sheet, listed, elsewhere: 'outside', missingOn: null, version };
    this.inForce.set(zoning, { sheet, entries });
    this.kept.clear();
  }

  facts(site: TerritoryCode | null, communes: () => readonly Commune[], inQpv: boolean | null): ZoningFacts {
    const facts = this.kept.get(site) ?? zoningFactsOf(this.inForce, communes());
    // A commune's facts are cheap to derive, and there are 35,000 of them.
    if (site === null || kindOf(site) !== 'COM') this.kept.set(site, facts);
    return inQpv === null ? facts : { ...facts, QPV: withQpvAnswer(facts.QPV, inQpv) };
  }
}
