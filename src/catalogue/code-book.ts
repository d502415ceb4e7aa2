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

/** What a code of each kind is called where none exists by it. */
export const UNKNOWN_CODES: Readonly<Record<CodeKind, string>> = {
  territory: 'code de territoire inconnu',
  naf: 'code NAF inconnu',
  zoning: 'zonage inconnu',
  legalForm: 'forme juridique inconnue',
  need: 'besoin inconnu',
};
