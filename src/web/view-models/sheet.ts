import {
  availability,
  criteriaOf,
  definitionOf,
  UNNAMED_FUNDER,
  type AidScheme,
  type Calendar,
  type CalendarDate,
  type Criterion,
  type Labels,
  type State,
  type Verdict,
} from '../../engine';
import type { RecommendedScheme } from '../../matching';
import { shortDate } from '../short-date';
import { coverageInWords, decisiveReason, amountInWords, instrumentInWords } from './card';
import { deadlineInWords, longDate, NO_DEADLINE } from './dates';
import type { SheetFamily } from './families';
import { capitalised, figure, plural } from './figures';
import { moneyRules } from './money-rules';
import { trustInWords } from './source';
import { LEVEL_WORDS, STATE_WORDS, VERDICT_WORDS } from './words';

export interface ConditionView {
  readonly title: string;
  readonly rule: string;
  /** The words of the source that the rule was read in; null where the sheet codes it itself. */
  readonly quote: string | null;
  /** The reason for this firm; null when no firm was given. */
  readonly yours: string | null;
  readonly state: State | null;
  readonly stateName: string | null;
}

export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly levelName: string;
  readonly funders: string;
  readonly inShort: readonly string[];
  /** The rest of a long description, as its source writes it. */
  readonly description: readonly string[];
  readonly family: SheetFamily;
  /** Other descriptions of the same aid. */
  readonly alsoDescribedBy: readonly { readonly text: string; readonly url: string | null }[];
  readonly verdict: {
    readonly verdict: Verdict;
    readonly name: string;
    readonly reason: string | null;
    readonly coverage: string;
  } | null;
  readonly conditions: readonly ConditionView[];
  /** Since when it takes no application; null while it does, or will. */
  readonly closed: string | null;
  /** How many of the conditions Levier can check, whatever the firm. */
  readonly coverage: string;
  readonly uncoded: readonly string[];
  readonly estimate: { readonly text: string; readonly basis: string | null } | null;
  readonly amounts: readonly string[];
  readonly when: readonly string[];
  readonly order: readonly string[];
  readonly apply: string | null;
  readonly documents: readonly string[];
  readonly contact: AidScheme['contact'];
  /** Who answers where the sheet has no contact. */
  readonly ask: string;
  readonly source: {
    readonly url: string | null;
    readonly publisher: string;
    readonly licence: string;
    readonly trust: string;
    /** Composed from a table of facts: there is more to read at the source. */
    readonly facts: boolean;
    readonly checkedOn: string;
  };
}

/** Only web addresses become links: imported text may hold anything. */
export function safeUrl(url: string | null | undefined): string | null {
  return url != null && /^https?:\/\//i.test(url) ? url : null;
}

function ruleInWords(criterion: Criterion, labels: Labels): { title: string; rule: string } {
  const definition = definitionOf(criterion.kind);
  const rule = capitalised(definition.rule(criterion, labels));
  return {
    title: definition.title,
    rule: criterion.soft === true ? `${rule} (à confirmer auprès du financeur)` : rule,
  };
}

function conditionsOf(scheme: AidScheme, answer: RecommendedScheme | null, labels: Labels): ConditionView[] {
  if (answer !== null) {
    return answer.reasons.map(({ title, ruleText, text, state, quote = null }) => ({
      title,
      rule: capitalised(ruleText),
      quote,
      yours: text,
      state,
      stateName: STATE_WORDS[state],
    }));
  }
  return criteriaOf(scheme).map((criterion) => ({
    ...ruleInWords(criterion, labels),
    quote: criterion.quote ?? null,
    yours: null,
    state: null,
    stateName: null,
  }));
}

function datesOf(calendar: Calendar | null): string[] {
  if (calendar === null || calendar.permanent) return [];
  const cutOffs = calendar.cutOffs.map((day) => longDate(day)).join(', ');
  return [
    ...(calendar.opens === null ? [] : [`Ouverture : ${longDate(calendar.opens)}.`]),
    ...(cutOffs === '' ? [] : [`Dates de relevé des dossiers : ${cutOffs}.`]),
    ...(calendar.closes === null ? [] : [`Dernier jour : ${longDate(calendar.closes)}.`]),
  ];
}

function undated(calendar: Calendar | null): string {
  if (calendar === null) return 'Aucune date publiée.';
  return calendar.permanent ? "Ouverte toute l'année." : `${capitalised(NO_DEADLINE)}.`;
}

/** For a firm, when it can apply; then the published dates, those just said left out. */
function whenOf({ calendar }: AidScheme, answer: RecommendedScheme | null, at: CalendarDate): readonly string[] {
  const dates = datesOf(calendar);
  if (answer === null) return dates.length > 0 ? dates : [undated(calendar)];
  const now = deadlineInWords(at, answer);
  return [`${capitalised(now)}.`, ...dates.filter((line) => !now.includes(line.replace(/^.* : |\.$/g, '')))];
}

