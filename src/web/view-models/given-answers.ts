import type { CompanyProfile } from '../../companies';
import { FIELD_LABELS, LEGAL_FORM_CHOICES, OWNERSHIP_CHOICES, STAGE_CHOICES } from '../forms/fields';
import { address, ANSWER_PREFIX, without, type FieldName, type KeptFields } from '../forms/query';
import { longDate } from './dates';
import { euros, figure } from './figures';
import type { Declared } from './questions';

/** An answer beside those that every firm is asked, as it was understood. */
export interface GivenAnswer {
  readonly label: string;
  readonly value: string;
  /** Where it is put right. */
  readonly href: string;
}

type Given<T> = T | null | undefined;

/** In words when it was given. */
function told<T>(value: Given<T>, inWords: (value: T) => string): string | null {
  return value === null || value === undefined ? null : inWords(value);
}

const yesOrNo = (value: Given<boolean>): string | null => told(value, (yes) => (yes ? 'oui' : 'non'));

function linksInWords(given: NonNullable<NonNullable<CompanyProfile['ownership']>['kind']>): string {
  return (OWNERSHIP_CHOICES.find(({ kind }) => kind === given)?.label ?? given).toLowerCase();
}

function received(aids: NonNullable<CompanyProfile['deMinimis']>): string {
  return aids.length === 0 ? 'aucune' : euros(aids.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
}

function inWords({ project, ...firm }: CompanyProfile): readonly (readonly [FieldName, string | null])[] {
  return [
    ['siret', firm.siret ?? null],
    ['ca', told(firm.turnover, euros)],
    ['bilan', told(firm.balanceSheet, euros)],
    ['creation', told(firm.createdOn, longDate)],
    ['forme', LEGAL_FORM_CHOICES.find(({ value }) => value === firm.legalForm)?.label ?? null],
    ['stade', STAGE_CHOICES.find(({ stage }) => stage === firm.stage)?.label ?? null],
    ['autonome', told(firm.ownership?.kind, linksInWords)],
    [
      'public',
      told(firm.ownership?.publicShare, (share) => (share > 0 ? `${figure(share)} % ou plus` : 'moins de 25 %')),
    ],
    ['effectifgroupe', told(firm.ownership?.group?.headcount, figure)],
    ['cagroupe', told(firm.ownership?.group?.turnover, euros)],
    ['bilangroupe', told(firm.ownership?.group?.balanceSheet, euros)],
    ['travaux', yesOrNo(project?.worksStarted)],
    ['difficulte', yesOrNo(firm.inDifficulty)],
    ['ajour', yesOrNo(firm.taxesUpToDate)],
    ['minimis', told(firm.deMinimis, received)],
    ['emplois', told(project?.jobsCreated, figure)],
    ['qpv', yesOrNo(firm.site?.inQpv)],
  ];
}

/** The fields of the form first, then the questions of schemes, in their own words. */
export function givenAnswers(profile: CompanyProfile, kept: KeptFields, declared: Declared): readonly GivenAnswer[] {
  const fields = inWords(profile).flatMap(([field, value]) =>
    value === null ? [] : [{ label: FIELD_LABELS[field], value, href: address('/', kept, `champ-${field}`) }],
  );
  const questions = Object.entries(profile.answers ?? {}).flatMap(([id, answer]) => {
    const label = declared(id);
    if (label === null || answer === null || answer === 'unknown') return [];
    const href = address('/resultats', without(kept, ANSWER_PREFIX + id), 'questions');
    return [{ label, value: answer === 'yes' ? 'oui' : 'non', href }];
  });
  return [...fields, ...questions];
}
