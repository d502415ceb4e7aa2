export { todayInParis } from './clock';
export { ProblemError, quoted } from './errors';
export { fold, tokens } from './text';
