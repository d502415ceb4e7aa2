import type { Criterion } from '../criteria';

interface Shared {
  readonly key: string;
  readonly criteria: readonly Criterion[];
  uses: number;
}

const NOTHING: readonly Criterion[] = [];

/** The criteria of each slot; those that are word for word the same are one object. */
export class SharedLists {
  private readonly byKey = new Map<string, Shared>();
  private readonly bySlot: (Shared | undefined)[] = [];

  at(slot: number): readonly Criterion[] {
    return this.bySlot[slot]?.criteria ?? NOTHING;
  }

  add(slot: number, criteria: readonly Criterion[]): void {
    const key = JSON.stringify(criteria);
    const shared = this.byKey.get(key) ?? { key, criteria, uses: 0 };
    shared.uses += 1;
    this.byKey.set(key, shared);
    this.bySlot[slot] = shared;
  }

  remove(slot: number): void {
    const shared = this.bySlot[slot];
    if (shared === undefined) return;
    shared.uses -= 1;
    if (shared.uses === 0) this.byKey.delete(shared.key);
    this.bySlot[slot] = undefined;
  }
}
