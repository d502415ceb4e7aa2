import type { LintFinding } from '../check/finding';
import { unknownIn, type DuplicateDecisions } from './decisions';

/** File of the decisions, under `seeds/`. */
export const DECISIONS_FILE = 'duplicates.yaml';

function finding(severity: LintFinding['severity'], kind: LintFinding['kind'], message: string): LintFinding {
  return { severity, kind, schemeId: DECISIONS_FILE, field: null, value: null, message };
}

/** What is wrong in the decisions, and how many pairs wait for one. */
export function duplicateFindings(
  decisions: DuplicateDecisions,
  holds: (id: string) => boolean,
  waiting: number,
): LintFinding[] {
  const unknown = unknownIn(decisions, holds);
  const found = [
    ...[...decisions.problems, ...unknown.same].map((message) => finding('error', 'decision', message)),
    // It hides nothing and asks nothing: its sheet may have been replaced.
    ...unknown.different.map((message) => finding('warning', 'decision', message)),
  ];
  if (waiting === 0) return found;
  const pairs = waiting > 1 ? 'paires de fiches se ressemblent' : 'paire de fiches se ressemble';
  return [...found, finding('warning', 'duplicate', `${String(waiting)} ${pairs} : levier duplicates les liste`)];
}
