import { isSettled, mergesAmong, parseDecisions, unknownIn } from './decisions';
import { duplicateFindings } from './duplicate-findings';

const same = (ids: string, more = 'decidedOn: 2026-11-29, reason: même page') => `- { same: [${ids}], ${more} }\n`;
const different = (ids: string) => `- { different: [${ids}], decidedOn: 2026-11-29, reason: deux aides }\n`;

describe('decisions on duplicates', () => {
  it('are read, with their day and reason', () => {
    expect(parseDecisions(same('a, b, c') + different('d, e'))).toEqual({
      same: [{ kept: 'a', merged: ['b', 'c'], decidedOn: '2026-11-29', reason: 'même page' }],
      different: [{ ids: ['d', 'e'], decidedOn: '2026-11-29', reason: 'deux aides' }],
      problems: [],
    });
    expect(parseDecisions('# none yet\n')).toEqual({ same: [], different: [], problems: [] });
  });

  it.each([
    ['- [', 'ligne 1 : ce n’est pas du YAML lisible'],
    ['same: [a, b]', 'il faut une liste de décisions'],
    ['- quoi', 'décision 1 : il faut soit same, soit different'],
    [same('a'), 'décision 1 : same : il faut une liste d’au moins deux identifiants de fiches'],
    [same('a, 1'), 'décision 1 : same : il faut une liste d’au moins deux identifiants de fiches'],
    ['- { same: [a, b], different: [c, d], decidedOn: 2026-11-29, reason: x }', 'décision 1 : il faut soit same'],
    [same('a, b', "decidedOn: 2026-11-29, reason: ' '"), 'décision 1 : reason : il manque la raison'],
    [same('a, a'), 'décision 1 : same : un même identifiant y est deux fois'],
    [same('a, b', 'reason: x, decidedOn: 2026-02-30'), 'décision 1 : decidedOn : « 2026-02-30 » n’est pas une date'],
    [same('a, b', 'decidedOn: 2026-11-29'), 'décision 1 : reason : il manque la raison'],
    [same('a, b', 'decidedOn: 2026-11-29, reason: x, by: y'), 'décision 1 : clé inconnue « by »'],
    [same('a, b') + same('b, c'), 'décision 2 : same : « b » est elle-même réunie'],
    [same('a, b') + same('c, a'), 'décision 2 : same : « a » est déjà dans une autre décision'],
    [same('a, b') + same('c, b'), 'décision 2 : same : « b » est déjà dans une autre décision'],
  ])('refuse %j, and say why', (text, problem) => {
    const { problems } = parseDecisions(text);
    expect(problems.some((one) => one.startsWith(problem))).toBe(true);
  });

  it('stand when another is wrong', () => {
    const read = parseDecisions(same('a') + same('b, c') + different('d, e'));
    expect(read).toMatchObject({ same: [{ kept: 'b' }], different: [{ ids: ['d', 'e'] }] });
    expect(read.problems).toHaveLength(1);
  });

  it('settle the pairs they name', () => {
    const read = parseDecisions(same('a, b, c') + different('d, e'));
    const settled = ['ab', 'cb', 'de', 'ad'].map(([one = '', other = '']) => isSettled(read, one, other));
    expect(settled).toEqual([true, true, true, false]);
  });

  it('are told by check: an error where sheets are merged, a warning where they are kept apart', () => {
    const read = parseDecisions(same('a, gone') + different('b, lost') + same('a'));
    const findings = duplicateFindings(read, (id) => ['a', 'b'].includes(id), 2);
    expect(findings.map(({ severity, kind, message }) => [severity, kind, message])).toEqual([
      ['error', 'decision', 'décision 3 : same : il faut une liste d’au moins deux identifiants de fiches'],
      ['error', 'decision', 'same : aucune fiche ne s’appelle « gone »'],
      ['warning', 'decision', 'different : aucune fiche ne s’appelle « lost »'],
      ['warning', 'duplicate', '2 paires de fiches se ressemblent : levier duplicates les liste'],
    ]);
  });

  it('are told by check only where one is wrong or wanted', () => {
    const read = parseDecisions(same('a, b'));
    expect(duplicateFindings(read, () => true, 0)).toEqual([]);
    expect(duplicateFindings(read, () => true, 1).map(({ message }) => message)).toEqual([
      '1 paire de fiches se ressemble : levier duplicates les liste',
    ]);
  });

  it('hide no sheet whose kept one is not there', () => {
    const read = parseDecisions(same('a, b, gone') + same('lost, c'));
    expect([...mergesAmong(read, (id) => ['a', 'b', 'c'].includes(id))]).toEqual([['b', 'a']]);
    expect(unknownIn(read, (id) => ['a', 'b', 'c'].includes(id))).toEqual({
      same: ['same : aucune fiche ne s’appelle « gone »', 'same : aucune fiche ne s’appelle « lost »'],
      different: [],
    });
  });
});
