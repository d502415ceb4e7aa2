import { ProblemError, quoted } from '../common';
import type { Reference } from '../reference';
import type { ActivityInput } from './profile';
import type { UnderstoodActivity } from './understood-company';

type Role = 'main' | 'other';

function understandOne(
  activity: ActivityInput,
  role: Role,
  reference: Reference,
  pointer: string,
): UnderstoodActivity[] {
  const given = activity.code ?? null;
  if (given === null) return [];
  const nomenclature = activity.nomenclature ?? 'rev2';
  const code = reference.naf.normalise(given, nomenclature);
  if (code === null) {
    const name = nomenclature === 'rev2' ? 'NAF rév. 2' : 'NAF 2025';
    const isPart = nomenclature === 'rev2' && reference.naf.exists(given.trim().toUpperCase());
    const told = isPart ? `code complet de la ${name} (comme 25.71Z)` : `code de la ${name}`;
    throw new ProblemError(422, 'unknown-code', `Champ ${pointer} : ${quoted(given)} n’est pas un ${told}.`, pointer);
  }
  const paths = nomenclature === 'rev2' ? [reference.naf.path(code)] : reference.naf.fromNaf2025(code);
  return [{ code, label: reference.naf.label(code, nomenclature), role, paths }];
}

/** Activities in the order given; without roles, the first is the main one, unknown when it has no code. */
export function understandActivities(
  activities: readonly ActivityInput[],
  reference: Reference,
  base: string,
): UnderstoodActivity[] {
  const roleOf = (activity: ActivityInput, index: number): Role =>
    activity.role ?? (index === 0 && !activities.some(({ role }) => role === 'main') ? 'main' : 'other');
  const understood = activities.flatMap((activity, index) =>
    understandOne(activity, roleOf(activity, index), reference, `${base}/naf/${String(index)}/code`),
  );
  const mains = understood.filter(({ role }) => role === 'main').map(({ code }) => code);
  if (mains.length > 1) {
    throw new ProblemError(
      422,
      'contradiction',
      `Champ ${base}/naf : une seule activité peut être principale, pas ${String(mains.length)} (${mains.join(', ')}).`,
      `${base}/naf`,
    );
  }
  return understood;
}
