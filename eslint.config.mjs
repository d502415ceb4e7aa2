import tseslint from 'typescript-eslint';
import writesInUnitOfWork from './scripts/lint-rules/writes-in-unit-of-work.mjs';

const SPECS = ['{src,scripts}/**/*.spec.{ts,tsx}', 'test/**/*.{ts,tsx}'];
const PURE = ['src/{engine,search,funding}/**/*.{ts,tsx}'];

const house = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  'no-param-reassign': 'error',
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60, skipComments: true }],
  'no-console': 'error',
};

const typescript = {
  // Nest declares its options as classes and takes literals; a cast that drops null is refused as `!` is.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/non-nullable-type-assertion-style': 'off',
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/consistent-indexed-object-style': 'off',
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

const pure = {
  'no-restricted-globals': [
    'error',
    ...['process', 'console', 'performance', 'crypto', 'fetch', 'require', 'global', 'globalThis'],
    ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', '__dirname', '__filename'],
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'The date is an argument.' },
    { object: 'Math', property: 'random', message: 'The same firm and catalogue always give the same answer.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The date is an argument.' },
    { selector: "CallExpression[callee.name='Date']", message: 'The date is an argument.' },
    { selector: 'ImportExpression', message: 'No input or output here.' },
    { selector: ':function[async=true]', message: 'Nothing here waits: no input or output.' },
  ],
};

const environment = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Settings are read and validated once, in src/common.' },
  ],
};

const typeormStaysInPersistence = {
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      paths: ['typeorm', '@nestjs/typeorm'].map((name) => ({
        name,
        message: 'TypeORM is for src/database, *.entity.ts, *.repository.ts and *.module.ts.',
      })),
      patterns: [{ group: ['typeorm/*'], message: 'Import from "typeorm".' }],
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/', '.setup/', 'src/web/public/vendor/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { levier: { rules: { 'writes-in-unit-of-work': writesInUnitOfWork } } },
    rules: { ...house, ...typescript },
  },
  { files: PURE, ignores: SPECS, rules: pure },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: [...PURE, 'src/common/**', 'src/main.ts', 'src/cli.ts', ...SPECS],
    rules: environment,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/database/**', 'src/**/*.{entity,repository,module}.ts', ...SPECS],
    rules: { ...typeormStaysInPersistence, 'levier/writes-in-unit-of-work': 'error' },
  },
  {
    files: ['src/**/*.{entity,module}.ts'],
    ignores: ['src/database/**'],
    rules: { 'levier/writes-in-unit-of-work': 'error' },
  },
  {
    files: ['src/**/*.repository.ts'],
    ignores: ['src/database/**'],
    rules: { 'levier/writes-in-unit-of-work': ['error', { writesAllowed: true }] },
  },
  { files: ['src/cli/**', 'src/cli.ts', 'bench/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: SPECS,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { ecmaVersion: 2023 },
    rules: { ...house, 'no-console': 'off', 'no-unused-vars': 'error' },
  },
);
