const NAF_CODE = /^([A-U]|\d{2}(?:\.?\d{1,2})?[A-Z]?)(?=$|\s)/;

/** A NAF code alone or before its label (`25.71Z Fabrication de coutellerie`): the code, dotted; null for lay words. */
export function readNafCode(text: string): string | null {
  const code = NAF_CODE.exec(text.toUpperCase())?.[1];
  if (code === undefined) return null;
  const loneLetterInSentence = code.length === 1 && /^[A-Za-z]\s/.test(text);
  if (loneLetterInSentence) return null;
  return /^\d{2}\d/.test(code) ? `${code.slice(0, 2)}.${code.slice(2)}` : code;
}
