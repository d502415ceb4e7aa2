import type { AxisCodes } from '../criterion';
import type { Criterion } from '../criteria';
import type { Facts } from '../facts';
import type { Group } from './group';

type Held = ReturnType<AxisCodes<Criterion>['held']>[number];

interface NamedCode {
  readonly name: number;
  readonly groups: Set<Group>;
}

/** Codes of one list of the firm that criteria name. */
interface Touched {
  readonly codes: readonly NamedCode[];
  readonly key: string;
}

/** From this size on, what a set touches is worth keeping. */
const MANY = 64;

function isSet(held: Held): held is ReadonlySet<string> {
  return 'size' in held;
}

/** Which groups name which codes: a firm that holds few of the codes touches few of the groups. */
export class CodeLookup {
  private readonly named = new Map<string, NamedCode>();
  /** One set of codes often serves many firms, as all that a region may hold: what it touches is found once. */
  private bySet = new WeakMap<ReadonlySet<string>, Touched>();

  constructor(readonly axis: AxisCodes<Criterion>) {}

  add(group: Group): void {
    for (const code of this.codesOf(group)) this.entry(code).groups.add(group);
  }

  remove(group: Group): void {
    for (const code of this.codesOf(group)) this.entry(code).groups.delete(group);
  }

  /** Names what the firm holds of the codes that criteria name. */
  keyOf(facts: Facts): string {
    let key = '';
    for (const held of this.axis.held(facts)) key += `${this.touchedBy(held).key}/`;
    return key;
  }

  groupsTouched(facts: Facts): ReadonlySet<Group> {
    const touched = new Set<Group>();
    for (const held of this.axis.held(facts)) {
      for (const { groups } of this.touchedBy(held).codes) for (const group of groups) touched.add(group);
    }
    return touched;
  }

  private codesOf({ criteria }: Group): string[] {
    return criteria.flatMap((criterion) => this.axis.named(criterion));
  }

  private entry(code: string): NamedCode {
    const known = this.named.get(code);
    if (known !== undefined) return known;
    const entry = { name: this.named.size, groups: new Set<Group>() };
    this.named.set(code, entry);
    this.bySet = new WeakMap();
    return entry;
  }

  private touchedBy(held: Held): Touched {
    if (!isSet(held) || held.size < MANY) return this.find(held);
    const known = this.bySet.get(held);
    if (known !== undefined) return known;
    const touched = this.find(held);
    this.bySet.set(held, touched);
    return touched;
  }

  private find(held: Held): Touched {
    const codes: NamedCode[] = [];
    let key = '';
    for (const code of held) {
      const entry = this.named.get(code);
      if (entry === undefined) continue;
      codes.push(entry);
      key += `${entry.name} `;
    }
    return { codes, key };
  }
}
