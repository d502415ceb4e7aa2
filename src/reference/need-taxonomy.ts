/** What a firm may want to do; `words`: how the shop floor says it. */
export interface Need {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
}

export interface NeedFamily extends Need {
  /** One line under the label. */
  readonly hint: string;
  readonly needs: readonly Need[];
}

/** The two levels of needs, in the order of their file. */
export class NeedTaxonomy {
  /** Ids of needs and families. */
  readonly ids: ReadonlySet<string>;
  private readonly entries: ReadonlyMap<string, { readonly need: Need; readonly family: NeedFamily }>;

  constructor(readonly families: readonly NeedFamily[]) {
    this.entries = new Map(
      families.flatMap((family) => [family, ...family.needs].map((need) => [need.id, { need, family }] as const)),
    );
    this.ids = new Set(this.entries.keys());
  }

  exists(id: string): boolean {
    return this.entries.has(id);
  }

  get(id: string): Need | undefined {
    return this.entries.get(id)?.need;
  }

  /** The id itself when it is unknown. */
  label(id: string): string {
    return this.get(id)?.label ?? id;
  }

  isFamily(id: string): boolean {
    return this.entries.get(id)?.family.id === id;
  }

  /** Family of a need; a family is its own, and so is an unknown id. */
  familyOf(id: string): string {
    return this.entries.get(id)?.family.id ?? id;
  }

  /** A family gives its needs, a need gives its family. */
  expand(id: string): readonly string[] {
    const entry = this.entries.get(id);
    if (entry === undefined) return [];
    return this.isFamily(id) ? entry.family.needs.map((need) => need.id) : [entry.family.id];
  }
}
