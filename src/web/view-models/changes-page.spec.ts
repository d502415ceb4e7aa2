import type { CatalogueChange } from '../../catalogue';
import type { ChangeLabels } from './change-fields';
import { fieldLine, fieldsInWords } from './change-fields';
import { changesFeedOf } from './changes-feed';
import { changesOf, readChangesQuery, type ChangesContext } from './changes-page';

const labels: ChangeLabels = {
  territory: (code) => `lieu ${code}`,
  naf: (code) => code,
  legalForm: (code) => code,
  need: (id) => `besoin ${id}`,
};
const context: ChangesContext = { labels, holds: (id) => id !== 'gone' };

const change = (id: string, given: Partial<CatalogueChange> = {}): CatalogueChange => ({
  id,
  at: '2026-11-28T10:00:00.000Z',
  day: '2026-11-28',
  kind: 'created',
  origin: 'levier',
  schemeId: id,
  name: `Aide ${id}`,
  count: 1,
  fields: [],
  ...given,
});

describe('the changes', () => {
  it('stand by day, with a link to what is still there', () => {
    const all = [
      change('a'),
      change('gone', { kind: 'archived' }),
      change('fill', { day: '2026-11-01', kind: 'filled', schemeId: null, name: '', count: 1900 }),
    ];
    const { days, total } = changesOf(all, readChangesQuery({}), context);
    expect(total).toBe(3);
    expect(days.map(({ day, items }) => [day, items.map(({ title, href }) => [title, href])])).toEqual([
      [
        '28 novembre 2026',
        [
          ['Aide a', '/aides/a'],
          ['Aide gone', null],
        ],
      ],
      ['1er novembre 2026', [[expect.stringMatching(/^1\s900 aides reprises$/), null]]],
    ]);
  });

  it('come fifty a page, of one kind when asked', () => {
    const all = Array.from({ length: 120 }, (_, index) =>
      change(`a${String(index)}`, index < 60 ? {} : { kind: 'changed' }),
    );
    const view = changesOf(all, readChangesQuery({ type: 'modifiees', page: '2' }), context);
    expect(view).toMatchObject({ total: 60, page: 2, pages: 2, next: null, previous: '/changements?type=modifiees' });
    expect(view.days[0]?.items).toHaveLength(10);
    expect(view.kinds.map(({ count, current }) => [count, current])).toEqual([
      [120, false],
      [60, false],
      [60, true],
    ]);
  });

  it('say what the address asks that cannot be', () => {
    const asked = readChangesQuery({ type: '<b>', page: '0' });
    expect(asked).toMatchObject({ kind: null, page: 1 });
    expect(asked.ignored).toEqual([expect.stringContaining('« <b> »'), expect.stringContaining('« 0 »')]);
    expect(changesOf([change('a')], readChangesQuery({ page: '9' }), context).query.ignored).toHaveLength(1);
  });
});

describe('a changed field', () => {
  const line = (field: string, before: unknown, after: unknown): string[] =>
    fieldsInWords([{ field, before, after }], labels).map(fieldLine);

  it.each<[string, unknown, unknown, string | RegExp]>([
    ['calendar.closes', '2026-12-31', null, 'Dernier jour : 31/12/2026 → non publié'],
    ['funding.cap', 200000, 350000, /^Montant maximal : 200\s000 € → 350\s000 €$/],
    ['funding.rate', null, 30, /^Taux : non publié → 30 % des dépenses éligibles$/],
    ['territory.include', ['REG-84'], ['FR'], 'Territoire : lieu REG-84 → lieu FR'],
    ['needs', [], ['rd'], 'Besoins : rien → besoin rd'],
    ['level', 'local', 'national', 'Niveau : Local → National'],
  ])('%s is told before and after', (field, before, after, told) => {
    expect(line(field, before, after)).toEqual([typeof told === 'string' ? told : expect.stringMatching(told)]);
  });

  it('tells conditions that came, went or were moved', () => {
    const before = [{ kind: 'headcount', max: 249 }, { kind: 'worksNotStarted' }];
    const after = [
      { kind: 'headcount', max: 499 },
      { kind: 'jobsCreated', min: 2 },
    ];
    expect(line('criteria', before, after)).toEqual([
      'Effectif : 249 salariés au plus → 499 salariés au plus',
      expect.stringMatching(/: aucune condition → /),
      expect.stringMatching(/ → plus de condition$/),
    ]);
  });

  it('only names a text', () => {
    expect(fieldsInWords([{ field: 'summary' }, { field: 'criteria' }], labels).map(fieldLine)).toEqual([
      'Résumé récrit.',
      'Conditions : modifié.',
    ]);
  });
});

describe('the feed', () => {
  it('holds the latest fifty, and is as old as the last of them', () => {
    const all = Array.from({ length: 60 }, (_, index) => change(`a${String(index)}`));
    const feed = changesFeedOf(all, '', context);
    expect(feed.entries).toHaveLength(50);
    expect(feed.updated).toBe('2026-11-28T10:00:00.000Z');
    expect(feed.entries[0]).toMatchObject({ id: 'a0', title: 'Nouvelle aide : Aide a0', path: '/aides/a0' });
    expect(changesFeedOf([], '', context).updated).toBe('1970-01-01T00:00:00.000Z');
  });
});
