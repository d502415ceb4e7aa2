/** Lines of a text that stand together: a line alone, or one that introduces the list after it. */
export interface Block {
  /** What introduces the list; null for a line alone. */
  readonly head: string | null;
  readonly lines: readonly string[];
}

const BULLET = /^(?:[-–—•*▪◦●·▶►+]|\d{1,2}[.)])\s*/;

/** A list written in one line, as in `Conditions : - a ; - b`. */
function unfolded(line: string): string[] {
  const parts = line.split(/(?:\s*;|(?<=:))\s+(?=[-–•]\s)/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The blocks of a text, in order. Pure. */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n').flatMap(unfolded);
  const blocks: { head: string | null; lines: string[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const item = line.replace(BULLET, '').trim();
    if (item === '') continue;
    const open = blocks.at(-1);
    const next = lines[index + 1] ?? '';
    if (BULLET.test(line)) {
      if (open !== undefined && open.head !== null) open.lines.push(item);
      else blocks.push({ head: null, lines: [item] });
    } else if (BULLET.test(next) || item.endsWith(':')) blocks.push({ head: item, lines: [] });
    else blocks.push({ head: null, lines: [item] });
  }
  return blocks;
}

/** The sentences of a line. */
export function sentencesOf(line: string): string[] {
  return line
    .split(/(?<=[.!?;])\s+(?=[^\s\d])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
