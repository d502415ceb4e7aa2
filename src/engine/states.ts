import type { Assessment, State } from './criterion';
import type { ChoiceFact, Fact, ProfileField } from './facts';

/** Unmet beats unknown, unknown beats met. */
export function allOf(states: readonly State[]): State {
  if (states.includes('unmet')) return 'unmet';
  return states.includes('unknown') ? 'unknown' : 'met';
}

/** Met beats unknown, unknown beats unmet. */
export function anyOf(states: readonly State[]): State {
  if (states.includes('met')) return 'met';
  return states.includes('unknown') ? 'unknown' : 'unmet';
}

/** One of `include` at least, where it names any, and none of `exclude`. */
export function admitted<T>(include: readonly T[], exclude: readonly T[], stateOf: (value: T) => State): State {
  let state: State = include.length === 0 ? 'met' : 'unmet';
  for (const value of include) {
    const found = stateOf(value);
    if (found !== 'unmet') state = found;
    if (found === 'met') break;
  }
  if (state === 'unmet') return state;
  for (const value of exclude) {
    const found = stateOf(value);
    if (found === 'met') return 'unmet';
    if (found === 'unknown') state = found;
  }
  return state;
}

export function negate(state: State): State {
  if (state === 'unknown') return 'unknown';
  return state === 'met' ? 'unmet' : 'met';
}

/** An assessment that names missing fields only while it is undecided. */
export function assessment(state: State, value: unknown, lacks: readonly ProfileField[] = []): Assessment {
  return { state, value, lacks: state === 'unknown' ? [...new Set(lacks)] : [] };
}

export function checkFlag(fact: Fact<boolean>, expected: boolean): Assessment {
  if (fact.state === 'unknown') return assessment('unknown', null, fact.lacks);
  return assessment(fact.value === expected ? 'met' : 'unmet', fact.value);
}

/** One possible value is given as itself, several as their list. */
export function checkChoice<T>(fact: ChoiceFact<T>, admitted: (value: T) => boolean): Assessment {
  const fitting = fact.possible.filter(admitted).length;
  const value = fact.possible.length === 1 ? fact.possible[0] : fact.possible;
  if (fitting === 0) return assessment('unmet', value);
  if (fitting === fact.possible.length) return assessment('met', value);
  return { ...assessment('unknown', value, fact.lacks), ...(fact.mayStay === true && { mayStay: true }) };
}

/** The same name for facts that check alike. */
export function nameOfFact(fact: Fact<boolean | string>): string {
  return fact.state === 'unknown' ? '?' : `=${String(fact.value)}`;
}

export function nameOfChoice<T extends string>({ possible }: ChoiceFact<T>): string {
  return possible.length === 1 ? (possible[0] ?? '') : possible.join();
}
