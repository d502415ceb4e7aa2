import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { OpenDataFiles, type OpenDataFileName } from './open-data-files';

const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';
const LINKS = `<${LICENCE}>; rel="license", </donnees/aides.schema.json>; rel="describedby", </donnees>; rel="help"`;
const NOT_MODIFIED = { status: 304, description: 'Rien n’a changé depuis l’étiquette (ETag) donnée.' };

const TYPES: Readonly<Record<OpenDataFileName, string>> = {
  'aides.csv': 'text/csv; charset=utf-8; header=present',
  'aides.jsonl': 'application/x-ndjson; charset=utf-8',
  'aides.schema.json': 'application/schema+json; charset=utf-8',
};

function takesGzip({ headers }: FastifyRequest): boolean {
  const asked = (headers['accept-encoding'] ?? '').split(',');
  return asked.some((one) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(one));
}

/** For a GET, tags are the same whether weak or not (RFC 9110, 13.1.2). */
function holdsTag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
}

/** The whole catalogue as files that anyone may take. */
@ApiTags('Données ouvertes')
@Controller('donnees')
export class OpenDataController {
  constructor(private readonly files: OpenDataFiles) {}

  @Get('aides.csv')
  @ApiOperation({ summary: 'Le catalogue au schéma national dispositif-aide-professionnels, nos colonnes à la suite.' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiResponse(NOT_MODIFIED)
  csv(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send('aides.csv', request, reply);
  }

  @Get('aides.jsonl')
  @ApiOperation({ summary: 'Le catalogue sans rien perdre, une aide par ligne.' })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiResponse(NOT_MODIFIED)
  lines(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send('aides.jsonl', request, reply);
  }

  @Get('aides.schema.json')
  @ApiOperation({ summary: 'Le schéma JSON d’une ligne de aides.jsonl.' })
  @ApiProduces('application/schema+json')
  @ApiOkResponse({ schema: { type: 'object' } })
  @ApiResponse(NOT_MODIFIED)
  schema(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send('aides.schema.json', request, reply);
  }

  /** A date alone cannot tell that a scheme left the catalogue: only the tag makes an answer of nothing. */
  private async send(name: OpenDataFileName, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const file = await this.files.file(name);
    const zipped = takesGzip(request);
    const etag = `"${file.tag}${zipped ? '-gzip' : ''}"`;
    reply.headers({
      etag,
      vary: 'accept-encoding',
      'cache-control': 'public, no-cache',
      link: LINKS,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      ...(file.changedAt === null ? {} : { 'last-modified': new Date(file.changedAt).toUTCString() }),
    });
    if (holdsTag(request.headers['if-none-match'], etag)) {
      await reply.code(304).send();
      return;
    }
    reply.type(TYPES[name]).header('content-disposition', `attachment; filename="levier-${name}"`);
    if (zipped) {
      await reply.header('content-encoding', 'gzip').send(file.gzip);
    } else {
      await reply.header('content-length', file.bytes).send(Readable.from([file.gzip]).pipe(createGunzip()));
    }
  }
}
