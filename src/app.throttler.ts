import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';

/** What asks most of the service: answers worked out, and files of the whole catalogue. */
const COUNTED = /^\/(?:api\/|donnees\/aides\.)/;

/** Counts requests on /api and for the open data by address; pages and health checks are never refused. */
@Injectable()
export class ApiThrottlerGuard extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    const { url } = context.switchToHttp().getRequest<{ url: string }>();
    return !COUNTED.test(url) || (await super.shouldSkip(context));
  }

  /** One count for all of them, not one a route. */
  protected override generateKey(_context: ExecutionContext, address: string): string {
    return `api-${address}`;
  }
}
