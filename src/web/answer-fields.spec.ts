import { answerFields } from './answer-fields';

const catalogue = {
  has: (id: string) => ['a', 'b'].includes(id),
  standingFor: (id: string) => (id === 'merged' ? 'b' : null),
};

describe('answerFields', () => {
  it('keeps what the catalogue holds, and follows a merged sheet', () => {
    const fields = [
      ['ville', 'merged'],
      ['garder', 'a'],
      ['garder', 'merged'],
      ['dispositif', 'merged'],
    ] as const;
    expect(answerFields(fields, catalogue)).toEqual({
      kept: [
        ['ville', 'merged'],
        ['garder', 'a'],
        ['garder', 'b'],
        ['dispositif', 'b'],
      ],
      ignored: [],
    });
  });

  it('tells each aid that left the catalogue, and each filter that does not exist', () => {
    const { kept, ignored } = answerFields(
      [
        ['garder', 'gone'],
        ['ecarter', 'gone-too'],
        ['niveau', 'xyz'],
      ],
      catalogue,
    );
    expect(kept).toEqual([]);
    expect(ignored).toEqual([
      expect.stringContaining('« xyz »'),
      "Aide gardée : « gone » n'est pas, ou plus, au catalogue.",
      "Aide écartée : « gone-too » n'est pas, ou plus, au catalogue.",
    ]);
  });
});
