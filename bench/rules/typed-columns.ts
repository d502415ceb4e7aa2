import { SIZE_CATEGORIES, STAGES, type AidScheme, type Facts } from '../../src/engine';
import { ageRange, criterionOf, isSoft, rangeOf, sizesOf, spanOf, zonesOf, type Contender } from './contender';

const [UNMET, UNKNOWN, MET] = [0, 1, 2] as const;

/** Lists of interned codes, end to end. */
class ListColumn {
  private readonly ids = new Map<string, number>();
  private readonly codes: number[] = [];
  private readonly starts: number[] = [0];
  /** State of each code for the firm at hand. */
  states = new Uint8Array(0);
  flat = new Uint32Array(0);
  offsets = new Uint32Array(0);

  push(list: readonly string[]): void {
    for (const code of list) this.codes.push(this.intern(code));
    this.starts.push(this.codes.length);
  }

  seal(): void {
    this.flat = Uint32Array.from(this.codes);
    this.offsets = Uint32Array.from(this.starts);
    this.states = new Uint8Array(this.ids.size);
  }

  /** Lays what a firm holds over the codes: 2 certain, 1 possible. */
  hold(certain: Iterable<string>, possible: Iterable<string>, other: number = UNMET): void {
    this.states.fill(other);
    for (const code of possible) this.mark(code, UNKNOWN);
    for (const code of certain) this.mark(code, MET);
  }

  mark(code: string, state: number): void {
    const id = this.ids.get(code);
    if (id !== undefined) this.states[id] = state;
  }

  /** The best state in a list; `none` for an empty one. */
  best(row: number, none: number): number {
    const end = this.offsets[row + 1] as number;
    let at = this.offsets[row] as number;
    if (at === end) return none;
    let best: number = UNMET;
    for (; at < end; at += 1) {
      const state = this.states[this.flat[at] as number] as number;
      if (state > best) best = state;
      if (best === MET) break;
    }
    return best;
  }

  *codesNamed(): Iterable<string> {
    yield* this.ids.keys();
  }

  private intern(code: string): number {
    const known = this.ids.get(code);
    if (known !== undefined) return known;
    this.ids.set(code, this.ids.size);
    return this.ids.size - 1;
  }
}

/** Both lists of a criterion; exclusions beat inclusions. */
class Lists {
  readonly include = new ListColumn();
  readonly exclude = new ListColumn();

  push(lists: { include?: readonly string[]; exclude?: readonly string[] } | undefined): void {
    this.include.push(lists?.include ?? []);
    this.exclude.push(lists?.exclude ?? []);
  }

  seal(): void {
    this.include.seal();
    this.exclude.seal();
  }

  hold(certain: Iterable<string>, possible: Iterable<string>, other?: number): void {
    this.include.hold(certain, possible, other);
    this.exclude.hold(certain, possible, other);
  }

  state(row: number): number {
    const included = this.include.best(row, MET);
    if (included === UNMET) return UNMET;
    const allowed = MET - this.exclude.best(row, UNMET);
    return allowed < included ? allowed : included;
  }
}

function maskOf(values: readonly string[], all: readonly string[]): number {
  return values.reduce((mask, value) => mask | (1 << all.indexOf(value)), 0);
}

class Columns {
  readonly soft: Uint8Array;
  readonly size: Uint8Array;
  readonly stage: Uint8Array;
  readonly flags: Uint8Array;
  /** Five pairs of bounds a row, side by side. */
  readonly ranges: Float64Array;
  /** Code of a perimeter of one code without exclusion, the commonest; -1 for the others. */
  readonly singleTerritory: Int32Array;
  readonly territory = new Lists();
  readonly sector = new Lists();
  readonly legalForm = new Lists();
  readonly zoning = new Lists();

  constructor(readonly schemes: readonly AidScheme[]) {
    this.soft = Uint8Array.from(schemes, (scheme) => (isSoft(scheme) ? UNKNOWN : MET));
    this.size = Uint8Array.from(schemes, (s) =>
      maskOf(sizesOf(criterionOf(s, 'size')) ?? SIZE_CATEGORIES, SIZE_CATEGORIES),
    );
    this.stage = Uint8Array.from(schemes, (s) => maskOf(criterionOf(s, 'stage')?.in ?? STAGES, STAGES));
    this.flags = Uint8Array.from(
      schemes,
      (s) =>
        Number(criterionOf(s, 'worksNotStarted') !== undefined) |
        (Number(criterionOf(s, 'notInDifficulty') !== undefined) << 1),
    );
    this.ranges = new Float64Array(schemes.length * 10);
    schemes.forEach((scheme, row) => {
      const bounds = [
        rangeOf(criterionOf(scheme, 'projectCost')),
        rangeOf(criterionOf(scheme, 'headcount')),
        ageRange(criterionOf(scheme, 'age')),
        rangeOf(criterionOf(scheme, 'turnover')),
        rangeOf(criterionOf(scheme, 'jobsCreated')),
      ];
      this.ranges.set(bounds.flat(), row * 10);
    });
    for (const scheme of schemes) {
      this.territory.push(scheme.territory);
      this.sector.push(criterionOf(scheme, 'sector'));
      this.legalForm.push(criterionOf(scheme, 'legalForm'));
      this.zoning.push(criterionOf(scheme, 'zoning'));
    }
    for (const lists of [this.territory, this.sector, this.legalForm, this.zoning]) lists.seal();
    const { flat, offsets } = this.territory.include;
    this.singleTerritory = Int32Array.from(schemes, ({ territory: { include, exclude } }, row) =>
      include.length === 1 && exclude.length === 0 ? (flat[offsets[row] as number] as number) : -1,
    );
  }

