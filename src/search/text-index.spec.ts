import fc from 'fast-check';

import type { SearchDocument } from './document';
import { highlight } from './highlight';
import { surfaceTerm, WHOLE } from './impact';
import { ImpactReader } from './impact-reader';
import type { StopWords } from './lay-words';
import { reachOf, type NamedPlace } from './perimeters';
import { TermNumbers } from './term-numbers';
import { TextIndex, type SearchQuery } from './text-index';
import { BY_WORDS_AT_MOST, WEIGHTS } from './weights';

const STOP: StopWords = { grammar: new Set(['le', 'la', 'de', 'd', 'l', 'un', 'une', 'a']), generic: new Set() };
const NEEDS = [
  { id: 'machine-purchase', label: 'Acheter une machine', words: ['fraiseuse', 'presse à injecter'] },
  { id: 'energy-audit', label: 'Faire un diagnostic énergie', words: ['compteurs'] },
];

function document(id: string, given: Partial<SearchDocument> = {}): SearchDocument {
  const territory = { include: ['FR'], exclude: [] };
  return { id, names: [id], keywords: [], labels: [], body: [], needs: [], traits: [], territory, ...given };
}

function indexOf(documents: readonly SearchDocument[]): TextIndex {
  const index = new TextIndex(NEEDS, STOP);
  documents.forEach((one, ordinal) => index.put(ordinal, one));
  return index;
}

/** By id, so that ordinals do not matter. */
function answers(index: TextIndex, documents: ReadonlyMap<number, SearchDocument>, query: SearchQuery): unknown {
  return index
    .score(query)
    .map(({ ordinal, score }) => [documents.get(ordinal)?.id, score] as const)
    .sort(([left = ''], [right = '']) => (left < right ? -1 : 1));
}

const WORDS = [
  ...['aide', 'machines', 'machine', 'énergie', 'four', 'électrique', 'compresseur', 'robot', 'soudure', 'usine'],
  ...['apprenti', 'export', 'salon', 'trésorerie', 'prêt', 'garantie', 'CIR', 'recherche', 'fraiseuse', 'compteurs'],
];
const words = (most: number) => fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((list) => list.join(' '));
const text = fc
  .array(fc.constantFrom(...WORDS, 'mashine', 'energi', 'comp', 'zzz'), { maxLength: 6 })
  .map((list) => list.join(' '));
const anyDocument = fc.record({
  names: fc.array(words(4), { minLength: 1, maxLength: 2 }),
  keywords: fc.array(words(2), { maxLength: 3 }),
  labels: fc.array(words(2), { maxLength: 1 }),
  body: fc.array(words(12), { maxLength: 1 }),
  needs: fc.subarray(NEEDS.map(({ id }) => id)),
  traits: fc.subarray(['level:regional', 'instrument:loan']),
  territory: fc.record({
    include: fc.subarray(['FR', 'REG-84', 'DEP-63'], { minLength: 1 }),
    exclude: fc.constant([]),
  }),
});
const someDocuments = fc
  .array(anyDocument, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((one, at): SearchDocument => ({ id: `scheme-${String(at).padStart(2, '0')}`, ...one })));
const PLACE: NamedPlace = {
  words: ['auvergne'],
  holders: new Set(['DEP-63', 'REG-84', 'FR']),
  related: new Set(['DEP-63', 'REG-84', 'FR']),
};
const TRAITS = [['level:regional', 'origin:eu-fund'], ['instrument:loan']];
const query = fc
  .record({ text, places: fc.subarray([PLACE]), traits: fc.subarray(TRAITS) })
  .map((one): SearchQuery => ({
    ...one,
    concepts: one.text.includes('mach') ? [{ weight: 0.5, served: [{ need: 'machine-purchase', fit: 1 }] }] : [],
  }));

