import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

import { problemOfStatus } from './common';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** What any address of the API may be answered: the throttler and Node refuse before any route is known. */
const EVERYWHERE = [429, 431];
/** Where a part of the address is the caller's. */
const OF_A_PATH = [400, 414];
const OF_A_BODY = [400, 413, 415, 422];

const PROBLEM_NAME = 'Problem';
/** RFC 9457, as `problemOf` writes it. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', example: 'about:blank' },
    title: { type: 'string', example: problemOfStatus(422).title },
    status: { type: 'integer', example: 422 },
    detail: { type: 'string', description: 'Une phrase en français : le champ, la valeur, ce qui est attendu.' },
    code: { type: 'string', description: 'Pour les programmes.', example: 'validation' },
    pointer: { type: 'string', description: 'Pointeur JSON du champ, quand il y en a un.', example: '/company/siren' },
  },
};
const PROBLEM_CONTENT = {
  'application/problem+json': { schema: { $ref: `#/components/schemas/${PROBLEM_NAME}` } },
};

const METHODS = ['get', 'post'] as const;

function refusalsOf(path: string, { requestBody }: Operation): readonly number[] {
  return [...EVERYWHERE, ...(path.includes('{') ? OF_A_PATH : []), ...(requestBody === undefined ? [] : OF_A_BODY)];
}

function withRefusals(path: string, operation: Operation): Operation {
  const told = refusalsOf(path, operation).map((status) => [status, { description: problemOfStatus(status).detail }]);
  const all = { ...(Object.fromEntries(told) as Operation['responses']), ...operation.responses };
  const isApi = path.startsWith('/api/');
  const responses = Object.entries(all).map(([status, response]) => {
    return [status, isApi && Number(status) >= 400 ? { ...response, content: PROBLEM_CONTENT } : response];
  });
  return { ...operation, responses: Object.fromEntries(responses) as Operation['responses'] };
}

/** No part of an address is null. */
function withoutNulls(operation: Operation): Operation {
  const parameters = (operation.parameters ?? []).map((parameter) => {
    if (!('schema' in parameter) || '$ref' in parameter.schema) return parameter;
    const { nullable: _, ...schema } = parameter.schema;
    return { ...parameter, schema };
  });
  return { ...operation, parameters };
}

/** What decorators cannot say of each operation: the answers that come before any controller. */
function completed(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [[method, withoutNulls(withRefusals(path, operation))]];
    });
    return [path, { ...item, ...(Object.fromEntries(operations) as typeof item) }];
  });
  const { components } = document;
  return {
    ...document,
    paths: Object.fromEntries(paths) as OpenAPIObject['paths'],
    components: { ...components, schemas: { ...components?.schemas, [PROBLEM_NAME]: PROBLEM } },
  };
}

/** Swagger UI at `/api`, the description at `/api/v1/openapi.json`. */
export function describeApi(app: INestApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Levier')
    .setDescription('Les aides publiques qui s’appliquent à une entreprise industrielle, et pourquoi.')
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .build();
  SwaggerModule.setup('api', app, () => completed(SwaggerModule.createDocument(app, description)), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    customSiteTitle: 'Levier : API',
  });
}
