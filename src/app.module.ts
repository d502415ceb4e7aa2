import { Module, ValidationPipe, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';

import { ObjectBodyPipe } from './app.body';
import { ProblemFilter } from './app.filter';
import { ApiThrottlerGuard } from './app.throttler';
import { CatalogueModule } from './catalogue';
import { VALIDATION_OPTIONS, validationProblem, type Config } from './common';
import { DatabaseModule } from './database';
import { HealthController } from './health.controller';
import { ImportersModule } from './importers';
import { MatchingModule } from './matching';
import { ReferenceModule } from './reference';
import { TerritoriesModule } from './territories';
import { WebModule } from './web';

const ONE_MINUTE = 60_000;

interface LoggedRequest {
  readonly method: string;
  readonly url: string;
}

/** A line a request, without what was asked: no query, no address, no headers. */
const REQUEST_LOG = {
  pinoHttp: {
    serializers: {
      req: ({ method, url }: LoggedRequest) => ({ method, path: url.split('?')[0] }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  },
};

/** Names every module; decides nothing. */
@Module({})
export class AppModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(REQUEST_LOG),
        DatabaseModule.forRoot(config.database),
        ThrottlerModule.forRoot({
          throttlers: [{ ttl: ONE_MINUTE, limit: config.rateLimit }],
          skipIf: () => config.rateLimit === 0,
        }),
        TerminusModule.forRoot({ logger: false }),
        ReferenceModule,
        TerritoriesModule,
        CatalogueModule,
        MatchingModule,
        ImportersModule.forConfig(config),
        WebModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: ApiThrottlerGuard },
        { provide: APP_PIPE, useClass: ObjectBodyPipe },
        {
          provide: APP_PIPE,
          useFactory: () =>
            new ValidationPipe({
              ...VALIDATION_OPTIONS,
              transform: true,
              exceptionFactory: (errors) => validationProblem(errors),
            }),
        },
      ],
    };
  }
}
