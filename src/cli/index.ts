export { answerAsWorker } from './batch/worker';
export type { Terminal } from './command-context';
export { runProgram, type OpenContext } from './program';
export { progressOn } from './progress-on';
