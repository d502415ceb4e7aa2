import type { Bits } from './bits';

/** Which slots pass one kind of criterion for one firm; without unknowns both are the same array. */
export interface Plane {
  /** Met, or no such criterion. */
  readonly yes: Bits;
  /** Met or unknown, or no such criterion. */
  readonly poss: Bits;
  /** How many slots are possible: the smaller, the sooner the plane is tried. */
  readonly possible: number;
}

interface Entry {
  readonly plane: Plane;
  usedAt: number;
}

function bytesOf({ yes, poss }: Plane): number {
  return yes === poss ? poss.byteLength : yes.byteLength + poss.byteLength;
}

/** Part of the memo kept when it is full: room is made for many at once. */
const KEPT = 0.75;

/** Composed planes of every kind, the least lately used forgotten first when they exceed a number of bytes. */
export class PlaneMemo {
  private readonly byKind = new Map<string, Map<string | number, Entry>>();
  private clock = 0;
  bytes = 0;

  constructor(private readonly maxBytes: number) {}

  get(kind: string, key: string | number): Plane | undefined {
    const entry = this.byKind.get(kind)?.get(key);
    if (entry === undefined) return undefined;
    entry.usedAt = this.clock += 1;
    return entry.plane;
  }

  keep(kind: string, key: string | number, plane: Plane): Plane {
    let planes = this.byKind.get(kind);
    if (planes === undefined) this.byKind.set(kind, (planes = new Map<string | number, Entry>()));
    planes.set(key, { plane, usedAt: (this.clock += 1) });
    this.bytes += bytesOf(plane);
    if (this.bytes > this.maxBytes) this.forget();
    return plane;
  }

  clear(): void {
    this.byKind.clear();
    this.bytes = 0;
  }

  private forget(): void {
    const entries = [...this.byKind.values()].flatMap((planes) =>
      [...planes].map(([key, entry]) => ({ planes, key, entry })),
    );
    entries.sort((one, other) => one.entry.usedAt - other.entry.usedAt);
    for (const { planes, key, entry } of entries) {
      if (this.bytes <= this.maxBytes * KEPT) return;
      planes.delete(key);
      this.bytes -= bytesOf(entry.plane);
    }
  }
}
