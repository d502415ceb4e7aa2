import { MONTHS } from './months';

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

const MONTH = MONTHS.join('|');
const DAY_BEFORE_MONTH = new RegExp(`\\b(\\d{1,2}|1er) (?=(?:${MONTH})(?!\\p{L}))`, 'gu');
/** Straight quotes around words, as many official names bear them. */
const DOUBLE_QUOTED = /&quot;([^&]+)&quot;/g;
const SINGLE_QUOTED = /(?<=^|[\s(])'([^'\s][^']*)'(?=$|[\s),.;:])/g;

/** French spacing, quotes and apostrophes in plain text. */
export function typeset(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(DOUBLE_QUOTED, '« $1 »')
    .replace(SINGLE_QUOTED, '« $1 »')
    .replace(DAY_BEFORE_MONTH, `$1${NO_BREAK}`)
    .replace(/ (?=[:;!?»%€·])/g, NO_BREAK)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW_NO_BREAK}`)
    .replace(/« /g, `«${NO_BREAK}`);
}

/** A tag with its quoted attributes, a text area or code with its content (all kept as they are), or a run of text. */
const PIECE = /<(textarea|code)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|[^">])*>|([^<]+)/g;

/** French spacing and apostrophes in the text of a rendered page; attributes and what people typed stay untouched. */
export function frenchTypography(html: string): string {
  return html.replace(PIECE, (piece, _kept, text: string | undefined) => (text === undefined ? piece : typeset(text)));
}
