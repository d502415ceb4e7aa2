import { HttpException, NotFoundException } from '@nestjs/common';

import { ProblemError, quoted } from './errors';
import { problemOf } from './problem';

describe('problem documents', () => {
  it('carry the sentence, the code, the pointer and the candidates of a problem', () => {
    const error = new ProblemError(422, 'ambiguous-place', 'Quelle ville ?', '/company/site/city', { candidates: [1] });
    expect(problemOf(error)).toEqual({
      type: 'about:blank',
      title: 'Valeur refusée',
      status: 422,
      code: 'ambiguous-place',
      detail: 'Quelle ville ?',
      pointer: '/company/site/city',
      candidates: [1],
    });
  });

  it.each([
    [new NotFoundException('Cannot GET /x'), 404, 'not-found'],
    [new HttpException('…', 429), 429, 'too-many-requests'],
    [Object.assign(new Error('too large'), { statusCode: 413 }), 413, 'too-large'],
    [new Error('password=hunter2'), 500, 'internal'],
    [null, 500, 'internal'],
    ['text', 500, 'internal'],
  ])('word %s in French, without its own message', (error, status, code) => {
    const problem = problemOf(error);
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(problem)).not.toMatch(/hunter2|Cannot/);
  });

  it('never let an extra member hide the status or the code', () => {
    const error = new ProblemError(422, 'validation', 'Non.', undefined, { status: 200, code: 'x' });
    expect(problemOf(error)).toMatchObject({ status: 422, code: 'validation' });
  });
});

describe('quoted values', () => {
  it('are cut at 80 characters, on one line', () => {
    expect(quoted('a\nb')).toBe('« a b »');
    expect([1e21, Infinity, NaN].map(quoted)).toEqual(['« 1e+21 »', '« Infinity »', '« NaN »']);
    expect(quoted('x'.repeat(500))).toHaveLength(84);
    expect(quoted({ a: 1 })).toBe('« {"a":1} »');
  });
});
