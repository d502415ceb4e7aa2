import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';

import { ProblemError, quoted } from '../common';

/** @throws ProblemError 422 when there is nothing to read. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new ProblemError(422, 'unreadable-file', `Le fichier ${quoted(file)} n’existe pas ou ne peut pas être lu.`);
  }
}

/** The text of a list of codes, in UTF-8 or as older spreadsheets write it (Windows-1252). @throws ProblemError 422. */
export function readList(file: string): string {
  const bytes = readBytes(file);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** The text of a file; one in another encoding, or no text at all, would come in with wrong letters. @throws ProblemError 422. */
export function readUtf8(file: string): string {
  const bytes = readBytes(file);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  throw new ProblemError(422, 'unreadable-file', `Le fichier ${quoted(file)} n’est pas un texte en UTF-8.`);
}
