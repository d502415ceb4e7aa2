import type { AidScheme } from '../../engine';
import type { FieldChange } from './change';

type Read = (scheme: AidScheme) => unknown;

/** Fields whose values are told. */
const TOLD: Readonly<Record<string, Read>> = {
  name: ({ name }) => name,
  acronym: ({ acronym }) => acronym,
  level: ({ level }) => level,
  depth: ({ depth }) => depth,
  funders: ({ funders }) => funders.map(({ name }) => name),
  instruments: ({ instruments }) => instruments,
  needs: ({ needs }) => needs,
  'territory.include': ({ territory }) => territory.include,
  'territory.exclude': ({ territory }) => territory.exclude,
  criteria: ({ criteria }) => criteria,
  'calendar.permanent': ({ calendar }) => calendar?.permanent ?? false,
  'calendar.opens': ({ calendar }) => calendar?.opens ?? null,
  'calendar.closes': ({ calendar }) => calendar?.closes ?? null,
  'calendar.cutOffs': ({ calendar }) => calendar?.cutOffs ?? [],
  'funding.rate': ({ funding }) => funding?.rate ?? null,
  'funding.floor': ({ funding }) => funding?.floor ?? null,
  'funding.cap': ({ funding }) => funding?.cap ?? null,
  leadTimeWeeks: ({ leadTimeWeeks }) => leadTimeWeeks,
  'source.checkedOn': ({ source }) => source.checkedOn,
};

/** Fields that are only named: texts, addresses, what a sheet says of itself. */
const NAMED: Readonly<Record<string, Read>> = {
  summary: ({ summary }) => summary,
  uncoded: ({ uncoded }) => uncoded,
  'funding.details': ({ funding }) => [funding?.details ?? null, funding?.basis ?? null],
  documents: ({ documents }) => documents,
  contact: ({ contact, apply }) => [contact, apply],
  links: ({ parent, exclusiveWith }) => [parent, exclusiveWith],
  words: ({ aliases, keywords }) => [aliases, keywords],
  source: ({ source: { checkedOn: _, ...others }, fundingOrigin, funders }) => [others, fundingOrigin, funders],
};

/** Longer values (a perimeter of hundreds of communes) are not kept. */
const LONGEST_VALUE = 2_000;

/** What differs between two states of one scheme; something always does when they are not the same. */
export function fieldChanges(before: AidScheme, after: AidScheme): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [field, read] of Object.entries(TOLD)) {
    const [was, is] = [read(before), read(after)];
    const [old, young] = [JSON.stringify(was), JSON.stringify(is)];
    if (old === young) continue;
    const short = old.length <= LONGEST_VALUE && young.length <= LONGEST_VALUE;
    changes.push(short ? { field, before: was, after: is } : { field });
  }
  for (const [field, read] of Object.entries(NAMED)) {
    if (JSON.stringify(read(before)) !== JSON.stringify(read(after))) changes.push({ field });
  }
  return changes;
}
