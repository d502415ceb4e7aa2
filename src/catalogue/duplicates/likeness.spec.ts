import { aScheme } from '../../../test/builders/scheme';
import type { AidScheme } from '../../engine';
import { traitsOf } from './candidates';
import { likenessOf } from './likeness';
import { NameLikeness } from './name-likeness';

const REGION = 'REG-32';
const holders = (code: string): ReadonlySet<string> => new Set(code === 'DEP-59' ? [code, REGION, 'FR'] : [code]);
const within = (...include: string[]): Pick<AidScheme, 'territory'> => ({ territory: { include, exclude: [] } });
const source = (given: Partial<AidScheme['source']>): Pick<AidScheme, 'source'> => ({
  source: { ...aScheme().source, url: '', ...given },
});
const closing = (closes: string | null): Pick<AidScheme, 'calendar'> => ({
  calendar: { permanent: false, opens: null, closes, cutOffs: [] },
});
const named = (name: string, ...aliases: string[]) => ({ name, aliases });
const PAGE = source({ url: 'https://region.fr/aides/robot' });

const between = (one: Partial<AidScheme>, other: Partial<AidScheme>, least = -1) => {
  const traits = (id: string, given: Partial<AidScheme>) =>
    traitsOf(aScheme({ ...named('Chèque Robot'), ...source({}), id, ...given }), holders);
  return likenessOf(traits('one', one), traits('other', other), new NameLikeness(), least);
};
/** Both ways: who comes first changes nothing. */
const reasons = (one: Partial<AidScheme>, other: Partial<AidScheme>): readonly string[] => {
  const told = between(one, other)?.reasons ?? [];
  expect(between(other, one)?.reasons ?? []).toEqual(told);
  return told;
};

describe('what speaks for one aid', () => {
  const SAME = ['même nom', 'même financeur', 'même territoire'];

  it.each<[string, Partial<AidScheme>, Partial<AidScheme>, readonly string[]]>([
    ['nothing more', {}, {}, SAME],
    ['one page', PAGE, PAGE, ['même nom', 'même adresse', 'même financeur', 'même territoire']],
    ['one perimeter in another order', within('DEP-59', 'DEP-62'), within('DEP-62', 'DEP-59'), SAME],
    ['a perimeter within the other', within('DEP-59'), within(REGION), ['même nom', 'même financeur']],
    ['another funder', {}, { funders: [] }, ['même nom', 'même territoire']],
    ['one last day', closing('2026-12-31'), closing('2026-12-31'), [...SAME, 'même date de fin']],
    ['two last days', closing('2026-12-31'), closing('2026-12-30'), SAME],
    ['no last day', closing(null), closing(null), SAME],
    ['an alias', named('Aide', 'Chèque Robot'), {}, SAME],
  ])('with %s', (_, one, other, expected) => {
    expect(reasons(one, other)).toEqual(expected);
  });

  it.each<[string, Partial<AidScheme>, Partial<AidScheme>]>([
    ['an acronym alone', named('Chèque Robot', 'ROBOTIC'), named('Chèque Cobot', 'ROBOTIC')],
    ['half of the words', named('Chèque Robot'), named('Prêt Robot')],
    ['all words of the shorter name', named('Robot'), named('Chèque Robot PME Grand Est')],
    ['the page alone', { ...PAGE, ...named('Chèque Robot') }, { ...PAGE, ...named('Prêt croissance') }],
  ])('is a name nearly the same for %s', (_, one, other) => {
    expect(reasons(one, other)).toContainEqual(expect.stringMatching(/^nom proche à \d+ %$/));
  });

  it.each<[string, Partial<AidScheme>, Partial<AidScheme>]>([
    ['less than half of the words', named('Chèque Robot'), named('Prêt Cobot')],
    ['perimeters apart', within('DEP-59'), within('DEP-63')],
    ['a generic scheme and its variant', { id: 'variant', parent: 'generic' }, { id: 'generic' }],
  ])('is nothing for %s', (_, one, other) => {
    expect([between(one, other), between(other, one)]).toEqual([null, null]);
  });

  it('is enough from the least score on', () => {
    expect(between({}, {}, 0.75)).toMatchObject({ score: 0.75 });
    expect(between({}, {}, 0.76)).toBeNull();
  });
});

describe('what speaks against', () => {
  const record = (catalogue: string, number: string) => source({ catalogue, record: number });

  it.each<[string, Partial<AidScheme>, Partial<AidScheme>, number]>([
    ['deux fiches du même catalogue', record('a.fr', '1'), record('a.fr', '2'), 0.25],
    ['formes d’aide différentes', { instruments: ['loan'] }, { instruments: ['grant'] }, 0.1],
  ])('is « %s »', (reason, one, other, points) => {
    expect(between(one, other)).toEqual({
      score: 0.75 - points,
      reasons: ['même nom', 'même financeur', 'même territoire', reason],
    });
  });

  it.each([
    ['années ou numéros différents', 'Robot 2025', 'Robot 2026'],
    ['objets différents', 'Étude robot', 'Travaux robot'],
    ['objets différents', 'Création robot', 'Reprise robot'],
  ])('is « %s » in the name', (reason, one, other) => {
    expect(reasons(named(one), named(other))).toContain(reason);
  });

  it.each<[string, Partial<AidScheme>, Partial<AidScheme>]>([
    ['two catalogues', record('a.fr', '1'), record('b.fr', '2')],
    ['a record and a sheet of ours', record('a.fr', '1'), source({ catalogue: 'a.fr' })],
    ['an instrument that only one tells', { instruments: ['loan'] }, { instruments: [] }],
    ['instruments of which one is the same', { instruments: ['loan', 'grant'] }, { instruments: ['grant'] }],
    ['figures in another order', named('Robot 2026 volet 2'), named('Robot volet 2 2026')],
    ['an object that only one names', named('Étude robot'), named('Chèque robot')],
    ['two words for one object', named('Étude robot'), named('Audit robot')],
  ])('is not %s', (_, one, other) => {
    expect(reasons(one, other).slice(1)).toEqual(['même financeur', 'même territoire']);
  });
});
