import Fuse, { type IFuseOptions } from 'fuse.js';

import { plain } from './normalise';

/** The whole of a name counts, wherever its words stand. */
const WHOLE_NAMES: IFuseOptions<string> = {
  includeScore: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  threshold: 1,
};

/** How alike names are, accents, case and small faults aside. */
export class NameLikeness {
  private readonly readers = new Map<string, Fuse<string>>();

  /** 1 for the same name, 0 for names without anything in common. */
  of(one: string, other: string): number {
    const [a, b] = [plain(one), plain(other)];
    if (a === b) return 1;
    // A short name is found whole in a longer one: both ways count.
    return (this.found(a, b) + this.found(b, a)) / 2;
  }

  private found(wanted: string, within: string): number {
    const [best] = this.readerOf(within).search(wanted);
    return best === undefined ? 0 : 1 - (best.score ?? 1);
  }

  private readerOf(name: string): Fuse<string> {
    const known = this.readers.get(name) ?? new Fuse([name], WHOLE_NAMES);
    this.readers.set(name, known);
    return known;
  }
}
