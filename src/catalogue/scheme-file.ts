import type { ErrorObject } from 'ajv';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { LEVELS } from '../engine';
import type { AidScheme, Calendar, Contact, Funder, Funding, Perimeter, SchemeSource } from '../engine';
import { quoted } from '../common';
import type { CodeBook } from './code-book';
import { pathOf, schemaMessage } from './schema-messages';
import { findContradictions } from './scheme-checks';
import type { Finding } from './scheme-checks';
import { SCHEME_SCHEMA } from './scheme-schema';
import { validatorOf } from './schema-validator';

/** A problem of one scheme file; `message` is a French sentence that names the field and the value. */
export interface FileProblem {
  /** Path under `seeds/schemes`. */
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

export type ParsedSchemeFile =
  | { readonly scheme: AidScheme; readonly problems: readonly [] }
  | { readonly scheme: null; readonly problems: readonly FileProblem[] };

type With<T, K extends keyof T> = Partial<T> & Pick<T, K>;

/** A scheme as its file may write it, once the schema has accepted it. */
export type SchemeDraft = With<
  Omit<AidScheme, 'funders' | 'territory' | 'calendar' | 'funding' | 'contact' | 'source'>,
  'id' | 'name' | 'level'
> & {
  readonly funders: readonly With<Funder, 'name'>[];
  readonly territory: With<Perimeter, 'include'>;
  readonly calendar?: Partial<Calendar> | null;
  readonly funding?: Partial<Funding> | null;
  readonly contact?: Partial<Contact> | null;
  readonly source: With<SchemeSource, Exclude<keyof SchemeSource, 'licence' | 'catalogue' | 'record'>>;
};

const draftOfScheme = validatorOf<SchemeDraft>(SCHEME_SCHEMA);

const YAML_MESSAGES: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  DUPLICATE_KEY: 'la même clé est écrite deux fois',
  BAD_INDENT: 'le retrait de la ligne ne correspond pas à celui du groupe',
  TAB_AS_INDENT: 'une tabulation sert de retrait : mettez des espaces',
  MISSING_CHAR: 'il manque un signe (guillemet, virgule ou crochet)',
  UNEXPECTED_TOKEN: 'un signe inattendu : mettez le texte entre guillemets',
  MULTILINE_IMPLICIT_KEY: 'une clé tient sur plusieurs lignes : le texte contient-il « : » sans guillemets ?',
  BLOCK_AS_IMPLICIT_KEY: 'le texte contient « : » : mettez-le entre guillemets',
};

/** Reads one scheme file: the scheme with its defaults, or every problem found. `file` is its path under `seeds/schemes`. */
export function parseSchemeFile(content: string, file: string, codes: CodeBook): ParsedSchemeFile {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const [syntaxError] = document.errors;
  if (syntaxError) return refused([syntaxProblem(syntaxError, file, lines)]);
  const located = (finding: Finding): FileProblem => ({
    file,
    line: lineOf(document, finding.path, lines),
    message: finding.message,
  });

  let draft: unknown;
  try {
    draft = document.toJS();
  } catch {
    return refused([{ file, line: null, message: 'fiche : un renvoi YAML (&, *) ne peut pas être suivi' }]);
  }
  const isDraft = draftOfScheme();
  if (!isDraft(draft)) return refused(schemaFindings(isDraft.errors).map(located));
  const scheme = withDefaults(draft);
  const findings = [...placeFindings(scheme, file), ...findContradictions(scheme, codes)];
  return findings.length > 0 ? refused(findings.map(located)) : { scheme, problems: [] };
}

/** `regional/84/aide.yaml:12 : criteria[2].max : …`, the line a writer can click. */
export function describeProblem({ file, line, message }: FileProblem): string {
  return `${file}${line === null ? '' : `:${String(line)}`} : ${message}`;
}

function refused(problems: readonly FileProblem[]): ParsedSchemeFile {
  return { scheme: null, problems };
}

function syntaxProblem(error: YAMLError, file: string, lines: LineCounter): FileProblem {
  const { line, col } = lines.linePos(error.pos[0]);
  const said = YAML_MESSAGES[error.code] ?? `écriture YAML incorrecte (${error.code})`;
  return { file, line, message: `ligne ${String(line)}, colonne ${String(col)} : ${said}` };
}

function schemaFindings(errors: readonly ErrorObject[] | null | undefined): Finding[] {
  return (errors ?? []).flatMap((error) => {
    const message = schemaMessage(error);
    const key = (error.params as { additionalProperty?: string }).additionalProperty;
    return message === null
      ? []
      : [{ path: [...pathOf(error.instancePath), ...(key === undefined ? [] : [key])], message }];
  });
}

/** Line of the deepest node that the path reaches. */
function lineOf(document: Document, path: readonly (string | number)[], lines: LineCounter): number | null {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

/** The name of the file is the id, its first folder the level. */
function placeFindings(scheme: AidScheme, file: string): Finding[] {
  const folders = file.split('/');
  const name = (folders.pop() ?? '').replace(/\.yaml$/, '');
  const found: Finding[] = [];
  if (scheme.id !== name) {
    found.push({ path: ['id'], message: `id : ${quoted(scheme.id)} n’est pas le nom du fichier ${quoted(name)}` });
  }
  const folder = folders[0];
  if (folder !== scheme.level) {
    const where = folder === undefined ? 'aucun' : quoted(folder);
    const message = `level : ${quoted(scheme.level)} n’est pas le dossier de la fiche, ${where} (${LEVELS.join(', ')})`;
    found.push({ path: ['level'], message });
  }
  return found;
}

const NO_CALENDAR: Calendar = { permanent: false, opens: null, closes: null, cutOffs: [] };
const NO_FUNDING: Funding = { rate: null, floor: null, cap: null, basis: null, details: null };
const NO_CONTACT: Contact = { organisation: null, url: null, email: null, phone: null };

/** Lists left out are empty, all else left out is null. */
export function withDefaults(draft: SchemeDraft): AidScheme {
  const { id, name, level, ...others } = draft;
  return {
    id,
    name,
    acronym: null,
    aliases: [],
    level,
    depth: 'full',
    instruments: [],
    fundingOrigin: null,
    needs: [],
    keywords: [],
    summary: null,
    criteria: [],
    uncoded: [],
    exclusiveWith: [],
    apply: null,
    documents: [],
    leadTimeWeeks: null,
    parent: null,
    ...others,
    funders: draft.funders.map((funder) => ({ siren: null, role: null, ...funder })),
    territory: { exclude: [], ...draft.territory },
    calendar: draft.calendar ? { ...NO_CALENDAR, ...draft.calendar } : null,
    funding: draft.funding ? { ...NO_FUNDING, ...draft.funding } : null,
    contact: draft.contact ? { ...NO_CONTACT, ...draft.contact } : null,
    source: { licence: null, catalogue: null, record: null, ...draft.source },
  };
}
