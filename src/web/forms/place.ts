/** What a person wrote to say where the site stands, by its form alone: nothing is looked up. */
export interface PlaceText {
  /** Five characters that may be an INSEE code (`63430`, `2A004`). */
  readonly insee: string | null;
  /** Five digits that may be a postcode; the same digits may be an INSEE code. */
  readonly postcode: string | null;
  readonly city: string | null;
}

const CODE = /(?:^|[\s,(])((?:\d{2}|2[AaBb])\d{3})(?=$|[\s,)])/;

/** `Thiers`, `63300`, `63300 Thiers`, `Thiers (63300)`, `63430`, `2A004`. */
export function readPlace(text: string): PlaceText {
  const code = CODE.exec(text)?.[1]?.toUpperCase() ?? null;
  const city = text.replace(CODE, ' ').replace(/[(),]/g, ' ').replace(/\s+/g, ' ').trim();
  return {
    insee: city === '' ? code : null,
    postcode: code !== null && /^\d{5}$/.test(code) ? code : null,
    city: city === '' ? null : city,
  };
}
