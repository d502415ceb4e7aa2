import { LineCounter, parseDocument } from 'yaml';

import { quoted } from '../../common';
import { isCalendarDate, type CalendarDate } from '../../engine';

interface Decision {
  readonly decidedOn: CalendarDate;
  readonly reason: string;
}

/** Sheets of one aid: the first is kept, the others are shown as its other descriptions. */
export interface SameAid extends Decision {
  readonly kept: string;
  readonly merged: readonly string[];
}

/** Sheets of as many aids, however alike: not proposed again. */
export interface DifferentAids extends Decision {
  readonly ids: readonly string[];
}

/** What persons decided on sheets that look alike. */
export interface DuplicateDecisions {
  readonly same: readonly SameAid[];
  readonly different: readonly DifferentAids[];
  /** French sentences; what they tell of is left aside. */
  readonly problems: readonly string[];
}

export const NO_DECISIONS: DuplicateDecisions = { same: [], different: [], problems: [] };

const KEYS: readonly string[] = ['same', 'different', 'decidedOn', 'reason'];

function listProblem(given: unknown): string | null {
  if (!Array.isArray(given) || given.length < 2 || !given.every((id) => typeof id === 'string' && id !== '')) {
    return 'il faut une liste d’au moins deux identifiants de fiches';
  }
  return new Set(given).size < given.length ? 'un même identifiant y est deux fois' : null;
}

function problemsOf(entry: Readonly<Record<string, unknown>>): string[] {
  const { same, different, decidedOn, reason } = entry;
  const unknown = Object.keys(entry).filter((key) => !KEYS.includes(key));
  const lists = Object.entries({ same, different }).filter(([, list]) => list !== undefined);
  return [
    ...unknown.map((key) => `clé inconnue ${quoted(key)} (${KEYS.join(', ')})`),
    ...(lists.length === 1 ? [] : ['il faut soit same, soit different']),
    ...lists.flatMap(([name, list]) => {
      const problem = listProblem(list);
      return problem === null ? [] : [`${name} : ${problem}`];
    }),
    ...(typeof decidedOn === 'string' && isCalendarDate(decidedOn)
      ? []
      : [`decidedOn : ${quoted(decidedOn ?? '')} n’est pas une date qui existe (AAAA-MM-JJ)`]),
    ...(typeof reason === 'string' && reason.trim() !== '' ? [] : ['reason : il manque la raison']),
  ];
}

/** A sheet is merged into one other, which is shown: else an address would lead in circles. */
function mergeProblems({ kept, merged }: SameAid, others: readonly SameAid[]): string[] {
  return [
    ...(others.some((other) => other.merged.includes(kept)) ? [`same : ${quoted(kept)} est elle-même réunie`] : []),
    ...merged
      .filter((id) => others.some((other) => other.kept === id || other.merged.includes(id)))
      .map((id) => `same : ${quoted(id)} est déjà dans une autre décision`),
  ];
}

/** Reads the decisions; one that is wrong is told and left aside, the others stand. */
export function parseDecisions(text: string): DuplicateDecisions {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    return { ...NO_DECISIONS, problems: [`ligne ${String(line)} : ce n’est pas du YAML lisible`] };
  }
  const given: unknown = document.toJS() ?? [];
  if (!Array.isArray(given)) return { ...NO_DECISIONS, problems: ['il faut une liste de décisions'] };
  return sorted(given);
}

function sorted(given: readonly unknown[]): DuplicateDecisions {
  const same: SameAid[] = [];
  const different: DifferentAids[] = [];
  const problems: string[] = [];
  given.forEach((entry, at) => {
    const plain = entry !== null && typeof entry === 'object' ? { ...entry } : {};
    const decision = plain as { same?: string[]; different?: string[]; decidedOn: string; reason: string };
    const { decidedOn, reason } = decision;
    const [kept = '', ...merged] = Array.isArray(decision.same) ? decision.same : [];
    const merging = { kept, merged, decidedOn, reason };
    const found = problemsOf(plain);
    if (found.length === 0 && decision.same !== undefined) found.push(...mergeProblems(merging, same));
    problems.push(...found.map((problem) => `décision ${String(at + 1)} : ${problem}`));
    if (found.length > 0) return;
    if (decision.same === undefined) different.push({ ids: decision.different ?? [], decidedOn, reason });
    else same.push(merging);
  });
  return { same, different, problems };
}

/** Whether a person decided on the two already. */
export function isSettled({ same, different }: DuplicateDecisions, one: string, other: string): boolean {
  const groups = [...same.map(({ kept, merged }) => [kept, ...merged]), ...different.map(({ ids }) => ids)];
  return groups.some((group) => group.includes(one) && group.includes(other));
}

/** Sheets that are not shown, each with the one that is; a sheet whose kept one is not held is shown. */
export function mergesAmong({ same }: DuplicateDecisions, holds: (id: string) => boolean): ReadonlyMap<string, string> {
  return new Map(
    same
      .filter(({ kept }) => holds(kept))
      .flatMap(({ kept, merged }) => merged.filter(holds).map((id) => [id, kept] as const)),
  );
}

/** French sentences on what the decisions name and the catalogue does not hold. */
export function unknownIn(
  { same, different }: DuplicateDecisions,
  holds: (id: string) => boolean,
): { readonly same: readonly string[]; readonly different: readonly string[] } {
  const told = (list: string, ids: readonly string[]): string[] =>
    ids.filter((id) => !holds(id)).map((id) => `${list} : aucune fiche ne s’appelle ${quoted(id)}`);
  return {
    same: same.flatMap(({ kept, merged }) => told('same', [kept, ...merged])),
    different: different.flatMap(({ ids }) => told('different', ids)),
  };
}
