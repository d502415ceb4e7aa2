/** Kinds of codes a scheme may name. */
export type CodeKind = 'territory' | 'naf' | 'zoning' | 'legalForm' | 'need';

interface Codes {
  has(code: string): boolean;
}

/** Every code that exists, by kind; in our own files, what is not in it is a mistake. */
export interface CodeBook extends Readonly<Record<CodeKind, Codes>> {
  /** Zonings (`AFR`) and their classes (`AFR:a`). */
  readonly zoning: ReadonlySet<string>;
  /** Families and needs. */
  readonly need: ReadonlySet<string>;
}

/** French name of each kind, for messages. */
export const CODE_NAMES: Readonly<Record<CodeKind, string>> = {
  territory: 'code de territoire',
  naf: 'code NAF',
  zoning: 'zonage',
  legalForm: 'forme juridique',
  need: 'besoin',
};
