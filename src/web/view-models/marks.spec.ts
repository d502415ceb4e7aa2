import { runsOf } from './marks';

const text = (runs: ReturnType<typeof runsOf>): string =>
  runs.map((run) => (run.marked ? `[${run.text}]` : run.text)).join('');

describe('runsOf', () => {
  it('marks each word that bears a stem, whatever its accents and number', () => {
    expect(text(runsOf('Fours électriques et four à gaz', new Set(['four'])))).toBe(
      '[Fours] électriques et [four] à gaz',
    );
  });

  it('leaves a text without them whole', () => {
    expect(runsOf('Prêt vert', new Set(['four']))).toEqual([{ text: 'Prêt vert', marked: false }]);
    expect(runsOf('Prêt vert')).toEqual([{ text: 'Prêt vert', marked: false }]);
    expect(runsOf('', new Set(['four']))).toEqual([]);
  });

  it('typesets across a cut', () => {
    expect(text(runsOf("Prime d'air : l'air comprimé", new Set(['air'])))).toBe(
      'Prime d’[air]\u00a0: l’[air] comprimé',
    );
  });
});
