import {
  definitionOf,
  INSTRUMENTS,
  isCriterionKind,
  LEVELS,
  type AidRate,
  type Criterion,
  type Instrument,
  type Labels,
} from '../../engine';
import type { FieldChange } from '../../catalogue';
import { shortDate } from '../short-date';
import { euros } from './figures';
import { rateInWords } from './money-rules';
import { shortened } from './text';
import { INSTRUMENT_WORDS, LEVEL_WORDS } from './words';

export interface ChangeLabels extends Labels {
  need(id: string): string;
}

/** One changed field in words: two states, or a sentence alone. */
export interface FieldWords {
  readonly title: string;
  readonly before: string | null;
  readonly after: string | null;
}

const LONGEST_VALUE = 160;
const NOTHING = 'rien';

type Words = (value: unknown, labels: ChangeLabels) => string;

const asText: Words = (value) => (typeof value === 'string' && value !== '' ? value : NOTHING);
const asDate: Words = (value) => (typeof value === 'string' ? shortDate(value) : 'non publié');
const asEuros: Words = (value) => (typeof value === 'number' ? euros(value) : 'non publié');
const asRate: Words = (value) => (value === null ? 'non publié' : rateInWords(value as AidRate).replace(/\.$/, ''));

function asList(word: (item: string, labels: ChangeLabels) => string): Words {
  return (value, labels) => {
    const items = Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
    return items.length === 0 ? NOTHING : items.map((item) => word(item, labels)).join(', ');
  };
}

const instrumentName = (value: string): string =>
  (INSTRUMENTS as readonly string[]).includes(value) ? INSTRUMENT_WORDS[value as Instrument].name : value;

const TOLD: Readonly<Record<string, readonly [title: string, words: Words]>> = {
  name: ['Nom', asText],
  acronym: ['Sigle', asText],
  level: ['Niveau', (value) => LEVELS.flatMap((level) => (level === value ? LEVEL_WORDS[level] : []))[0] ?? NOTHING],
  depth: ['Fiche', (value) => (value === 'full' ? 'détaillée' : 'de faits')],
  funders: ['Financeurs', asList((name) => name)],
  instruments: ['Forme', asList(instrumentName)],
  needs: ['Besoins', asList((id, labels) => labels.need(id))],
  'territory.include': ['Territoire', asList((code, labels) => labels.territory(code))],
  'territory.exclude': ['Territoire exclu', asList((code, labels) => labels.territory(code))],
  'calendar.permanent': ["Ouverte toute l'année", (value) => (value === true ? 'oui' : 'non')],
  'calendar.opens': ['Ouverture', asDate],
  'calendar.closes': ['Dernier jour', asDate],
  'calendar.cutOffs': ['Dates de relevé', asList((day) => shortDate(day))],
  'funding.rate': ['Taux', asRate],
  'funding.floor': ['Montant minimal', asEuros],
  'funding.cap': ['Montant maximal', asEuros],
  leadTimeWeeks: ['Délai de réponse', (value) => (typeof value === 'number' ? `${String(value)} semaines` : NOTHING)],
  'source.checkedOn': ['Vérifiée le', asDate],
};

const NAMED: Readonly<Record<string, string>> = {
  summary: 'Résumé récrit',
  uncoded: 'Conditions écrites modifiées',
  'funding.details': 'Précisions sur le montant modifiées',
  documents: 'Documents à préparer modifiés',
  contact: 'Contact ou adresse de dépôt modifiés',
  links: 'Liens avec d’autres aides modifiés',
  words: 'Autres noms ou mots-clés modifiés',
  source: 'Source ou financeurs précisés',
};

const only = (title: string): FieldWords => ({ title, before: null, after: null });

function ruleOf(criterion: Criterion, labels: Labels): FieldWords {
  const { title, rule } = definitionOf(criterion.kind);
  return { title, before: null, after: shortened(rule(criterion, labels), LONGEST_VALUE) };
}

/** Kinds that a later version no longer knows are left out. */
function criteriaOf(value: unknown): Criterion[] {
  return Array.isArray(value) ? (value as Criterion[]).filter(({ kind }) => isCriterionKind(kind)) : [];
}

/** A condition that came, one that went, one whose rule is another: told by kind where each state holds one of it. */
function criteriaInWords(before: unknown, after: unknown, labels: Labels): FieldWords[] {
  const same = new Set(criteriaOf(before).map((one) => JSON.stringify(one)));
  const kept = new Set(criteriaOf(after).map((one) => JSON.stringify(one)));
  const gone = criteriaOf(before).filter((one) => !kept.has(JSON.stringify(one)));
  const come = criteriaOf(after).filter((one) => !same.has(JSON.stringify(one)));
  const words = come.map((criterion): FieldWords => {
    const at = gone.findIndex(({ kind }) => kind === criterion.kind);
    const told = ruleOf(criterion, labels);
    const [old] = at === -1 ? [] : gone.splice(at, 1);
    return { ...told, before: old === undefined ? 'aucune condition' : ruleOf(old, labels).after };
  });
  const lost = gone.map((criterion): FieldWords => {
    const { title, after: rule } = ruleOf(criterion, labels);
    return { title, before: rule, after: 'plus de condition' };
  });
  const all = [...words, ...lost];
  return all.length === 0 ? [only('Conditions modifiées')] : all;
}

/** What changed, field by field. */
export function fieldsInWords(fields: readonly FieldChange[], labels: ChangeLabels): FieldWords[] {
  return fields.flatMap((change): FieldWords[] => {
    const { field, before, after } = change;
    const told = TOLD[field];
    if (!('before' in change)) return [only(NAMED[field] ?? `${told?.[0] ?? 'Conditions'} : modifié`)];
    if (field === 'criteria') return criteriaInWords(before, after, labels);
    if (told === undefined) return [only(field)];
    const [title, words] = told;
    const said = (value: unknown): string => shortened(words(value, labels), LONGEST_VALUE);
    return [{ title, before: said(before), after: said(after) }];
  });
}

/** `Dernier jour : 31/12/2026 → 31/03/2027`. */
export function fieldLine({ title, before, after }: FieldWords): string {
  return before === null || after === null ? `${title}.` : `${title} : ${before} → ${after}`;
}
