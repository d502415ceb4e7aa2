import { CHANGE_KINDS, type CatalogueChange, type ChangeKind } from '../../catalogue';
import { quoted } from '../../common';
import { address, first, type RawQuery } from '../forms/query';
import { fieldsInWords, type ChangeLabels, type FieldWords } from './change-fields';
import { longDate } from './dates';
import { counted, figure } from './figures';

export const CHANGES_PER_PAGE = 50;

/** In the address and on the page. */
export const CHANGE_KIND_WORDS: Readonly<
  Record<ChangeKind, { readonly value: string; readonly name: string; readonly many: string }>
> = {
  created: { value: 'nouvelles', name: 'Nouvelle aide', many: 'Nouvelles aides' },
  changed: { value: 'modifiees', name: 'Fiche modifiée', many: 'Fiches modifiées' },
  closed: { value: 'fermees', name: 'Aide fermée', many: 'Aides fermées' },
  archived: { value: 'retirees', name: 'Aide retirée', many: 'Aides retirées' },
  restored: { value: 'revenues', name: 'Aide revenue', many: 'Aides revenues' },
  filled: { value: 'reprises', name: 'Aides reprises', many: 'Aides reprises' },
};

export interface ChangesQuery {
  readonly kind: ChangeKind | null;
  readonly page: number;
  /** What the address asks that cannot be, in sentences. */
  readonly ignored: readonly string[];
}

export interface ChangeItem {
  readonly id: string;
  readonly kindName: string;
  readonly title: string;
  /** Null when many aids are meant, or the aid has left the catalogue. */
  readonly href: string | null;
  readonly origin: string;
  readonly fields: readonly FieldWords[];
}

export interface ChangesView {
  readonly query: ChangesQuery;
  readonly total: number;
  readonly days: readonly { readonly day: string; readonly items: readonly ChangeItem[] }[];
  readonly page: number;
  readonly pages: number;
  readonly previous: string | null;
  readonly next: string | null;
  readonly kinds: readonly {
    readonly name: string;
    readonly href: string;
    readonly count: number;
    readonly current: boolean;
  }[];
}

/** What the pages know of the catalogue beside its log. */
export interface ChangesContext {
  readonly labels: ChangeLabels;
  readonly holds: (schemeId: string) => boolean;
}

/** A value that is none of ours filters nothing, and is told. */
export function readChangesQuery(raw: RawQuery): ChangesQuery {
  const asked = first(raw, 'type');
  const kind = CHANGE_KINDS.find((one) => CHANGE_KIND_WORDS[one].value === asked) ?? null;
  const page = first(raw, 'page');
  const isPage = page === '' || /^[1-9]\d{0,5}$/.test(page);
  return {
    kind,
    page: isPage ? Number(page || '1') : 1,
    ignored: [
      ...(asked !== '' && kind === null
        ? [`Type : ${quoted(asked)} n'est pas une sorte de changement ; les voici toutes.`]
        : []),
      ...(isPage ? [] : [`Page : ${quoted(page)} n'est pas un numéro de page ; voici la première.`]),
    ],
  };
}

/** `dans nos fiches`, or where it was imported from. */
export function originInWords(origin: string): string {
  return origin === 'levier' ? 'nos fiches' : `import ${origin}`;
}

export function itemOf(change: CatalogueChange, { labels, holds }: ChangesContext): ChangeItem {
  const { id, kind, schemeId, name, count, origin, fields } = change;
  const title = schemeId === null ? `${counted(count, 'aide')} ${count > 1 ? 'reprises' : 'reprise'}` : name;
  return {
    id,
    kindName: CHANGE_KIND_WORDS[kind].name,
    title,
    href: schemeId !== null && holds(schemeId) ? `/aides/${encodeURIComponent(schemeId)}` : null,
    origin: originInWords(origin),
    fields: fieldsInWords(fields, labels),
  };
}

function pageAddress(kind: ChangeKind | null, page: number): string {
  const kept: (readonly [string, string])[] = [
    ...(kind === null ? [] : [['type', CHANGE_KIND_WORDS[kind].value] as const]),
    ...(page > 1 ? [['page', String(page)] as const] : []),
  ];
  return address('/changements', kept);
}

export function changesOf(all: readonly CatalogueChange[], asked: ChangesQuery, context: ChangesContext): ChangesView {
  const { kind } = asked;
  const kept = kind === null ? all : all.filter((change) => change.kind === kind);
  const pages = Math.max(1, Math.ceil(kept.length / CHANGES_PER_PAGE));
  const page = Math.min(asked.page, pages);
  const beyond = asked.page > pages ? [`Page : il n'y en a que ${figure(pages)} ; voici la dernière.`] : [];
  const shown = kept.slice((page - 1) * CHANGES_PER_PAGE, page * CHANGES_PER_PAGE);
  const days = [...new Set(shown.map(({ day }) => day))];
  return {
    query: { ...asked, ignored: [...asked.ignored, ...beyond] },
    total: kept.length,
    days: days.map((day) => ({
      day: longDate(day),
      items: shown.filter((change) => change.day === day).map((change) => itemOf(change, context)),
    })),
    page,
    pages,
    previous: page > 1 ? pageAddress(kind, page - 1) : null,
    next: page < pages ? pageAddress(kind, page + 1) : null,
    kinds: [
      { name: 'Tous', href: pageAddress(null, 1), count: all.length, current: kind === null },
      ...CHANGE_KINDS.map((one) => ({
        name: CHANGE_KIND_WORDS[one].many,
        href: pageAddress(one, 1),
        count: all.filter((change) => change.kind === one).length,
        current: kind === one,
      })).filter(({ count, current }) => count > 0 || current),
    ],
  };
}
