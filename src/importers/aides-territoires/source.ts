/** Name of the source in the catalogue, and the first word of the ids of its schemes. */
export const SOURCE = 'aides-territoires';
/** As sheets and pages name it. */
export const CATALOGUE = 'Aides-territoires';
/** Addresses of its pages stand in the records without it. */
export const SITE = 'https://aides-territoires.beta.gouv.fr';
