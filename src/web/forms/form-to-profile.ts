import { quoted } from '../../common';
import type { CompanyProfile, HeadcountInput, OwnershipInput, ProjectInput } from '../../companies';
import { shortDate } from '../short-date';
import { readNafCode } from './activity';
import {
  FIELD_LABELS,
  LEGAL_FORM_CHOICES,
  MAX_FIELD_TEXT,
  MAX_PROJECT_TEXT,
  OWNERSHIP_CHOICES,
  STAGE_CHOICES,
  type FormError,
} from './fields';
import {
  all,
  ANSWER_PREFIX,
  answerNames,
  FIELD_NAMES,
  first,
  keptFields,
  NOT_KNOWN,
  type FieldName,
  type KeptFields,
  type RawQuery,
} from './query';
import { readCount, readDate, readHeadcount, readMoney, readSiret, readYesNo, type Read } from './read-values';

export interface ReadForm {
  /** All but the site and activities in lay words, which take a look-up. */
  readonly profile: CompanyProfile;
  readonly errors: readonly FormError[];
  /** Everything typed, wrong values included. */
  readonly kept: KeptFields;
  /** Activities written in words, not as codes. */
  readonly trades: readonly string[];
  readonly at: string;
}

interface Reader {
  read<T>(field: FieldName, reader: (text: string) => Read<T>): T | null;
  fail(field: string, message: string): void;
}

function readerOf(query: RawQuery, errors: FormError[]): Reader {
  const fail = (field: string, message: string): void => void errors.push({ field, message });
  return {
    fail,
    read: (field, reader) => {
      const text = first(query, field);
      if (text === '' || text === NOT_KNOWN) return null;
      const found = text.length > MAX_FIELD_TEXT ? { problem: `${quoted(text)} est trop long.` } : reader(text);
      if ('value' in found) return found.value;
      fail(field, `${FIELD_LABELS[field]} : ${found.problem}`);
      return null;
    },
  };
}

const oneOf =
  (choices: readonly { readonly value: string }[]) =>
  (text: string): Read<string> =>
    choices.some((choice) => choice.value === text)
      ? { value: text }
      : { problem: `${quoted(text)} n'est pas un choix proposé.` };

function checkLengths(query: RawQuery, reader: Reader): void {
  const text = first(query, 'projet');
  if (text.length > MAX_PROJECT_TEXT) {
    const typed = text.length.toLocaleString('fr-FR');
    reader.fail('projet', `Projet : ${quoted(text)} compte ${typed} caractères ; la limite est de 2 000.`);
  }
  for (const field of ['ville', 'activite', 'besoin'] as const) {
    const long = all(query, field).find((value) => value.length > MAX_FIELD_TEXT);
    if (long !== undefined) reader.fail(field, `${FIELD_LABELS[field]} : ${quoted(long)} dépasse 200 caractères.`);
  }
}

function projectOf(query: RawQuery, reader: Reader): ProjectInput {
  const amount = reader.read('montant', readMoney);
  const needs = all(query, 'besoin');
  return {
    needs: needs.length > 0 ? needs : null,
    text: first(query, 'projet').slice(0, MAX_PROJECT_TEXT) || null,
    worksStarted: reader.read('travaux', readYesNo),
    costs: amount === null ? null : [{ amount }],
    jobsCreated: reader.read('emplois', readCount),
  };
}

function answersOf(query: RawQuery, reader: Reader): NonNullable<CompanyProfile['answers']> | null {
  const words = { true: 'yes', false: 'no', null: 'unknown' } as const;
  const answers = answerNames(query).flatMap((name) => {
    const found = readYesNo(first(query, name));
    if ('value' in found) return [[name.slice(ANSWER_PREFIX.length), words[`${found.value}`]] as const];
    reader.fail(name, `Réponse ${found.problem}`);
    return [];
  });
  return answers.length > 0 ? Object.fromEntries(answers) : null;
}

