import { layWords, Spelling, type LayWord, type StopWords } from '../search';
import type { NafEntry, NafHit } from './naf.types';

/** Lay words of a trade and the NAF rev. 2 code, at any level, that they lead to. */
export interface Trade {
  readonly naf: string;
  readonly words: readonly string[];
}

interface Expression {
  /** Null for the label. */
  readonly trade: string | null;
  readonly stems: readonly string[];
  readonly surfaces: readonly string[];
}

interface Activity {
  readonly entry: NafEntry;
  readonly industry: boolean;
  readonly expressions: readonly Expression[];
}

const INDUSTRY = new Set(['B', 'C', 'D', 'E']);
const INDUSTRY_BONUS = 2;
const EXACT = 10;
const STARTED = 6;
const CONTAINED = 5;
const LABEL_SHARE = 0.5;
const CODE = /^\d{2}\.?\d{0,2}[a-z]?$/i;

/** How well one expression answers the words asked: whole, begun, contained, or some of its words. */
function fit({ stems, surfaces }: Expression, asked: readonly LayWord[]): number {
  const typing = asked.at(-1);
  const found = asked.filter(
    (word) => stems.includes(word.stem) || (word === typing && surfaces.some((own) => own.startsWith(word.surface))),
  );
  if (found.length === 0) return 0;
  const share = found.length / asked.length;
  if (share === 1 && asked.length === stems.length) {
    return asked.every(({ stem }) => stems.includes(stem)) ? EXACT : STARTED;
  }
  if (share === 1) return STARTED * (asked.length / stems.length);
  const wholeInside = stems.every((own) => asked.some(({ stem }) => stem === own));
  return wholeInside ? CONTAINED * share * stems.length : (share * found.length) / stems.length;
}

/** Sub-classes of NAF rev. 2 by trade, label or the beginning of a code. */
export class TradeSearch {
  private readonly activities: readonly Activity[];
  private readonly spelling: Spelling;
  private readonly known: ReadonlyMap<string, LayWord>;
  private readonly stems: ReadonlySet<string>;

  constructor(
    entries: readonly NafEntry[],
    trades: readonly Trade[],
    private readonly stopWords: StopWords,
  ) {
    const section = sectionOf(entries);
    const words = new Map<string, LayWord>();
    const expression = (text: string, trade: string | null): Expression => {
      const lay = layWords(text, stopWords);
      lay.forEach((word) => words.set(word.surface, word));
      return { trade, stems: lay.map(({ stem }) => stem), surfaces: lay.map(({ surface }) => surface) };
    };
    const said = trades.map(({ naf, words: list }) => ({ naf, list: list.map((word) => expression(word, word)) }));
    this.activities = entries
      .filter(({ level }) => level === 'sub-class')
      .map((entry) => ({
        entry,
        industry: INDUSTRY.has(section(entry)),
        expressions: [
          ...said.filter(({ naf }) => entry.code.startsWith(naf)).flatMap(({ list }) => list),
          expression(entry.label, null),
        ],
      }));
    this.known = words;
    this.stems = new Set([...words.values()].map(({ stem }) => stem));
    this.spelling = new Spelling(words.keys());
  }

  search(text: string, limit: number): readonly NafHit[] {
    const typed = text.trim();
    const hits = CODE.test(typed) ? this.byCode(typed) : this.byWords(typed);
    return hits.slice(0, limit);
  }

  private byCode(typed: string): readonly NafHit[] {
    const digits = typed.replace('.', '').toUpperCase();
    return this.activities
      .filter(({ entry }) => entry.code.replace('.', '').startsWith(digits))
      .map((activity) => hit(activity, null));
  }

  private byWords(typed: string): readonly NafHit[] {
    const asked = layWords(typed, this.stopWords).map((word) => this.corrected(word));
    if (asked.length === 0) return [];
    return this.activities
      .map((activity) => ({ activity, ...best(activity, asked) }))
      .filter(({ score }) => score > 0)
      .sort(
        (left, right) => right.score - left.score || (left.activity.entry.code < right.activity.entry.code ? -1 : 1),
      )
      .map(({ activity, trade }) => hit(activity, trade));
  }

  /** A word nobody knows is read as the nearest known one; the beginning of a known word stays as it is. */
  private corrected(word: LayWord): LayWord {
    if (this.stems.has(word.stem)) return word;
    const [nearest] = [...this.known.keys()].some((known) => known.startsWith(word.surface))
      ? []
      : this.spelling.corrections(word.surface);
    return (nearest === undefined ? undefined : this.known.get(nearest)) ?? word;
  }
}

function best(
  activity: Activity,
  asked: readonly LayWord[],
): { readonly score: number; readonly trade: string | null } {
  let top: { score: number; trade: string | null } = { score: 0, trade: null };
  for (const expression of activity.expressions) {
    const score = fit(expression, asked) * (expression.trade === null ? LABEL_SHARE : 1);
    if (score > top.score) top = { score, trade: expression.trade };
  }
  return { ...top, score: top.score * (activity.industry ? INDUSTRY_BONUS : 1) };
}

function hit({ entry, industry }: Activity, matched: string | null): NafHit {
  return { code: entry.code, label: entry.label, matched, industry };
}

function sectionOf(entries: readonly NafEntry[]): (entry: NafEntry) => string {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  return (entry) => {
    let top = entry;
    for (let up = byCode.get(entry.parent ?? ''); up !== undefined; up = byCode.get(up.parent ?? '')) top = up;
    return top.code;
  };
}
