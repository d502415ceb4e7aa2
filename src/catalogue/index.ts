export type { CodeBook, CodeKind } from './code-book';
export { describeProblem, parseSchemeFile } from './scheme-file';
export type { FileProblem, ParsedSchemeFile } from './scheme-file';
export { SCHEME_SCHEMA } from './scheme-schema';
