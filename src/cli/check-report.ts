import { FINDING_KINDS, type FindingKind, type LintFinding } from '../catalogue';
import { counted } from './counted';

/** Warnings of one kind that are named before the others are only counted. */
const MOST_NAMED = 20;
/** True of so many sheets that naming some of them helps nobody. */
const ONLY_COUNTED: ReadonlySet<FindingKind> = new Set(['funder-siren', 'closed']);

const KINDS = Object.keys(FINDING_KINDS) as FindingKind[];

export function countsByKind(findings: readonly LintFinding[]): Readonly<Partial<Record<FindingKind, number>>> {
  const counts = KINDS.map((kind) => [kind, findings.filter((finding) => finding.kind === kind).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function lineOf({ severity, kind, schemeId, message }: LintFinding): string {
  return `${severity === 'error' ? 'erreur' : 'alerte'}  ${kind}  ${schemeId}  ${message}`;
}

function warningLines(kind: FindingKind, warnings: readonly LintFinding[]): string[] {
  const named = ONLY_COUNTED.has(kind) ? 0 : MOST_NAMED;
  const left = warnings.length - named;
  if (left <= 0) return warnings.map(lineOf);
  const sheets = new Set(warnings.slice(named).map(({ schemeId }) => schemeId)).size;
  const more = `alerte  ${kind}  ${named > 0 ? 'et ' : ''}${String(left)} fois${named > 0 ? ' de plus' : ''} : ${FINDING_KINDS[kind]} (${counted(sheets, 'fiche', 'fiches')} ; --verbose les nomme)`;
  return [...warnings.slice(0, named).map(lineOf), more];
}

/** Errors first, each in its line; then warnings by kind, the many of a kind in one. */
export function reportLines(findings: readonly LintFinding[], verbose: boolean): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  if (verbose) return [...errors, ...warnings].map(lineOf);
  const byKind = KINDS.map((kind) => [kind, warnings.filter((finding) => finding.kind === kind)] as const);
  return [...errors.map(lineOf), ...byKind.flatMap(([kind, some]) => warningLines(kind, some))];
}
