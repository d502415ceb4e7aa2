export { todayInParis } from './clock';
export { OperatorError, readConfig, withoutPassword, type Config, type DatabaseAddress } from './config';
export {
  Amount,
  CalendarDay,
  List,
  ListOf,
  Matching,
  Maybe,
  NumberWithin,
  ObjectOf,
  OneOf,
  Text,
  TextList,
  TrueOrFalse,
} from './decorators';
export { csvRecord, safeText, type Cell } from './csv-text';
export { pointerTo, ProblemError, quoted, shortened } from './errors';
export { refuseInheritedNames } from './inherited-names';
export { refuseDeepNesting } from './nesting';
export { lazily } from './lazily';
export { problemOf, problemOfStatus, type Problem } from './problem';
export { isPrivateHost, isPublicAddress, PrivateAddressError, publicLookup } from './public-address';
export { SEEDS_FOLDER } from './seeds';
export { fold, tokens } from '../search';
export { validated, validationProblem, VALIDATION_OPTIONS } from './validation';
