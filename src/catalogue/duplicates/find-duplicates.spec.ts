import * as fc from 'fast-check';

import { aScheme } from '../../../test/builders/scheme';
import type { AidScheme } from '../../engine';
import { findDuplicates } from './find-duplicates';
import { NameLikeness } from './name-likeness';
import { pageOf, plain, stemmed, wordsOf } from './normalise';

const HELD: Readonly<Record<string, readonly string[]>> = {
  'DEP-59': ['DEP-59', 'REG-32', 'FR'],
  'DEP-63': ['DEP-63', 'REG-84', 'FR'],
};
const holders = (code: string): ReadonlySet<string> => new Set(HELD[code] ?? [code]);

function aid(
  id: string,
  name: string,
  more: Partial<AidScheme> & { readonly url?: string; readonly record?: string } = {},
) {
  const { url = `https://${id}.exemple.fr/aide`, record = null, ...given } = more;
  const scheme = aScheme({ id, name, territory: { include: ['DEP-59'], exclude: [] }, ...given });
  return { ...scheme, source: { ...scheme.source, url, record, catalogue: record === null ? null : 'catalogue.fr' } };
}

const PAGE = 'https://www.region.fr/aides/robot';
const robot = aid('ours', 'Chèque Robot PME', { url: PAGE });
const pairsOf = (...schemes: AidScheme[]) => findDuplicates(schemes, holders);

describe('sheets that look alike', () => {
  it.each<[string, AidScheme, string[]]>([
    [
      'the same name, spelled otherwise',
      aid('theirs', 'CHEQUE ROBOT – PME'),
      ['même nom', 'même financeur', 'même territoire'],
    ],
    [
      'the same page under another address',
      aid('theirs', 'Chèque Robotique', { url: 'http://region.fr/aides/robot/?utm_source=lettre#haut' }),
      [expect.stringMatching(/^nom proche à \d\d %$/) as string, 'même adresse', 'même financeur', 'même territoire'],
    ],
    [
      'the same record twice in one catalogue',
      aid('theirs', 'Chèque Robot PME', { url: PAGE, record: '2' }),
      ['même nom', 'même adresse', 'même financeur', 'même territoire'],
    ],
  ])('are proposed for %s', (_, other, reasons) => {
    const [pair] = pairsOf(robot, other);
    expect(pair).toMatchObject({ ids: ['ours', 'theirs'], reasons });
  });

  it.each<[string, AidScheme]>([
    [
      'another place',
      aid('theirs', 'Chèque Robot PME', { territory: { include: ['DEP-63'], exclude: [] }, url: PAGE }),
    ],
    ['the generic scheme of the other', aid('theirs', 'Chèque Robot PME', { parent: 'ours', url: PAGE })],
    ['another name', aid('theirs', 'Prêt croissance')],
    ['the home page alone in common', aid('theirs', 'Prêt croissance', { url: 'https://www.region.fr/' })],
  ])('are not proposed for %s', (_, other) => {
    expect(pairsOf({ ...robot, source: { ...robot.source, url: 'https://region.fr' } }, other)).toEqual([]);
  });

  it('weigh less as two records of one catalogue, with other figures or for other objects', () => {
    const score = (name: string, record: string | undefined, first = robot) =>
      pairsOf(first, aid('theirs', name, { url: PAGE, ...(record !== undefined && { record }) }))[0]?.score ?? 0;
    const whole = score('Chèque Robot PME', undefined);
    const recorded = aid('ours', 'Chèque Robot PME', { url: PAGE, record: '1' });
    expect(score('Chèque Robot PME', '2', recorded)).toBeLessThan(whole);
    expect(score('Chèque Robot PME 2026', undefined)).toBeLessThan(whole - 0.1);
    const study = aid('ours', 'Étude Robot PME', { url: PAGE });
    expect(score('Travaux Robot PME', undefined, study)).toBeLessThan(score('Audit Robot PME', undefined, study));
  });

  it('are not proposed for a name alone between two records of one catalogue', () => {
    expect(
      pairsOf(aid('ours', 'Chèque Robot', { record: '1' }), aid('theirs', 'Chèque Robot', { record: '2' })),
    ).toEqual([]);
  });

  it('are told the most alike first', () => {
    const pairs = pairsOf(aid('a', 'Prêts verts'), aid('b', 'Prêt vert'), robot, aid('theirs', 'Chèque Robot PME'));
    expect(pairs.map(({ ids }) => ids.join(' '))).toEqual(['ours theirs', 'a b']);
    const ties = pairsOf(aid('c', 'Prêt vert'), aid('d', 'Prêt vert'), aid('a', 'Étude gaz'), aid('b', 'Étude gaz'));
    expect(ties.map(({ ids }) => ids.join(' '))).toEqual(['a b', 'c d']);
  });

  it('are left alone once decided', () => {
    const settled = (one: string, other: string) => one === 'ours' && other === 'theirs';
    expect(findDuplicates([aid('theirs', 'Chèque Robot PME'), robot], holders, settled)).toEqual([]);
  });

  it('are the same whatever the order of the sheets', () => {
    const names = fc.constantFrom('Chèque Robot', 'Cheque robots', 'Prêt Robot', 'Aide au robot 2026');
    const sheets = fc
      .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), names), { selector: ([id]) => id, maxLength: 12 })
      .map((list) => list.map(([id, name]) => aid(id, name, { url: PAGE })));
    fc.assert(
      fc.property(sheets, (list) => {
        expect(pairsOf(...[...list].reverse())).toEqual(pairsOf(...list));
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is compared', () => {
  it.each([
    ['https://www.A.fr/Aide/', 'a.fr/aide'],
    ['http://a.fr/aide/index.html#bas', 'a.fr/aide'],
    ['https://a.fr/fiche?b=2&a=1&utm_medium=x', 'a.fr/fiche?a=1&b=2'],
    ['https://a.fr/fiche?mtm_campaign=1&fbclid=2&gclid=3&xtor=4', 'a.fr/fiche'],
    ['https://a.fr/', null],
    ['https://a.fr/?id=4', 'a.fr?id=4'],
    ['ftp://a.fr/x', null],
    ['nulle part', null],
  ])('reads the address %s', (url, page) => {
    expect(pageOf(url)).toBe(page);
  });

  it('reads names without accents, signs, grammar or plural', () => {
    expect(plain('L’Aide « à » l’INNOVATION !')).toBe('l aide a l innovation');
    expect(wordsOf("Prêts d'honneur à la création").map(stemmed)).toEqual(['pret', 'honneur', 'creation']);
    expect(['prix', 'bois', 'gas'].map(stemmed)).toEqual(['pri', 'boi', 'gas']);
  });

  it('finds names alike both ways, and no more than the same', () => {
    const names = new NameLikeness();
    expect(names.of('Prêt Vert', 'PRET VERT')).toBe(1);
    expect(names.of('Prêt Vert', 'Prêt Vert Ademe')).toBeLessThan(1);
    expect(names.of('Prêt Vert', 'Qizz')).toBe(0);
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (one, other) => {
        const likeness = names.of(one, other);
        expect(likeness).toBeCloseTo(names.of(other, one), 10);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
