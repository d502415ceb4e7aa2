const LETTERS = 256;
const SPACE = 0x20;
const OTHER_LETTER = /[^\0-\xff]/;

/** Letter pairs of a text, its ends included. */
function pairsOf(text: string): ReadonlySet<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, start) => padded.slice(start, start + 2)));
}

/** How alike other texts are to one, by the pairs of letters that they share: Dice's coefficient. */
export class LetterPairs {
  private readonly pairs: ReadonlySet<string>;
  private readonly asked = new Uint8Array(LETTERS * LETTERS);
  /** By pair, the number of the text that held it last. */
  private readonly seen = new Uint32Array(LETTERS * LETTERS);
  private texts = 0;

  constructor(text: string) {
    this.pairs = pairsOf(text);
    for (const pair of this.pairs) {
      if (!OTHER_LETTER.test(pair)) this.asked[pair.charCodeAt(0) * LETTERS + pair.charCodeAt(1)] = 1;
    }
  }

  /** In [0, 1]; folded texts of Latin letters are read in one walk. */
  likenessOf(text: string): number {
    if (OTHER_LETTER.test(text)) return this.likenessOfAny(text);
    this.texts += 1;
    let size = 0;
    let shared = 0;
    let before = SPACE;
    for (let at = 0; at <= text.length; at += 1) {
      const letter = at === text.length ? SPACE : text.charCodeAt(at);
      const pair = before * LETTERS + letter;
      before = letter;
      if (this.seen[pair] === this.texts) continue;
      this.seen[pair] = this.texts;
      size += 1;
      shared += this.asked[pair] ?? 0;
    }
    return (2 * shared) / (this.pairs.size + size);
  }

  private likenessOfAny(text: string): number {
    const own = pairsOf(text);
    let shared = 0;
    for (const pair of this.pairs) if (own.has(pair)) shared += 1;
    return (2 * shared) / (this.pairs.size + own.size);
  }
}
