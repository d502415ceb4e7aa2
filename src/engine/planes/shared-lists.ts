import type { Criterion } from '../criteria';

/** Criteria that stand, word for word, in one or several slots; `more` is worked out of them once. */
interface Shared<T> {
  readonly key: string;
  readonly criteria: readonly Criterion[];
  readonly more: T;
  uses: number;
}

const NOTHING: readonly Criterion[] = [];

/** The criteria of each slot; those that are word for word the same are one object. */
export class SharedLists<T> {
  private readonly byKey = new Map<string, Shared<T>>();
  private readonly bySlot: (Shared<T> | undefined)[] = [];

  constructor(private readonly workOut: (criteria: readonly Criterion[]) => T) {}

  at(slot: number): readonly Criterion[] {
    return this.bySlot[slot]?.criteria ?? NOTHING;
  }

  add(slot: number, criteria: readonly Criterion[]): T {
    const key = JSON.stringify(criteria);
    let shared = this.byKey.get(key);
    if (shared === undefined) {
      shared = { key, criteria, more: this.workOut(criteria), uses: 0 };
      this.byKey.set(key, shared);
    }
    shared.uses += 1;
    this.bySlot[slot] = shared;
    return shared.more;
  }

  /** What was worked out of them, null where there were none. */
  remove(slot: number): T | null {
    const shared = this.bySlot[slot];
    if (shared === undefined) return null;
    shared.uses -= 1;
    if (shared.uses === 0) this.byKey.delete(shared.key);
    this.bySlot[slot] = undefined;
    return shared.more;
  }
}
