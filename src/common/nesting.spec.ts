import { ProblemError } from './errors';
import { refuseDeepNesting } from './nesting';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('refuseDeepNesting', () => {
  it('lets twenty levels through, and no more', () => {
    expect(() => {
      refuseDeepNesting(nested(20));
    }).not.toThrow();
    expect(() => {
      refuseDeepNesting(nested(21));
    }).toThrow(ProblemError);
  });

  it('looks no further than it must', () => {
    const bottomless: unknown[] = [];
    bottomless.push(bottomless);
    expect(() => {
      refuseDeepNesting({ site: bottomless });
    }).toThrow(/20 niveaux/);
  });
});
