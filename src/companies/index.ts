export { CompanyProfileDto } from './company-profile.dto';
export { headcountInWords, type HeadcountWords } from './headcount-words';
export { isSiren, isSiret } from './identifiers';
export type * from './profile';
export { understandCompany, type UnderstandingSources } from './understand-company';
export type { UnderstoodActivity, UnderstoodCompany } from './understood-company';
