/** Name of the source in the catalogue, and the first word of the ids of its schemes. */
export const SOURCE = 'schema-national';