  hold(facts: Facts): void {
    const { within, maybeWithin } = facts.place;
    this.territory.hold(
      within,
      maybeWithin === 'anything' ? [] : maybeWithin,
      maybeWithin === 'anything' ? UNKNOWN : UNMET,
    );
    const { certain, doubtful } = zonesOf(facts);
    const { include, exclude } = this.zoning;
    const maybe = [...include.codesNamed(), ...exclude.codesNamed()].filter((code) =>
      doubtful.has(code.split(':')[0] ?? ''),
    );
    this.zoning.hold(certain, maybe);
    const { legalForm: form } = facts;
    if (form.state === 'known')
      this.legalForm.hold(
        [1, 2, 3, 4].map((length) => form.value.slice(0, length)),
        [],
      );
  }
}

/** Which paths hold each code, a bit a path. */
class PathBits {
  private readonly ids: ReadonlyMap<string, number>;
  private readonly bits: Uint32Array;

  constructor(private readonly column: ListColumn) {
    this.ids = new Map([...column.codesNamed()].map((code, id) => [code, id] as const));
    this.bits = new Uint32Array(this.ids.size);
  }

  hold(paths: readonly (readonly string[])[]): void {
    this.bits.fill(0);
    paths.forEach((path, bit) => {
      for (const code of path) {
        const id = this.ids.get(code);
        if (id !== undefined) this.bits[id] = (this.bits[id] as number) | (1 << bit);
      }
    });
  }

  /** Paths that hold one of the codes of a row; `none` for an empty list. */
  any(row: number, none: number): number {
    const { flat, offsets } = this.column;
    const end = offsets[row + 1] as number;
    let at = offsets[row] as number;
    if (at === end) return none;
    let mask = 0;
    for (; at < end; at += 1) mask |= this.bits[flat[at] as number] as number;
    return mask;
  }
}

function sectorTest({ sector: { include, exclude } }: Columns): (facts: Facts) => (row: number) => number {
  const included = new PathBits(include);
  const excluded = new PathBits(exclude);
  return ({ sector: { main, others } }) => {
    const paths = [...main, ...others];
    included.hold(paths);
    excluded.hold(paths);
    const mains = (1 << main.length) - 1;
    const all = (1 << paths.length) - 1;
    return (row) => {
      const admitted = included.any(row, -1);
      const refused = excluded.any(row, 0);
      const asks = admitted !== -1 || exclude.offsets[row] !== exclude.offsets[row + 1];
      if (!asks) return MET;
      if (mains === 0) return UNKNOWN;
      const fitting = admitted & ~refused & all;
      if (fitting === 0) return UNMET;
      return (fitting & mains) === mains ? MET : UNKNOWN;
    };
  };
}

/** Typed columns of interned integers, the most selective test first, early exit. */
export function typedColumns(schemes: readonly AidScheme[]): Contender {
  const columns = new Columns(schemes);
  const sectorFor = sectorTest(columns);
  const { soft, size, stage, flags, ranges, singleTerritory, territory, legalForm, zoning } = columns;
  return (facts) => {
    columns.hold(facts);
    const placeStates = territory.include.states;
    const sector = sectorFor(facts);
    const sizes = maskOf(facts.sizeCategory.possible, SIZE_CATEGORIES);
    const stages = maskOf(facts.stage.possible, STAGES);
    const { worksStarted: works, inDifficulty: difficulty } = facts;
    const refused =
      Number(works.state === 'known' && works.value) | (Number(difficulty.state === 'known' && difficulty.value) << 1);
    const doubted = Number(works.state === 'unknown') | (Number(difficulty.state === 'unknown') << 1);
    const spans = [facts.projectCost, facts.headcount, facts.age, facts.turnover, facts.jobsCreated].map(spanOf);
    const lows = Float64Array.from(spans, ([low]) => low);
    const highs = Float64Array.from(spans, ([, high]) => high);
    const formKnown = facts.legalForm.state === 'known';
    const eligible: number[] = [];
    const toCheck: number[] = [];
    scan: for (let row = 0; row < soft.length; row += 1) {
      const single = singleTerritory[row] as number;
      const place = single >= 0 ? (placeStates[single] as number) : territory.state(row);
      if (place === UNMET) continue;
      const fitting = (size[row] as number) & sizes;
      if (fitting === 0) continue;
      const flag = flags[row] as number;
      if ((flag & refused) !== 0) continue;
      const fittingStages = (stage[row] as number) & stages;
      if (fittingStages === 0) continue;
      const activity = sector(row);
      if (activity === UNMET) continue;
      let worst = Math.min(place, soft[row] as number);
      if (fitting !== sizes || fittingStages !== stages || (flag & doubted) !== 0) worst = UNKNOWN;
      for (let at = 0; at < 5; at += 1) {
        const low = lows[at] as number;
        const high = highs[at] as number;
        const min = ranges[row * 10 + at * 2] as number;
        const max = ranges[row * 10 + at * 2 + 1] as number;
        if (high < min || low > max) continue scan;
        if (low < min || high > max) worst = UNKNOWN;
      }
      const zone = zoning.state(row);
      if (zone === UNMET) continue;
      let legal: number = MET;
      if (formKnown) legal = legalForm.state(row);
      else if (legalForm.include.best(row, -1) + legalForm.exclude.best(row, -1) !== -2) legal = UNKNOWN;
      if (legal === UNMET) continue;
      if (Math.min(worst, activity, zone, legal) === MET) eligible.push(row);
      else toCheck.push(row);
    }
    return { eligible, toCheck };
  };
}
