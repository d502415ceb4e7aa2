import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

import { ProblemError, quoted } from '../../common';

function unreadable(file: string, why: string): ProblemError {
  return new ProblemError(422, 'unreadable-file', `Le fichier ${quoted(file)} ${why}.`);
}

/** The text of a file in pieces, without the mark (BOM) that Windows programs put in front. */
export async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * Reads a file through once, before anything is done with it: how many lines it has, and that it is UTF-8 to its end.
 * @throws ProblemError 422
 */
export async function countLines(file: string): Promise<number> {
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw unreadable(file, 'n’existe pas ou ne peut pas être lu');
  let lines = 0;
  try {
    for await (const text of textOf(file)) lines += text.split('\n').length - 1;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw unreadable(file, 'n’existe pas ou ne peut pas être lu');
    throw unreadable(
      file,
      `n’est pas en UTF-8 (après la ligne ${String(lines + 1)}) : dans Excel, enregistrez-le au format « CSV UTF-8 »`,
    );
  }
  return lines + 1;
}
