import { decodeEntities } from './entities';

/** Elements that start and end a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'main nav ol p pre section table tbody tfoot thead tr ul'
  ).split(' '),
);
/** Elements whose content is no text for readers. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'head', 'template', 'noscript', 'iframe', 'svg']);

const TAG = /^<(\/?)([a-z][a-z0-9]*)/i;

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** As written, brackets included. */
  readonly written: string;
}

type Piece = string | Tag;

function tagOf(written: string): Tag | null {
  const [, slash, name] = TAG.exec(written) ?? [];
  if (name !== undefined) return { name: name.toLowerCase(), closes: slash === '/', written };
  return /^<[!?]/.test(written) ? { name: '!', closes: false, written } : null;
}

/** Past the end of what a `<` opens; of a comment that nothing closes, only its sign is left out. */
function endOf(html: string, open: number, lastComment: number): number | null {
  if (html.startsWith('<!--', open)) return lastComment > open ? html.indexOf('-->', open) + 3 : open + 4;
  const close = html.indexOf('>', open);
  return close === -1 ? null : close + 1;
}

/** Texts and tags in turn; a `<` that opens no tag is text. */
function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  const lastComment = html.lastIndexOf('-->');
  let from = 0;
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', from)) {
    const end = endOf(html, open, lastComment);
    if (end === null) break;
    const tag = tagOf(html.slice(open, end));
    if (tag === null) {
      pieces.push(html.slice(from, open + 1));
      from = open + 1;
    } else {
      pieces.push(html.slice(from, open), tag);
      from = end;
    }
  }
  pieces.push(html.slice(from));
  return pieces;
}

/** Where a link leads, to be read beside its words; empty when they say it, or it leads nowhere outside. */
function addressOf(link: Tag, words: string): string {
  const [, quotedAddress, bare] = /\shref\s*=\s*(?:["']([^"']*)["']|([^\s"'>]+))/i.exec(link.written) ?? [];
  const address = decodeEntities(quotedAddress ?? bare ?? '').trim();
  const [, told = ''] = /^(?:mailto:([^?\s]+)|https?:\/\/\S+)/i.exec(address) ?? [];
  const shown = told === '' ? address : told;
  return /^(?:mailto:[^?\s]|https?:\/\/\S)/i.test(address) && !words.includes(shown) ? ` (${shown})` : '';
}

class Reader {
  private text = '';
  private silent: string | null = null;
  private link: { readonly tag: Tag; readonly from: number } | null = null;

  read(pieces: readonly Piece[]): string {
    for (const piece of pieces) {
      if (typeof piece !== 'string') this.tag(piece);
      else if (this.silent === null) this.text += decodeEntities(piece.replace(/[^\S\u00a0]+/g, ' '));
    }
    return this.text;
  }

  private tag(tag: Tag): void {
    const { name, closes } = tag;
    if (this.silent !== null) {
      if (closes && name === this.silent) this.silent = null;
    } else if (SILENT.has(name)) this.silent = closes || tag.written.endsWith('/>') ? null : name;
    else if (name === 'a') this.anchor(tag);
    else if (name === 'li') this.text += closes ? '\n' : '\n- ';
    else if (name === 'td' || name === 'th') this.text += ' ';
    else if (BLOCKS.has(name)) this.text += '\n';
  }

  private anchor(tag: Tag): void {
    if (this.link !== null) this.text += addressOf(this.link.tag, this.text.slice(this.link.from));
    this.link = tag.closes ? null : { tag, from: this.text.length };
  }
}

/**
 * The text of a fragment of HTML, for reading: tags and scripts gone, entities decoded, blocks on lines of their own,
 * links followed by their address. A text without tags keeps its lines. What comes out is text, never to be shown as HTML.
 */
export function plainText(html: string): string {
  const pieces = piecesOf(html);
  const read = pieces.some((piece) => typeof piece !== 'string') ? new Reader().read(pieces) : decodeEntities(html);
  return read
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '-')
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim();
}
