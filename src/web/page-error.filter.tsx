import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ProblemError, todayInParis } from '../common';
import { contextOf, sendPage } from './page-answer';
import { ProblemPage } from './pages/problem';
import { renderPage } from './render';
import { problemPageOf } from './view-models/problem-page';

function statusOf(error: unknown): number {
  if (error instanceof ProblemError) return error.status;
  return error instanceof HttpException ? error.getStatus() : 500;
}

/** A page for whatever went wrong, with a way back. */
export function sendProblemPage(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const status = statusOf(error);
  const view = problemPageOf(status, error instanceof ProblemError ? error.message : undefined);
  sendPage(reply, <ProblemPage context={contextOf(request)} view={view} />, { status, personal: true });
}

/** The page of a status, where there is no request to answer. */
export function problemPageHtml(status: number): string {
  const context = { url: '', today: todayInParis() };
  return renderPage(<ProblemPage context={context} view={problemPageOf(status)} />);
}

/** Pages answer with pages. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(PageErrorFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    if (statusOf(error) >= 500) this.logger.error(error);
    const http = host.switchToHttp();
    sendProblemPage(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
