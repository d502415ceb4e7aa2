/** Name of the source in the catalogue, and the first word of the ids of its schemes. */
export const SOURCE = 'eu-sedia';
/** As sheets and pages name it. */
export const CATALOGUE = 'EU Funding & Tenders Portal';
export const PORTAL = 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen';