function orderOf({ criteria, leadTimeWeeks }: AidScheme): string[] {
  const before = criteria.some(({ kind }) => kind === 'worksNotStarted');
  return [
    ...(before
      ? [
          "Avant de signer quoi que ce soit, déposez la demande : un devis signé ou une commande passée avant peut faire perdre l'aide.",
          'Demandez au financeur à partir de quelle date vous pouvez vous engager.',
        ]
      : []),
    ...(leadTimeWeeks === null
      ? []
      : [`Comptez environ ${String(leadTimeWeeks)} semaines entre la demande et la réponse.`]),
  ];
}

/** What of a long text opens the sheet; the rest follows what decides. */
const LONGEST_OPENING = 400;

/** The lines of the summary: those that open the sheet, then the others. */
function summaryLines({ summary }: AidScheme): {
  readonly opening: readonly string[];
  readonly more: readonly string[];
} {
  const lines = [...new Set((summary ?? '').split(/\n+/).filter((line) => line.trim() !== ''))];
  let length = 0;
  const fits = (line: string): boolean => (length += line.length) <= LONGEST_OPENING;
  const cut = lines.findIndex((line, index) => !fits(line) && index > 0);
  return cut === -1 ? { opening: lines, more: [] } : { opening: lines.slice(0, cut), more: lines.slice(cut) };
}

function namedFunders({ funders }: AidScheme): string[] {
  return funders.map(({ name }) => name).filter((name) => name !== UNNAMED_FUNDER);
}

/** Null where the name says it already: « Crédit d’impôt Recherche (CIR) ». */
function acronymBeside({ name, acronym }: AidScheme): string | null {
  const at = acronym === null ? -1 : name.indexOf(acronym);
  if (acronym === null || at === -1) return acronym;
  const touches = /[\p{L}\p{N}]$/u.test(name.slice(0, at)) || /^[\p{L}\p{N}]/u.test(name.slice(at + acronym.length));
  return touches ? acronym : null;
}

/** The summary of a fact sheet names form and funder itself. */
function inShortOf(scheme: AidScheme, opening: readonly string[]): readonly string[] {
  if (scheme.depth === 'facts' && opening.length > 0) return opening;
  const { name, plain } = instrumentInWords(scheme.instruments);
  return [`${name} (${plain}).`, ...opening];
}

/** What the catalogue knows of an aid beside its sheet. */
export interface SheetKin {
  readonly family: SheetFamily;
  /** Sheets of the same aid that it stands for. */
  readonly merged: readonly Pick<AidScheme, 'source'>[];
}

const NO_KIN: SheetKin = { family: { parent: null, variants: null }, merged: [] };

function descriptionOf({ catalogue, publisher, record, url }: AidScheme['source']): {
  readonly text: string;
  readonly url: string | null;
} {
  const number = record === null ? '' : ` (fiche ${record})`;
  return { text: `${catalogue ?? publisher}${number}`, url: safeUrl(url) };
}

function closedInWords({ calendar }: AidScheme, at: string): string | null {
  const { availability: state, deadline } = availability(calendar, at);
  return state === 'closed' ? `Aide ${deadlineInWords(at, { availability: state, opens: null, deadline })}.` : null;
}

function checkableInWords(scheme: AidScheme): string {
  const checked = criteriaOf(scheme).length;
  const total = checked + scheme.uncoded.length;
  return `Levier sait vérifier ${figure(checked)} ${plural(checked, 'condition')} sur ${figure(total)}.`;
}

/** A scheme's sheet; with `answer`, the scheme as laid against the firm. */
export function sheetOf(
  scheme: AidScheme,
  answer: RecommendedScheme | null,
  labels: Labels,
  at: string,
  { family, merged }: SheetKin = NO_KIN,
): SheetView {
  const { source } = scheme;
  const named = namedFunders(scheme);
  const { opening, more } = summaryLines(scheme);
  return {
    id: scheme.id,
    name: scheme.name,
    acronym: acronymBeside(scheme),
    levelName: LEVEL_WORDS[scheme.level],
    funders: scheme.funders.map(({ name }) => name).join(', '),
    inShort: inShortOf(scheme, opening),
    closed: closedInWords(scheme, at),
    description: more,
    family,
    alsoDescribedBy: merged.map(({ source: other }) => descriptionOf(other)),
    verdict:
      answer === null
        ? null
        : {
            verdict: answer.verdict,
            name: VERDICT_WORDS[answer.verdict],
            reason: decisiveReason(answer.reasons, answer.verdict)?.text ?? null,
            coverage: coverageInWords(answer.coverage),
          },
    conditions: conditionsOf(scheme, answer, labels),
    coverage: checkableInWords(scheme),
    uncoded: scheme.uncoded,
    estimate: answer?.estimate ? amountInWords(answer) : null,
    amounts: moneyRules(scheme.funding),
    when: whenOf(scheme, answer, at),
    order: orderOf(scheme),
    apply: safeUrl(scheme.apply),
    documents: scheme.documents,
    contact: scheme.contact,
    ask: named.join(', ') || source.publisher,
    source: {
      url: safeUrl(source.url),
      publisher: source.publisher,
      licence: source.licence ?? 'non précisée',
      trust: trustInWords(source, at, { named: true }),
      facts: scheme.depth === 'facts',
      checkedOn: shortDate(source.checkedOn),
    },
  };
}
