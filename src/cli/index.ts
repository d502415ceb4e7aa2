export type { Terminal } from './command-context';
export { runProgram, type OpenContext } from './program';
