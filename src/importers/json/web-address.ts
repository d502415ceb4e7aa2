/** As the catalogue takes an address; null for what is none, or none that leads to a page. */
export function webAddress(text: string): string | null {
  return text.length <= 2_000 && /^https?:\/\/[^\s/]+\.\S+$/i.test(text) ? text : null;
}
