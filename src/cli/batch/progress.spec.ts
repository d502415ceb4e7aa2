import { progressOn } from '../progress-on';
import { progressLine, remaining } from './progress';

const halfway = { share: 0.5, answered: 5_000, rejected: 3, elapsed: 65_000 };
const spaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('progressLine', () => {
  it('tells the share, the firms, the rejected lines and the time left', () => {
    expect(spaces(progressLine(halfway, 200))).toBe(
      '████████████░░░░░░░░░░░░  50 % · 5 000 entreprises · 3 rejetées · reste 1 min 05 s',
    );
  });

  it.each([
    [{ ...halfway, share: 0, rejected: 0 }, '░   0 % · 5 000 entreprises'],
    [{ ...halfway, share: 1, rejected: 0 }, '█ 100 % · 5 000 entreprises'],
    [{ ...halfway, answered: 1, rejected: 1, elapsed: 2_000 }, '1 entreprise · 1 rejetée · reste 2 s'],
    [{ ...halfway, elapsed: 7_260_000 }, 'reste 2 h 01 min'],
  ])('tells %j', (advance, end) => {
    expect(spaces(progressLine(advance, 200))).toContain(end);
  });

  it('is no wider than the terminal', () => {
    expect([...progressLine(halfway, 30)]).toHaveLength(30);
  });
});

describe('remaining', () => {
  it('follows the pace so far, and says nothing without one', () => {
    expect(remaining({ share: 0.25, elapsed: 1_000 })).toBe(3_000);
    expect(remaining({ share: 0, elapsed: 1_000 })).toBeNull();
  });
});

describe('progressOn', () => {
  it('rewrites its line on a terminal', () => {
    const written: string[] = [];
    const line = progressOn({ isTTY: true, columns: 100, write: (text: string) => written.push(text) > 0 });
    line?.show('à moitié');
    expect(written).toEqual(['\r\u001b[Kà moitié']);
    expect(line?.columns()).toBe(99);
  });

  it('is nothing on a file or a pipe', () => {
    expect(progressOn({ isTTY: undefined, columns: 0, write: () => true } as never)).toBeUndefined();
  });
});
