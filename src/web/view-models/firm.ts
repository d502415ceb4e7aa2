import { SIZE_CATEGORIES, ZONINGS } from '../../engine';
import type { CompanyView, TerritoryView } from '../../matching';
import { readNafCode } from '../forms/activity';
import { address, valuesOf, type KeptFields } from '../forms/query';
import { counted, euros, figure } from './figures';
import { givenAnswers } from './given-answers';
import type { Declared } from './questions';
import { shortened } from './text';
import { SIZE_WORDS, ZONING_WORDS, zoneClassWords, type ZoneLabels } from './words';

export interface FirmLine {
  readonly label: string;
  readonly values: readonly string[];
  readonly note: string | null;
  readonly href: string;
  /** Full words for « modifier », heard without their row. */
  readonly action: string;
}

export interface ZoningLine {
  readonly name: string;
  readonly plain: string;
  readonly value: string;
  readonly known: boolean;
}

export interface FirmView {
  readonly sentence: string;
  readonly lines: readonly FirmLine[];
  readonly zonings: readonly ZoningLine[];
  readonly territoireIndustrie: { readonly name: string; readonly href: string } | null;
}

interface HeadcountParts {
  readonly value?: number;
  readonly band?: string;
  readonly min?: number | null;
  readonly max?: number | null;
}

/** A profile that was validated holds every form of a headcount, those that were not given as undefined. */
function headcountWords({ profile }: CompanyView): string | null {
  const { value, band, min, max }: HeadcountParts = profile.headcount ?? {};
  if (value != null) return counted(value, 'salarié');
  if (band != null) return `tranche INSEE ${band}`;
  if (max == null) return min == null ? null : `${counted(min, 'salarié')} ou plus`;
  if (min === max) return counted(max, 'salarié');
  return (min ?? 0) === 0 ? `${counted(max, 'salarié')} au plus` : `${figure(min ?? 0)} à ${figure(max)} salariés`;
}

/** `Thiers (63)` without its code. */
function withoutCode(label: string): string {
  return label.replace(/ \([0-9AB]+\)$/, '');
}

function placeWords(territory: TerritoryView): string {
  const { communeName, departmentName, regionName } = territory;
  if (communeName === null) return departmentName ?? regionName ?? 'lieu inconnu';
  return departmentName === null ? communeName : `${withoutCode(communeName)} (${withoutCode(departmentName)})`;
}

const BASIS_WORDS: Readonly<Record<string, string>> = {
  headcount: "l'effectif",
  turnover: "le chiffre d'affaires",
  balanceSheet: 'le total du bilan',
  ownership: 'les liens de capital',
};

function sizeNote({ size, profile }: CompanyView): string | null {
  if (size.certain) return null;
  const lacks = [
    profile.headcount ? null : "l'effectif",
    profile.turnover == null && profile.balanceSheet == null ? "le chiffre d'affaires ou le bilan" : null,
    profile.ownership?.kind ? null : 'les liens avec un groupe',
  ].filter((item) => item !== null);
  const basis = size.basis.map((item) => BASIS_WORDS[item] ?? item).join(' et ');
  const start = basis === '' ? 'Pas certain' : `D'après ${basis} ; pas certain`;
  return lacks.length > 0 ? `${start} tant que nous ne connaissons pas ${lacks.join(', ni ')}.` : `${start}.`;
}

function sizeWords({ size }: CompanyView): string {
  if (size.category !== null) return SIZE_WORDS[size.category];
  const names = size.possible.map((category) => SIZE_WORDS[category].replace(/ \(.*/, ''));
  if (names.length === 0 || names.length === SIZE_CATEGORIES.length) return 'inconnue';
  return names.length > 2 ? `de ${names[0] ?? ''} à ${names.at(-1) ?? ''}` : names.join(' ou ');
}

/** Where they were read, said once when it is the same for all. */
function needsInWords({ needs }: CompanyView): [values: readonly string[], note: string | null] {
  if (needs.length === 0) return [['aucun besoin précisé'], null];
  if (needs.every(({ from }) => from === 'text')) {
    return [needs.map(({ label }) => label), needs.length > 1 ? 'lus dans votre texte' : 'lu dans votre texte'];
  }
  return [needs.map(({ label, from }) => (from === 'text' ? `${label} (lu dans votre texte)` : label)), null];
}

const orUnknown = (values: readonly string[], unknown = 'inconnu'): readonly string[] =>
  values.length > 0 ? values : [unknown];

const LONGEST_PROJECT = 300;

function linesOf(view: CompanyView, kept: KeptFields, declared: Declared): FirmLine[] {
  const { profile, territory } = view;
  const line = (label: string, field: string, values: readonly string[], note: string | null = null): FirmLine => ({
    label,
    values,
    note,
    href: address('/', kept, `champ-${field}`),
    action: `Modifier : ${label.toLowerCase()}`,
  });
  const cost = profile.project?.costs?.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const text = profile.project?.text;
  const given = givenAnswers(profile, kept, declared).map(({ label, value, href }) => ({
    ...line(label, '', [value]),
    href,
  }));
  const trades = valuesOf(kept, 'activite');
  const layWords = trades.filter((trade) => readNafCode(trade) === null).map((trade) => `« ${trade} »`);
  const activities = view.activities.map(({ code, label }) => `${label} (${code})`);
  return [
    line('Site', 'ville', [placeWords(territory)]),
    line(
      'Activité',
      'activite',
      orUnknown(activities.length > 0 ? activities : trades.map((trade) => `« ${trade} », sans code NAF`), 'inconnue'),
      activities.length > 0 && layWords.length > 0 ? `lu dans ${layWords.join(', ')}` : null,
    ),
    line('Effectif', 'effectif', orUnknown([headcountWords(view) ?? []].flat())),
    line('Taille au sens européen', 'ca', [sizeWords(view)], sizeNote(view)),
    ...(text ? [line('Projet', 'projet', [`« ${shortened(text, LONGEST_PROJECT)} »`])] : []),
    line('Besoins compris', 'besoin', ...needsInWords(view)),
    line('Montant du projet', 'montant', [cost === undefined ? 'inconnu' : euros(cost)]),
    ...given,
  ];
}

function sentenceOf(view: CompanyView): string {
  const main = view.activities[0]?.label.replace(/ n\.c\.a\.$/, '');
  return [
    placeWords(view.territory),
    headcountWords(view),
    main === undefined ? null : main.charAt(0).toLowerCase() + main.slice(1),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

export function firmOf(
  view: CompanyView,
  kept: KeptFields,
  zoneLabels: ZoneLabels,
  declared: Declared = () => null,
): FirmView {
  const { territory } = view;
  const code = territory.territoireIndustrie;
  return {
    sentence: sentenceOf(view),
    lines: linesOf(view, kept, declared),
    zonings: ZONINGS.map((zoning) => {
      const zoneClass = territory.zonings[zoning];
      return {
        ...ZONING_WORDS[zoning],
        value: zoneClassWords(zoning, zoneClass, zoneLabels),
        known: zoneClass !== 'unknown',
      };
    }),
    territoireIndustrie:
      code === null
        ? null
        : {
            name: (territory.territoireIndustrieName ?? code).replace(/^Territoire d['’]industrie /i, ''),
            href: `/territoires/${encodeURIComponent(code)}`,
          },
  };
}
