import { ProblemError, quoted } from '../common';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'son dossier n’existe pas',
  ENOTDIR: 'son dossier n’existe pas',
  EISDIR: 'c’est un dossier',
  EACCES: 'ce n’est pas permis',
  EPERM: 'ce n’est pas permis',
  EROFS: 'le disque ne se lit qu’en lecture',
  ENOSPC: 'le disque est plein',
  EDQUOT: 'le quota du disque est atteint',
  EFBIG: 'le fichier dépasse la taille permise',
};

/** Why a file cannot be written: 422 when it could never be, 507 when the disk failed under it. */
export function writeProblem(status: 422 | 507, file: string, error: unknown): ProblemError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new ProblemError(
    status,
    status === 507 ? 'write-failed' : 'unwritable-file',
    `Le fichier ${quoted(file)} ne peut pas être écrit : ${REASONS[code] ?? message}.`,
  );
}
