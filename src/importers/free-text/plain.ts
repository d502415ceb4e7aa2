/** A French sentence in comparable form: no case, accents or final sign; figures and signs stay. */
export function plain(sentence: string): string {
  return sentence
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/\s+/g, ' ')
    .replace(/(\d)[ .](?=\d{3}(?!\d))/g, '$1')
    .replace(/[\s.;,!]+$/, '')
    .trim();
}
