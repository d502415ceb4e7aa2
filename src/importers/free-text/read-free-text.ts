import { definitionOf, type Criterion, type Labels } from '../../engine';
import type { Understood } from '../feed/feed';
import { distinct } from '../feed/row-notes';
import { blocksOf, sentencesOf, type Block } from './conditions';
import { criterionOf } from './patterns';
import { plain } from './plain';

/** A field of a record, as plain text. */
export interface FreeTextField {
  readonly name: string;
  readonly text: string;
  /** `all`: every line is a condition. `any`: lines are alternatives (kinds of beneficiaries): a single one decides. */
  readonly lines: 'all' | 'any';
  /** Put before what stays in words: `Bénéficiaires`. */
  readonly title?: string;
}

/** Conditions read in free text: those that are certain as criteria with the words they were read in, the others as they are. */
export interface FreeText {
  readonly criteria: readonly Criterion[];
  readonly uncoded: readonly string[];
  readonly understood: readonly Understood[];
}

/** Where a text makes exceptions or gives a choice, no sentence of it is certain alone. */
const DOUBT =
  /\b(?:sauf|toutefois|cependant|neanmoins|hormis|excepte|derog\w*|exception\w*|exceptionnel\w*|a defaut|au choix|soit|l'une? des|au moins une? des|ne s'applique\w*|et\/ou|majore\w*|bonif\w*|prioritair\w*|de preference)\b/;
/** What may introduce a list of conditions without changing what they say. */
const NEUTRAL_HEAD =
  /^(?:pour etre eligibles?,? |pour beneficier de (?:l'aide|ce dispositif|la subvention),? )?(?:(?:les |l'|la )?(?:entreprises?|societes?|conditions?|criteres?|beneficiaires?)(?: (?:d'eligibilite|d'attribution|d'acces|d'octroi|generales?|eligibles?|beneficiaires?))*)(?: (?:doivent|doit|sont les suivantes?|suivantes?|suivants?|a remplir|requises))* ?:?$/;

/** No criterion read here names a code. */
const NO_LABELS: Labels = { territory: (code) => code, naf: (code) => code, legalForm: (code) => code };

interface Reading {
  readonly field: FreeTextField;
  readonly sentence: string;
  readonly criterion: Criterion | null;
}

interface ReadLine {
  readonly head: string | null;
  readonly readings: readonly Reading[];
}

const unended = (sentence: string): string => sentence.replace(/\s*[;,]$/, '');

const EITHER = /^ou\b|\bou(?: bien)? ?:?$/;

function isCertain(field: FreeTextField): boolean {
  const text = plain(field.text);
  return !DOUBT.test(text) && !field.text.split('\n').some((line) => EITHER.test(plain(line)));
}

function linesOf(field: FreeTextField): ReadLine[] {
  const blocks = blocksOf(field.text);
  const sentences = blocks.flatMap(({ lines }) => lines.flatMap(sentencesOf));
  const certain = isCertain(field) && (field.lines === 'all' || sentences.length === 1);
  return blocks.flatMap((block) => linesOfBlock(block, field, certain));
}

function linesOfBlock({ head, lines }: Block, field: FreeTextField, certain: boolean): ReadLine[] {
  const reads = certain && (head === null || NEUTRAL_HEAD.test(plain(head)));
  const read = (sentence: string): Reading => ({
    field,
    sentence: unended(sentence),
    criterion: reads ? criterionOf(plain(sentence)) : null,
  });
  const readings = lines.map((line) => sentencesOf(line).map(read));
  if (head === null || readings.length === 0) {
    const all = readings.length === 0 && head !== null ? [[read(head)]] : readings;
    return all.map((of) => ({ head: null, readings: of }));
  }
  return [{ head, readings: readings.flat() }];
}

const SIDES = ['min', 'max', 'under', 'orBalanceSheetMax', 'in'] as const;

/** Kinds of which two sentences give the same bound differently, or bounds that no firm meets: none of them is certain. */
function contested(readings: readonly Reading[]): ReadonlySet<string> {
  const found = new Set<string>();
  const told = new Map<string, number>();
  for (const { criterion } of readings) {
    if (criterion === null) continue;
    const bounds = new Map<string, unknown>(Object.entries(criterion));
    if (definitionOf(criterion.kind).contradiction(criterion) !== null) found.add(criterion.kind);
    for (const side of SIDES) {
      const value = bounds.get(side);
      if (typeof value !== 'number') continue;
      const key = `${criterion.kind} ${side}`;
      if ((told.get(key) ?? value) !== value) found.add(criterion.kind);
      told.set(key, value);
    }
    const min = told.get(`${criterion.kind} min`) ?? 0;
    const top = Math.min(
      told.get(`${criterion.kind} max`) ?? Infinity,
      told.get(`${criterion.kind} under`) ?? Infinity,
    );
    if (min > top) found.add(criterion.kind);
  }
  return found;
}

/** A line without what was understood of it; null when nothing is left. */
function leftOf({ head, readings }: ReadLine, refused: ReadonlySet<string>): string | null {
  const left = readings.filter(({ criterion }) => criterion === null || refused.has(criterion.kind));
  if (left.length === 0) return null;
  const words = left.map(({ sentence }) => sentence);
  return head === null ? words.join(' ') : `${head.replace(/\s*:$/, '')} : ${words.join(' ; ')}`;
}

/** What stays in words of a field: a condition a line, alternatives as one. */
function uncodedOf(
  { title, lines: kind }: FreeTextField,
  lines: readonly ReadLine[],
  refused: ReadonlySet<string>,
): string[] {
  const left = lines.flatMap((one) => leftOf(one, refused) ?? []);
  const conditions = kind === 'all' || left.length === 0 ? left : [left.join(' ; ')];
  return conditions.map((text) => (title === undefined ? text : `${title} : ${text}`));
}

/** Reads the fields of one record; `line` is where it stands. Pure. */
export function readFreeText(line: number, fields: readonly FreeTextField[]): FreeText {
  const read = fields.map((field) => ({ field, lines: linesOf(field) }));
  const readings = read.flatMap(({ lines }) => lines.flatMap(({ readings: of }) => of));
  const refused = contested(readings);
  const criteria = new Map<string, Criterion>();
  const understood: Understood[] = [];
  for (const { field, sentence, criterion } of readings) {
    if (criterion === null || refused.has(criterion.kind)) continue;
    const { title, rule } = definitionOf(criterion.kind);
    const key = JSON.stringify(criterion);
    if (!criteria.has(key)) criteria.set(key, { ...criterion, quote: sentence });
    understood.push({ line, field: field.name, text: sentence, as: `${title} : ${rule(criterion, NO_LABELS)}` });
  }
  return {
    criteria: [...criteria.values()],
    uncoded: distinct(read.flatMap(({ field, lines }) => uncodedOf(field, lines, refused))),
    understood,
  };
}
