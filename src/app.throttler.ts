import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';

/** Counts requests on /api by address; pages and health checks are never refused. */
@Injectable()
export class ApiThrottlerGuard extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    const { url } = context.switchToHttp().getRequest<{ url: string }>();
    return !url.startsWith('/api/') || (await super.shouldSkip(context));
  }

  /** One count for the whole API, not one a route. */
  protected override generateKey(_context: ExecutionContext, address: string): string {
    return `api-${address}`;
  }
}