describe('TextIndex', () => {
  it('answers after any puts and removals as an index built anew', () => {
    const change = fc.record({ ordinal: fc.nat(11), put: fc.option(anyDocument, { freq: 3 }), asks: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), query, (changes, asked) => {
        const live = new Map<number, SearchDocument>();
        const updated = new TextIndex(NEEDS, STOP);
        changes.forEach(({ ordinal, put, asks }, at) => {
          const held = live.get(ordinal);
          if (held !== undefined) updated.remove(ordinal, held);
          live.delete(ordinal);
          if (put !== null) {
            live.set(ordinal, { id: `scheme-${String(at).padStart(2, '0')}`, ...put });
            updated.put(ordinal, live.get(ordinal)!);
          }
          if (asks) updated.score(asked);
        });
        const rebuilt = [...live.values()];
        const fresh = indexOf(rebuilt);
        const dense = new Map(rebuilt.map((one, ordinal) => [ordinal, one]));
        expect(answers(updated, live, asked)).toEqual(answers(fresh, dense, asked));
        expect(updated.nearest(asked).map((ordinal) => live.get(ordinal)?.id)).toEqual(
          fresh.nearest(asked).map((ordinal) => dense.get(ordinal)?.id),
        );
        const again = TextIndex.load('v1', updated.snapshot('v1'), NEEDS, STOP)!;
        expect(answers(again, live, asked)).toEqual(answers(fresh, dense, asked));
      }),
    );
  });

  it('refuses a second document at one ordinal, and takes out only the one that is there', () => {
    const index = indexOf([document('four')]);
    expect(() => {
      index.put(0, document('robot'));
    }).toThrow('in use');
    index.remove(0, document('robot'));
    index.remove(7, document('four'));
    expect(index.score({ text: 'four' })).toHaveLength(1);
    expect(index.nearest({ text: 'x' })).toEqual([0]);
  });

  it('scores only what a filter lets through, as if it were filtered afterwards', () => {
    fc.assert(
      fc.property(someDocuments, query, fc.nat(), (documents, asked, bits) => {
        const index = indexOf(documents);
        const allowed = Uint32Array.of(bits);
        const after = index.score(asked).filter(({ ordinal }) => (bits & (1 << ordinal)) !== 0);
        const byOrdinal = (a: { ordinal: number }, b: { ordinal: number }): number => a.ordinal - b.ordinal;
        const filtered = index.ask({ ...asked, allowed });
        expect(filtered.all().sort(byOrdinal)).toEqual(after.sort(byOrdinal));
        expect(filtered.count()).toBe(after.length);
        const scores = new Map(after.map(({ ordinal, score }) => [ordinal, score]));
        for (let ordinal = 0; ordinal < 33; ordinal += 1) {
          expect(filtered.scoreOf(ordinal)).toBe(scores.get(ordinal) ?? 0);
        }
      }),
    );
  });

  it('answers the same from a snapshot, and goes on from there', () => {
    fc.assert(
      fc.property(someDocuments, anyDocument, query, (documents, more, asked) => {
        const index = indexOf(documents);
        const loaded = TextIndex.load('v1', index.snapshot('v1'), NEEDS, STOP)!;
        expect(loaded.score(asked)).toEqual(index.score(asked));
        for (const one of [index, loaded]) {
          one.remove(0, documents[0]!);
          one.put(0, { id: 'more', ...more });
          if (documents[1] !== undefined) one.remove(1, documents[1]);
        }
        const ordinal = ({ ordinal: own }: { ordinal: number }): number => own;
        const sorted = (one: TextIndex) => one.score(asked).sort((a, b) => ordinal(a) - ordinal(b));
        expect(sorted(loaded)).toEqual(sorted(index));
        expect(loaded.nearest({ text: 'zzz' })).toEqual(index.nearest({ text: 'zzz' }));
      }),
    );
  });

  it('refuses the snapshot of another version', () => {
    expect(TextIndex.load('v2', indexOf([document('four')]).snapshot('v1'), NEEDS, STOP)).toBeNull();
  });

  it('gives the best few of all scores, ties by id', () => {
    fc.assert(
      fc.property(someDocuments, query, fc.integer({ min: 0, max: 15 }), (documents, asked, limit) => {
        const index = indexOf(documents);
        const all = index.score(asked).sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
        expect(index.top(asked, limit)).toEqual(all.slice(0, limit));
        const even = (ordinal: number): boolean => ordinal % 2 === 0;
        expect(index.ask(asked).top(limit, even)).toEqual(all.filter((one) => even(one.ordinal)).slice(0, limit));
      }),
    );
  });

  it('holds scores within [0, 1]', () => {
    fc.assert(
      fc.property(someDocuments, query, (documents, asked) => {
        for (const { score } of indexOf(documents).score(asked)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('scores a known word as BM25 by hand does', () => {
    const documents = [
      document('un', { body: ['le robot et le four'] }),
      document('deux', { keywords: ['robot'], body: ['soudure'] }),
      document('trois', { body: ['four'] }),
    ];
    const index = indexOf(documents);
    const found = new Map(index.score({ text: 'robot. ' }).map(({ ordinal, score }) => [ordinal, score]));
    const impact = (at: number): number => {
      const numbers = new TermNumbers();
      const { terms, impacts } = new ImpactReader(numbers, STOP).read(documents[at]!);
      return (impacts[terms.indexOf(numbers.of(surfaceTerm('robot')) ?? -1)] ?? 0) / WHOLE;
    };
    // One word: its rarity divides out, and no name says it.
    const byHand = (at: number): number => (BY_WORDS_AT_MOST * impact(at)) / (WEIGHTS.words + WEIGHTS.name);
    expect(found.get(0)).toBeCloseTo(byHand(0), 5);
    expect(found.get(1)).toBeCloseTo(byHand(1), 5);
    expect(found.has(2)).toBe(false);
    const frequency = (weight: number, length: number, usual: number): number =>
      weight / (0.5 + (0.5 * length) / usual);
    expect(impact(0)).toBeCloseTo(frequency(1, 3, 20) / (1 + frequency(1, 3, 20)), 2);
    expect(impact(1)).toBeCloseTo(frequency(2, 1, 8) / (1 + frequency(2, 1, 8)), 2);
  });

  it.each(Array.from({ length: 11 }, (_, at) => at))('finds a long word in spite of a wrong letter at %i', (at) => {
    const index = indexOf([document('x', { body: ['compresseurs'] }), document('y', { body: ['comptabilité'] })]);
    for (const wrong of ['k', '']) {
      const typed = `${'compresseurs'.slice(0, at)}${wrong}${'compresseurs'.slice(at + 1)}`;
      expect(index.top({ text: `${typed} ` }, 1).map(({ ordinal }) => ordinal)).toEqual([0]);
    }
  });

  it('finds words written as one, letters with points, and the beginning of a word', () => {
    const index = indexOf([
      document('Décarb Flash', {}),
      document('Volontariat', { keywords: ['VIE'] }),
      document('Norme', { body: ['ISO 14001'] }),
    ]);
    const first = (asked: string): number | undefined => index.top({ text: asked }, 1)[0]?.ordinal;
    expect([first('decarbflash'), first('V.I.E'), first('iso14001'), first('ISO 14 001'), first('volont')]).toEqual([
      0, 1, 2, 2, 1,
    ]);
  });

  it('finds by the words of a need that no aid says', () => {
    const index = indexOf([document('x', { needs: ['machine-purchase'] }), document('y', { needs: ['energy-audit'] })]);
    expect(index.score({ text: 'fraiseuse' }).map(({ ordinal }) => ordinal)).toEqual([0]);
    expect(index.score({ text: 'fraizeuse' }).map(({ ordinal }) => ordinal)).toEqual([0]);
  });

  it('puts aids of the place first, and those of another place last', () => {
    const body = ['robot'];
    const index = indexOf([
      document('elsewhere', { body, territory: { include: ['REG-44'], exclude: [] } }),
      document('nation', { body }),
      document('here', { body, territory: { include: ['DEP-63'], exclude: [] } }),
      document('nation but here', { body, territory: { include: ['FR'], exclude: ['REG-84'] } }),
    ]);
    const found = index.top({ text: 'robot auvergne', places: [PLACE] }, 4).map(({ ordinal }) => ordinal);
    expect(found.slice(0, 2)).toEqual([2, 1]);
    expect(reachOf({ include: ['REG-44'], exclude: [] }, [PLACE])).toBe('elsewhere');
  });

  it('counts a word after "sans" for little', () => {
    const index = indexOf([document('x', { body: ['prêt garantie'] }), document('y', { body: ['prêt bancaire'] })]);
    const scores = new Map(index.score({ text: 'prêt sans garantie' }).map(({ ordinal, score }) => [ordinal, score]));
    const plain = new Map(index.score({ text: 'prêt garantie' }).map(({ ordinal, score }) => [ordinal, score]));
    expect(scores.get(0)!).toBeLessThan(plain.get(0)!);
  });

  it('tells which words found a document, and where', () => {
    const index = indexOf([document('x', { body: ['Un four électrique'] })]);
    const asked = { text: 'fours electriqe bleu' };
    expect(index.matchedWords(asked, 0)).toEqual(['fours', 'electriqe']);
    const body = 'Des fours électriques neufs';
    const spans = highlight(body, index.stems(asked));
    expect(spans.map(({ start, end }) => body.slice(start, end))).toEqual(['fours', 'électriques']);
  });

  it('measures its typed arrays', () => {
    const one = indexOf([document('x')]);
    const two = indexOf([document('x', { body: ['robot soudure four'] })]);
    expect(two.byteLength).toBeGreaterThan(one.byteLength);
  });
});

describe('words that go with any need', () => {
  const stopWords: StopWords = { ...STOP, vague: new Set(['projet']) };
  const asking = (words: StopWords, asked: Partial<SearchQuery> = {}) => {
    const index = new TextIndex(NEEDS, words);
    ['Projet', 'Robot'].forEach((name, ordinal) => {
      index.put(ordinal, document(String(ordinal), { names: [`${name} sobre`] }));
    });
    return index.top({ text: 'projet robot.', ...asked }, 2);
  };

  it('weigh less than another word', () => {
    expect(asking(STOP).map(({ ordinal }) => ordinal)).toEqual([0, 1]);
    expect(asking(stopWords).map(({ ordinal }) => ordinal)).toEqual([1, 0]);
  });

  it('weigh less still where a need was read', () => {
    const lead = (asked?: Partial<SearchQuery>): number => {
      const [first, second] = asking(stopWords, asked);
      return (second?.score ?? NaN) / (first?.score ?? NaN);
    };
    expect(lead({ concepts: [{ weight: 1, served: [] }] })).toBeLessThan(lead());
  });
});
