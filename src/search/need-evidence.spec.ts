import type { StopWords } from './lay-words';
import { NeedEvidence } from './need-evidence';

const STOP: StopWords = { grammar: new Set(['un', 'en', 'à', 'de']), generic: new Set() };
const evidence = new NeedEvidence(
  [
    { id: 'export-insurance', label: 'Assurer un contrat', words: ['caution export', 'client étranger'] },
    { id: 'bank-guarantee', label: 'Garantir un prêt', words: ['caution'] },
    { id: 'tooling', label: 'Moules', words: ['moule'] },
  ],
  STOP,
);

describe('NeedEvidence', () => {
  it('lets several hints outweigh a lone word', () => {
    expect(evidence.read('contrat, client, caution').map(({ id }) => id)[0]).toBe('export-insurance');
    expect(evidence.read('une caution').map(({ id }) => id)[0]).toBe('bank-guarantee');
  });

  it('says how much of the text speaks of the need', () => {
    const [whole] = evidence.read('moule');
    const [half] = evidence.read('moule zzz');
    expect(whole).toEqual({ id: 'tooling', share: 1 });
    expect(half?.share).toBeLessThan(0.6);
  });

  it('takes a name of what lies abroad for abroad', () => {
    const abroad = new NeedEvidence(
      [
        { id: 'foreign-subsidiary', label: 'Filiale', words: ["bureau à l'étranger"] },
        { id: 'tooling', label: 'Moules', words: ['moule'] },
      ],
      { ...STOP, abroad: new Set(['stuttgart']) },
    );
    expect(abroad.read('Stuttgart').map(({ id }) => id)).toEqual(['foreign-subsidiary']);
    expect(abroad.read('Nantes')).toEqual([]);
  });

  it('takes no hint from who asks', () => {
    const asked = new NeedEvidence(
      [
        { id: 'takeover', label: 'Reprendre', words: ['rachat de PME'] },
        { id: 'tooling', label: 'Moules', words: ['moule'] },
      ],
      { ...STOP, asker: new Set(['pme']) },
    );
    expect(asked.read('PME')).toEqual([]);
    expect(asked.read('moule de PME')).toEqual([{ id: 'tooling', share: 1 }]);
  });

  it('takes no hint from words that go with any need, unless others stand beside them', () => {
    const vague = new NeedEvidence(
      [
        { id: 'takeover', label: 'Reprendre', words: ['boîte à vendre'] },
        { id: 'tooling', label: 'Moules', words: ['moule'] },
      ],
      { ...STOP, vague: new Set(['boite']) },
    );
    expect(vague.read('boîte')).toEqual([]);
    expect(vague.read('boîte, moule').map(({ id }) => id)).toEqual(['tooling', 'takeover']);
  });

  it('reads nothing in words it does not know', () => {
    expect(evidence.read('zzz')).toEqual([]);
    expect(evidence.read('')).toEqual([]);
  });
});
