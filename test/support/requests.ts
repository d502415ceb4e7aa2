import type { LightMyRequestResponse } from 'fastify';

import type { Problem } from '../../src/common';
import type { Recommendation, RecommendedScheme } from '../../src/matching';
import type { RunningApp } from './app';

export const RECOMMENDATIONS = '/api/v1/recommendations';

/** The day every example is asked at. */
export const AT = '2026-11-24';

/** Longest value that an answer may repeat. */
const LONGEST_ECHO = 80;

/** Posts a body as it is, as JSON unless told otherwise. */
export function post(
  { app }: RunningApp,
  payload: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): Promise<LightMyRequestResponse> {
  return app.inject({ method: 'POST', url: RECOMMENDATIONS, payload, headers });
}

/** Asks for recommendations at `AT`; the answer is not checked. */
export function ask(running: RunningApp, body: Readonly<Record<string, unknown>>): Promise<LightMyRequestResponse> {
  return post(running, JSON.stringify({ at: AT, ...body }));
}

/** Recommendations for a company, which must be answered. */
export async function recommend(
  running: RunningApp,
  company: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Recommendation> {
  const answer = await ask(running, { company, ...more });
  expect({ status: answer.statusCode, detail: answer.statusCode === 200 ? '' : answer.body }).toEqual({
    status: 200,
    detail: '',
  });
  return answer.json();
}

/** Checks the shape of a problem document (RFC 9457) and gives it back. */
export function expectProblem(answer: LightMyRequestResponse, status: number, code: string): Problem {
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem: Problem = answer.json();
  expect(problem).toMatchObject({ type: 'about:blank', status, code });
  expect(problem.title).toMatch(/^\p{Lu}/u);
  expect(problem.detail).toMatch(/^[«\p{Lu}].*[.!?]$/u);
  const echoes = (JSON.stringify(problem).match(/« ?[^»]*»/g) ?? []).map((echo) => echo.slice(2, -2));
  expect(echoes.filter((echo) => (JSON.parse(`"${echo}"`) as string).length > LONGEST_ECHO)).toEqual([]);
  expect(answer.body).not.toMatch(/node_modules|\bat \w+ \(|Error:/);
  return problem;
}

export function schemeIn({ results }: Recommendation, id: string): RecommendedScheme {
  const found = results.find(({ schemeId }) => schemeId === id);
  if (found === undefined) throw new Error(`${id} is not among ${String(results.length)} results`);
  return found;
}

export function idsOf({ results }: Recommendation, first = results.length): string[] {
  return results.slice(0, first).map(({ schemeId }) => schemeId);
}
