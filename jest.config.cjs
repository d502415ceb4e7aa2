/** TypeScript with the decorators Nest and TypeORM read, JSX for preact, CommonJS: what `tsc` builds. */
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: true,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** The suffix of a test says what it needs; the project gives it. */
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/planted/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  transform: { '^.+\\.tsx$': swc(true), '^.+\\.ts$': swc(false) },
  setupFiles: ['reflect-metadata'],
  restoreMocks: true,
  ...more,
});

/** A database filled once, of which each file of whole journeys takes a copy. */
const filledDatabase = {
  globalSetup: '<rootDir>/test/support/filled-database.setup.mjs',
  globalTeardown: '<rootDir>/test/support/filled-database.teardown.mjs',
};

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testTimeout: 60_000,
  // Jest would leave one core idle: half of a small machine.
  maxWorkers: '100%',
  projects: [
    project('unit', [
      'src/**/*.spec.{ts,tsx}',
      'bench/**/*.spec.ts',
      'scripts/**/*.spec.ts',
      'test/cases/**/*.spec.ts',
      'test/seeds/**/*.spec.ts',
      'test/architecture/**/*.spec.ts',
    ]),
    project('integration', ['test/integration/**/*.int-spec.ts'], {
      globalSetup: '<rootDir>/test/support/postgres.setup.mjs',
      globalTeardown: '<rootDir>/test/support/postgres.teardown.mjs',
    }),
    project('e2e', ['test/e2e/**/*.e2e-spec.{ts,tsx}'], filledDatabase),
    project('browser', ['test/browser/**/*.spec.{ts,tsx}'], filledDatabase),
  ],
};