/** The day of the search stands for the unknown grant days: an amount received within three years counts in full. */
function deMinimisOf(reader: Reader, at: string): NonNullable<CompanyProfile['deMinimis']> | null {
  const sum = reader.read('minimis', readMoney);
  if (sum === null) return null;
  return sum === 0 ? [] : [{ grantedOn: at, amount: sum }];
}

/** Percent of the capital from which a firm in public hands is no SME. */
const PUBLIC_SHARE = 25;

function ownershipOf(reader: Reader): OwnershipInput | null {
  const answer = reader.read('autonome', oneOf(OWNERSHIP_CHOICES));
  const kind = OWNERSHIP_CHOICES.find(({ value }) => value === answer)?.kind ?? null;
  const isPublic = reader.read('public', readYesNo);
  const group = {
    headcount: reader.read('effectifgroupe', readCount),
    turnover: reader.read('cagroupe', readMoney),
    balanceSheet: reader.read('bilangroupe', readMoney),
  };
  const hasGroup = Object.values(group).some((figure) => figure !== null);
  if (kind === null && isPublic === null && !hasGroup) return null;
  return {
    kind,
    ...(isPublic !== null && { publicShare: isPublic ? PUBLIC_SHARE : 0 }),
    ...(hasGroup && { group }),
  };
}

function checkCoherence(profile: CompanyProfile, query: RawQuery, at: string, reader: Reader): void {
  if (profile.createdOn && profile.createdOn > at && profile.stage !== 'creation') {
    const typed = quoted(first(query, 'creation'));
    reader.fail(
      'creation',
      `${FIELD_LABELS.creation} : ${typed} est après la date de la recherche (${shortDate(at)}).`,
    );
  }
}

/**
 * Reads the form, pure: what is left empty is unknown; each impossible value is an error naming field and value.
 * @param today date used when the address holds none
 */
export function readForm(query: RawQuery, today: string): ReadForm {
  const errors: FormError[] = [];
  const reader = readerOf(query, errors);
  checkLengths(query, reader);
  const at = reader.read('at', readDate) ?? today;
  const activities = all(query, 'activite').map((text) => ({ text, code: readNafCode(text) }));
  const codes = activities.flatMap(({ code }) => (code === null ? [] : [code]));
  const stage = reader.read('stade', oneOf(STAGE_CHOICES));
  const profile: CompanyProfile = {
    siret: reader.read('siret', readSiret),
    legalForm: reader.read('forme', oneOf(LEGAL_FORM_CHOICES)),
    createdOn: reader.read('creation', readDate),
    stage: STAGE_CHOICES.find((choice) => choice.value === stage)?.stage ?? null,
    naf: codes.length > 0 ? codes.map((code, index) => ({ code, role: index === 0 ? 'main' : 'other' })) : null,
    headcount: reader.read<HeadcountInput>('effectif', readHeadcount),
    turnover: reader.read('ca', readMoney),
    balanceSheet: reader.read('bilan', readMoney),
    ownership: ownershipOf(reader),
    inDifficulty: reader.read('difficulte', readYesNo),
    taxesUpToDate: reader.read('ajour', readYesNo),
    deMinimis: deMinimisOf(reader, at),
    project: projectOf(query, reader),
    answers: answersOf(query, reader),
  };
  reader.read('qpv', readYesNo);
  checkCoherence(profile, query, at, reader);
  const trades = activities.filter(({ code }) => code === null).map(({ text }) => text);
  const order = [...FIELD_NAMES] as string[];
  return {
    profile,
    errors: errors.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field)),
    kept: keptFields(query),
    trades,
    at,
  };
}

/** Whether the site lies in a QPV, as answered; the site itself takes a look-up. */
export function readInQpv(query: RawQuery): boolean | null {
  const found = readYesNo(first(query, 'qpv') || 'nsp');
  return 'value' in found ? found.value : null;
}
