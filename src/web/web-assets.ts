import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import fastifyStatic from '@fastify/static';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

const ONE_HOUR = 3_600_000;
const ONE_YEAR = 31_536_000_000;

/** Beside the sources; the build copies no style sheet or image, so it reads them there too. */
function publicDirectory(): string {
  const beside = join(__dirname, 'public');
  return existsSync(beside) ? beside : join(__dirname, '..', '..', 'src', 'web', 'public');
}

function fontDirectory(): string {
  return dirname(require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'));
}

/** Serves the style sheet, the script, the icon and the fonts under /public. Does nothing without an HTTP server. */
@Injectable()
export class WebAssets implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  async onModuleInit(): Promise<void> {
    const adapter: unknown = this.host.httpAdapter;
    if (!(adapter instanceof FastifyAdapter)) return;
    const server = adapter.getInstance<FastifyInstance>();
    const fonts = { root: fontDirectory(), prefix: '/public/vendor/', maxAge: ONE_YEAR, immutable: true };
    await server.register(fastifyStatic, { ...fonts, decorateReply: false });
    await server.register(fastifyStatic, { root: publicDirectory(), prefix: '/public/', maxAge: ONE_HOUR });
  }
}
