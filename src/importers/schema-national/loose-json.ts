/** Deeper than any list of people or of laws. */
const DEEPEST = 8;

const BARE_VALUES: Readonly<Record<string, null | boolean>> = {
  null: null,
  none: null,
  undefined: null,
  true: true,
  false: false,
};

/** Reads JSON written by hand: single quotes, bare keys and words, apostrophes inside quotes, commas too many. */
class LooseReader {
  private position = 0;

  constructor(private readonly text: string) {}

  whole(): unknown {
    const value = this.value(0);
    this.skipBlanks();
    if (this.position < this.text.length) throw new SyntaxError('text after the end');
    return value;
  }

  private value(depth: number): unknown {
    if (depth > DEEPEST) throw new SyntaxError('too deep');
    const sign = this.next();
    if (sign === '[') return this.list(depth);
    if (sign === '{') return this.object(depth);
    if (sign === "'" || sign === '"') return this.quotedText(sign);
    const word = this.bareText(/[,\]}\n]/);
    return Object.hasOwn(BARE_VALUES, word.toLowerCase()) ? BARE_VALUES[word.toLowerCase()] : word;
  }

  private list(depth: number): unknown[] {
    const found: unknown[] = [];
    this.position++;
    while (!this.closes(']')) found.push(this.value(depth + 1));
    return found;
  }

  private object(depth: number): Record<string, unknown> {
    const found: [string, unknown][] = [];
    this.position++;
    while (!this.closes('}')) {
      const sign = this.next();
      const key = sign === "'" || sign === '"' ? this.quotedText(sign) : this.bareText(/[:,\]}]/);
      if (this.next() !== ':') throw new SyntaxError('a key without value');
      this.position++;
      found.push([key, this.value(depth + 1)]);
    }
    return Object.fromEntries(found);
  }

  private closes(sign: string): boolean {
    while (this.next() === ',') this.position++;
    if (this.position >= this.text.length) throw new SyntaxError('no end');
    if (this.next() !== sign) return false;
    this.position++;
    return true;
  }

  /** A quote closes only before a comma, a colon, a bracket or the end: `'Chambre d'agriculture'` is one text. */
  private quotedText(quote: string): string {
    let found = '';
    for (this.position++; this.position < this.text.length; this.position++) {
      const sign = this.text.charAt(this.position);
      if (sign === '\\') found += this.text.charAt(++this.position);
      else if (sign === quote && /^\s*(?:[,:\]}]|$)/.test(this.text.slice(this.position + 1, this.position + 40))) {
        this.position++;
        return found;
      } else found += sign;
    }
    throw new SyntaxError('no closing quote');
  }

  private bareText(end: RegExp): string {
    const length = this.text.slice(this.position).search(end);
    if (length <= 0) throw new SyntaxError('nothing to read');
    const word = this.text.slice(this.position, this.position + length).trim();
    this.position += length;
    return word;
  }

  private next(): string {
    this.skipBlanks();
    return this.text.charAt(this.position);
  }

  private skipBlanks(): void {
    while (/\s/.test(this.text.charAt(this.position))) this.position++;
  }
}

/** The value that a cell of JSON, strict or loose, holds; undefined when it cannot be read. */
export function readLooseJson(text: string): unknown {
  for (const read of [() => JSON.parse(text) as unknown, () => new LooseReader(text).whole()]) {
    try {
      return read();
    } catch {
      continue;
    }
  }
  return undefined;
}

/** The objects of a list; a single object counts for one; null when it is neither. */
export function readObjects(text: string): Readonly<Record<string, unknown>>[] | null {
  const value = readLooseJson(text);
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const objects = list.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null);
  return value === undefined || objects.length < list.length ? null : objects;
}
