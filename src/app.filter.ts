import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ProblemError, problemOf } from './common';
import { sendProblemPage } from './web';

const logger = new Logger('ProblemFilter');

/** Under /api every error is a problem document; elsewhere it is a page. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.status >= 500) logger.error(error);
  if (!/^\/api(\/|\?|$)/.test(request.originalUrl)) {
    const told = error instanceof ProblemError || error instanceof HttpException;
    sendProblemPage(told ? error : new HttpException('', problem.status), request, reply);
    return;
  }
  void reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** What a controller, a guard or a pipe throws. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerError(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
