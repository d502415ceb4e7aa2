import type { SearchDocument } from './document';
import type { StopWords } from './lay-words';
import type { NamedPlace } from './perimeters';
import { TextIndex } from './text-index';
import { WITHOUT_TRAIT } from './weights';

const STOP: StopWords = { grammar: new Set(['le', 'la', 'de', 'd', 'l', 'un', 'une', 'a']), generic: new Set() };
const PLACE: NamedPlace = {
  words: ['auvergne'],
  holders: new Set(['DEP-63', 'REG-84', 'FR']),
  related: new Set(['DEP-63', 'REG-84', 'FR']),
};
const TRAITS = [['level:regional', 'origin:eu-fund'], ['instrument:loan']];

function document(id: string, given: Partial<SearchDocument> = {}): SearchDocument {
  const territory = { include: ['FR'], exclude: [] };
  return { id, names: [id], keywords: [], labels: [], body: [], needs: [], traits: [], territory, ...given };
}

function indexOf(documents: readonly SearchDocument[]): TextIndex {
  const index = new TextIndex([], STOP);
  documents.forEach((one, ordinal) => index.put(ordinal, one));
  return index;
}

describe('what a text asks for', () => {
  it('takes the needs of an aid in their order', () => {
    const index = indexOf([
      document('x', { needs: ['energy-audit', 'machine-purchase'] }),
      document('y', { needs: ['machine-purchase', 'energy-audit'] }),
    ]);
    const wanted = (need: string) => [{ weight: 1, served: [{ need, fit: 1 }] }];
    const first = (need: string): number | undefined => index.top({ text: '', concepts: wanted(need) }, 1)[0]?.ordinal;
    expect([first('energy-audit'), first('machine-purchase')]).toEqual([0, 1]);
  });

  it('lets a need weigh no more than it is surely read', () => {
    const index = indexOf([
      document('x', { needs: ['energy-audit'] }),
      document('y', { body: [`four ${'forge '.repeat(60)}`] }),
    ]);
    const first = (weight: number): number | undefined => {
      const concepts = [{ weight, served: [{ need: 'energy-audit', fit: 1 }] }];
      return index.top({ text: 'four. ', concepts }, 1)[0]?.ordinal;
    };
    expect([first(0.8), first(0.05)]).toEqual([0, 1]);
  });

  it('counts the words of a place for little', () => {
    const index = indexOf([document('x', { body: ['auvergne'] }), document('y', { body: ['robot'] })]);
    const scores = (places: readonly NamedPlace[]): number[] =>
      index
        .score({ text: 'robot auvergne. ', places })
        .sort((left, right) => left.ordinal - right.ordinal)
        .map(({ score }) => score);
    const [plain = 0, same = 0] = scores([]);
    expect(plain).toBeCloseTo(same, 5);
    const [named = 0, other = 0] = scores([PLACE]);
    expect(named / other).toBeCloseTo(0.3, 2);
  });

  it('puts first what has the traits asked for, one of each list', () => {
    const body = ['robot'];
    const index = indexOf([
      document('none', { body }),
      document('both', { body, traits: ['origin:eu-fund', 'instrument:loan'] }),
      document('one', { body, traits: ['instrument:loan', 'level:national'] }),
    ]);
    expect(index.top({ text: 'robot', traits: TRAITS }, 3).map(({ ordinal }) => ordinal)).toEqual([1, 2, 0]);
    const scores = index.top({ text: 'robot', traits: TRAITS }, 3).map(({ score }) => score);
    const plain = index.top({ text: 'robot' }, 1)[0]?.score ?? 0;
    expect(scores.map((score) => score / plain)).toEqual(
      [1, 1 - WITHOUT_TRAIT / 2, 1 - WITHOUT_TRAIT].map((share) => expect.closeTo(share, 5) as number),
    );
  });

  it('finds by traits alone where the text says nothing else, those first that say its words', () => {
    const index = indexOf([
      document('words', { body: ['prêt'] }),
      document('one', { traits: ['instrument:loan'] }),
      document('both', { traits: ['instrument:loan', 'level:regional'] }),
      document('said', { body: ['prêt'], traits: ['instrument:loan', 'level:regional'] }),
      document('none', { traits: ['level:national'] }),
    ]);
    const asked = { text: 'prêt régional. ', traits: TRAITS };
    const found = (onlyTraits: boolean): number[] =>
      index.top({ ...asked, onlyTraits }, 5).map(({ ordinal }) => ordinal);
    expect(found(true)).toEqual([3, 2, 0, 1]);
    expect(found(false)).toEqual([3, 0]);
    expect(index.ask({ ...asked, onlyTraits: true }).count()).toBe(4);
    const unsaid = { text: 'une', traits: TRAITS, onlyTraits: true };
    expect(index.top(unsaid, 5).map(({ ordinal }) => ordinal)).toEqual([2, 3, 1]);
    expect(index.ask(unsaid, () => [{ weight: 1, served: [{ need: 'robot', fit: 1 }] }]).count()).toBe(3);
  });
});
