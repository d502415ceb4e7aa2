export { CompanyProfileDto } from './company-profile.dto';
export { isSiren, isSiret } from './identifiers';
export type * from './profile';
