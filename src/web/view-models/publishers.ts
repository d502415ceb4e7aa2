import type { AidScheme } from '../../engine';

export interface PublisherCount {
  readonly publisher: string;
  readonly count: number;
}

/** How many sheets come from each source, most first. */
export function publishersOf(schemes: readonly AidScheme[]): PublisherCount[] {
  const counts = new Map<string, number>();
  for (const { source } of schemes) counts.set(source.publisher, (counts.get(source.publisher) ?? 0) + 1);
  return [...counts]
    .map(([publisher, count]) => ({ publisher, count }))
    .sort((a, b) => b.count - a.count || (a.publisher < b.publisher ? -1 : 1));
}
