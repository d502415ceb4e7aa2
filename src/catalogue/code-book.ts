/** Kinds of codes a scheme may name. */
export type CodeKind = 'territory' | 'naf' | 'zoning' | 'legalForm' | 'need';

/** Every code that exists, by kind; what is not in it is a mistake in the file. */
export type CodeBook = Readonly<Record<CodeKind, ReadonlySet<string>>>;

/** French name of each kind, for messages. */
export const CODE_NAMES: Readonly<Record<CodeKind, string>> = {
  territory: 'code de territoire',
  naf: 'code NAF',
  zoning: 'zonage',
  legalForm: 'forme juridique',
  need: 'besoin',
};
