export type * from './recommendation';
