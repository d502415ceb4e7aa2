import { startApp, type RunningApp } from '../support/app';

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}
interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties?: Record<string, { type?: string }> }>>;
  };
}

/** Whose fields depend on the scheme that comes first, not on the form of an answer. */
const OF_THE_SCHEME: ReadonlySet<string> = new Set(['companyValue', 'rule', 'funding', 'estimate']);

/** Every field in an answer, by its path, the items of a list taken together. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object') return [];
  const children = Array.isArray(value)
    ? value.map((item): [string, unknown] => [`${path}/*`, item])
    : Object.entries(value).map(([key, child]): [string, unknown] => [
        `${path}/${key}`,
        OF_THE_SCHEME.has(key) ? null : child,
      ]);
  const paths = children.flatMap(([at, child]) => [at, ...fieldsOf(child, at)]);
  return [...new Set(paths)].sort();
}

let running: RunningApp;
beforeAll(async () => (running = await startApp()));
afterAll(() => running.close());

const get = (url: string) => running.app.inject({ method: 'GET', url });

describe('the description of the API', () => {
  const describe_ = async (): Promise<OpenApi> => (await get('/api/v1/openapi.json')).json();

  it('is OpenAPI 3 with every route, each with a summary', async () => {
    const { openapi, paths } = await describe_();
    expect(openapi).toMatch(/^3\./);
    expect(Object.keys(paths).sort()).toEqual([
      '/api/v1/naf/search',
      '/api/v1/needs',
      '/api/v1/recommendations',
      '/api/v1/scheme.schema.json',
      '/api/v1/schemes',
      '/api/v1/schemes/{id}',
      '/api/v1/territories/search',
      '/api/v1/territories/{code}',
      '/donnees/aides.csv',
      '/donnees/aides.jsonl',
      '/donnees/aides.schema.json',
    ]);
    for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      expect(operation.summary).toMatch(/\S/);
    }
  });

  it('tells what an operation is refused with, as a problem', async () => {
    const { paths, components } = await describe_();
    const refusals = (path: string, method: string): string[] =>
      Object.keys(paths[path]?.[method]?.responses ?? {}).filter((status) => Number(status) >= 400);
    expect(refusals('/api/v1/recommendations', 'post')).toEqual(['400', '413', '415', '422', '429', '431']);
    expect(refusals('/api/v1/needs', 'get')).toEqual(['429', '431']);
    expect(refusals('/api/v1/schemes/{id}', 'get')).toEqual(['400', '404', '414', '429', '431']);
    expect(paths['/api/v1/recommendations']?.post?.responses['415']).toMatchObject({
      description: expect.stringContaining('application/json') as unknown,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
    const told = (await get('/api/v1/schemes?limit=0')).json<Record<string, unknown>>();
    const { errors: _, ...shared } = told;
    expect(Object.keys(components.schemas.Problem?.properties ?? {})).toEqual(
      expect.arrayContaining(Object.keys(shared)),
    );
  });

  it('describes every field of the profile as it is checked, however deep', async () => {
    const { schemas } = (await describe_()).components;
    const untyped = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, schema]) => !['type', '$ref', 'allOf', 'enum', 'oneOf'].some((key) => key in schema))
        .map(([field]) => `${name}.${field}`),
    );
    expect(untyped).toEqual([]);
    expect(schemas.CompanyProfileDto?.properties).toMatchObject({
      siren: { type: 'string', pattern: '^[0-9]{9}$', nullable: true },
      createdOn: { type: 'string', format: 'date' },
      turnover: { type: 'number', minimum: 0, maximum: 1_000_000_000_000 },
      naf: { type: 'array', maxItems: 20, items: { $ref: '#/components/schemas/ActivityDto' } },
      project: { allOf: [{ $ref: '#/components/schemas/ProjectDto' }] },
      answers: { additionalProperties: { enum: ['yes', 'no', 'unknown'] } },
    });
    expect(schemas.ActivityDto?.properties).toMatchObject({ role: { enum: ['main', 'other'] } });
    expect(schemas.GroupDto?.properties).toMatchObject({ headcount: { type: 'number', maximum: 1_000_000 } });
  });

  it('names every query parameter of the catalogue', async () => {
    const { paths } = await describe_();
    const names = paths['/api/v1/schemes']?.get?.parameters?.map(({ name }) => name);
    expect(names?.sort()).toEqual([
      'instrument',
      'level',
      'limit',
      'need',
      'page',
      'parent',
      'q',
      'source',
      'territory',
    ]);
  });

  it('shows a request that the API answers, and an answer', async () => {
    const { paths } = await describe_();
    const operation = paths['/api/v1/recommendations']?.post as {
      requestBody: { content: { 'application/json': { examples: Record<string, { value: object }> } } };
      responses: { '200': { content: { 'application/json': { example: object } } } };
    };
    const [example] = Object.values(operation.requestBody.content['application/json'].examples);
    const answer = await running.app.inject({
      method: 'POST',
      url: '/api/v1/recommendations',
      payload: example?.value ?? {},
    });
    expect(answer.statusCode).toBe(200);
    const shown = operation.responses['200'].content['application/json'].example;
    expect(fieldsOf(shown)).toEqual(fieldsOf(answer.json<object>()));
    expect(operation.responses).toHaveProperty('422');
  });

  it('describes the company field by field', async () => {
    const { components } = await describe_();
    expect(Object.keys(components.schemas.CompanyProfileDto?.properties ?? {})).toEqual(
      expect.arrayContaining(['name', 'siren', 'siret', 'site', 'naf', 'headcount', 'turnover', 'project', 'answers']),
    );
  });

  it('describes a list as one', async () => {
    const { components } = await describe_();
    expect(components.schemas.RecommendationRequestDto?.properties?.declined?.type).toBe('array');
  });

  it('is shown by Swagger UI at /api, with its own files alone', async () => {
    const page = await get('/api');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    const links = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      const { pathname, origin } = new URL(link, 'http://levier.test/api');
      expect(origin).toBe('http://levier.test');
      expect({ link, status: (await get(pathname)).statusCode }).toEqual({ link, status: 200 });
    }
  });
});

describe('security headers', () => {
  const policyOf = async (url: string): Promise<string> => String((await get(url)).headers['content-security-policy']);

  it.each([['/'], ['/nope'], ['/api/v1/needs'], ['/api/v1/nope'], ['/health/live'], ['/public/levier.css']])(
    'are strict on %s',
    async (url) => {
      const policy = await policyOf(url);
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    },
  );

  it('relax styles on the route of Swagger UI alone', async () => {
    const policy = await policyOf('/api');
    expect(policy).toMatch(/style-src 'self' 'unsafe-inline'/);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toMatch(/https?:|\*/);
    for (const url of ['/api-elsewhere', '/api/nope']) expect(await policyOf(url)).not.toMatch(/unsafe/);
  });

  it.each([['/'], ['/api'], ['/api/v1/needs'], ['/nope']])('tell nothing of what was asked: %s', async (url) => {
    const { headers } = await get(url);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('set-cookie');
  });
});

describe('health', () => {
  it('is live as soon as it answers, and ready with its catalogue', async () => {
    expect((await get('/health/live')).json()).toEqual({ status: 'ok' });
    const ready = await get('/health/ready');
    expect(ready.json()).toMatchObject({ status: 'ok', catalogueVersion: expect.any(String) as unknown });
    expect(ready.json<{ schemes: number }>().schemes).toBeGreaterThan(100);
    expect(ready.headers['cache-control']).toBe('no-store');
  });

  it('could read every file of seeds/', () => {
    expect(running.warnings).toEqual([]);
  });
});
