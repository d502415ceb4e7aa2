const { layers, pure, root } = require('./layers.cjs');

const anyOf = (names) => `(?:${names.join('|')})`;
const escape = (name) => name.replaceAll('.', '\\.').replaceAll('/', '\\/');
const SPEC = '\\.spec\\.tsx?$';
const folders = layers.flat();

/** One rule a folder: whatever stands beside it or after it in the list is out of its reach. */
const layerRules = layers.flatMap((row, index) =>
  row.map((folder) => ({
    name: `layer-${folder}`,
    comment: `src/${folder} imports only what stands before it in scripts/layers.cjs.`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: `^src/${anyOf([...row.filter((name) => name !== folder), ...layers.slice(index + 1).flat()])}/` },
  })),
);

/** Pure folders: Node's own modules and any package not named in the list are input, output or weight. */
const purityRules = Object.entries(pure).map(([folder, packages]) => ({
  name: `pure-${folder}`,
  comment: `src/${folder} is pure: it may import ${packages.length ? packages.join(', ') : 'no package'}.`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: SPEC },
  to: {
    pathNot: ['^src/', ...packages.map((name) => `^node_modules/${escape(name)}/`)],
  },
}));

module.exports.rules = [
  ...layerRules,
  ...purityRules,
  {
    name: 'unlisted-folder',
    comment: 'A folder of src/ has its place in scripts/layers.cjs.',
    severity: 'error',
    from: { path: '^src/[^/]+/', pathNot: `^src/${anyOf(folders)}/` },
    to: {},
  },
  {
    name: 'unlisted-folder-imported',
    comment: 'A folder of src/ has its place in scripts/layers.cjs.',
    severity: 'error',
    from: {},
    to: { path: '^src/[^/]+/', pathNot: `^src/${anyOf(folders)}/` },
  },
  {
    name: 'only-door',
    comment: 'Features talk through index.ts.',
    severity: 'error',
    from: { path: '^(?:src/([^/]+)/|src/[^/]+$)' },
    to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/web/public/'] },
  },
  {
    name: 'no-cycle',
    comment: 'Modules that import each other are one module.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'criterion-knows-no-list',
    comment: 'The list imports the criteria; a criterion never imports the list.',
    severity: 'error',
    from: { path: '^src/engine/criteria/', pathNot: ['/index\\.ts$', SPEC] },
    to: { path: '^src/engine/(?:criteria/)?index\\.ts$' },
  },
  {
    name: 'no-test-in-source',
    comment: 'Tests know the sources, not the other way round.',
    severity: 'error',
    from: { path: '^src/', pathNot: SPEC },
    to: { path: ['^test/', '^bench/', '^scripts/', SPEC] },
  },
  {
    name: 'declared-packages',
    comment: 'What runs is in dependencies, not in devDependencies nor pulled in by chance.',
    severity: 'error',
    from: { path: '^src/', pathNot: SPEC },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional', 'npm-peer'],
      pathNot: '^node_modules/@types/',
    },
  },
  {
    name: 'resolvable',
    comment: 'What is imported exists.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-orphan',
    comment: 'A file that nothing reaches is removed.',
    severity: 'error',
    from: {
      orphan: true,
      path: '^src/',
      pathNot: [`^src/${anyOf(root.map(escape))}$`, SPEC, '\\.d\\.ts$', '^src/web/public/'],
    },
    to: {},
  },
  {
    name: 'root-imported',
    comment: 'The composition root imports all and is imported by none below it.',
    severity: 'error',
    from: { path: '^src/[^/]+/' },
    to: { path: '^src/[^/]+$' },
  },
];
