import { ProblemError } from './errors';

/** No profile nests deeper; readers that recurse may trust it. */
const DEEPEST = 20;

function isDeeper(value: unknown, most: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1));
}

/** @throws ProblemError 422 on JSON nested so deep that nothing we read looks like it. */
export function refuseDeepNesting(value: unknown, pointer = ''): void {
  if (!isDeeper(value, DEEPEST)) return;
  throw new ProblemError(
    422,
    'too-deep',
    `La demande emboîte plus de ${String(DEEPEST)} niveaux d’objets ou de listes.`,
    pointer,
  );
}
