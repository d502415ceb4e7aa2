const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/** French spacing and apostrophes in plain text. */
export function typeset(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/ (?=[:;!?»%€])/g, NO_BREAK)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW_NO_BREAK}`)
    .replace(/« /g, `«${NO_BREAK}`);
}

/** A tag with its quoted attributes, or a text area with its content (both kept as they are), or a run of text. */
const PIECE = /<textarea[\s\S]*?<\/textarea>|<(?:"[^"]*"|[^">])*>|([^<]+)/g;

/** French spacing and apostrophes in the text of a rendered page; attributes and what people typed stay untouched. */
export function frenchTypography(html: string): string {
  return html.replace(PIECE, (piece, text: string | undefined) => (text === undefined ? piece : typeset(text)));
}
