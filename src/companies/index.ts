export { CompanyProfileDto } from './company-profile.dto';
export { isSiren, isSiret } from './identifiers';
export type * from './profile';
export { understandCompany, type UnderstandingSources } from './understand-company';
export type { UnderstoodActivity, UnderstoodCompany } from './understood-company';
