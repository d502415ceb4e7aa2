/**
 * The import order, lowest first: a folder of `src/` imports only folders of earlier rows.
 * Boundary rules, the diagram in docs/DESIGN.md and the architecture tests are all made from this list.
 */
module.exports.layers = [
  ['engine'],
  ['search', 'funding'],
  ['common'],
  ['database'],
  ['reference', 'territories'],
  ['catalogue', 'companies'],
  ['matching'],
  ['accounts'],
  ['shortlists'],
  ['importers'],
  ['web', 'cli'],
];

/** Folders that are pure functions over readonly data, with the packages each may import. */
module.exports.pure = { engine: [], search: ['fuse.js'], funding: [] };

/** The composition root: files of `src/` itself, above every layer. */
module.exports.root = ['app.module.ts', 'main.ts', 'cli.ts'];
