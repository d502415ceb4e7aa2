import type { Labels } from '../criterion';
import { territory } from './territory';

const labels: Labels = { territory: (code) => `<${code}>`, naf: (code) => code, legalForm: (code) => code };
const ruleOf = (include: readonly string[], exclude: readonly string[] = []): string =>
  territory.rule({ kind: 'territory', include, exclude }, labels);

describe('the rule of a perimeter', () => {
  it('counts the Territoires d’industrie where they are many, and names them where they are few', () => {
    const all = Array.from({ length: 183 }, (_, index) => `TI2-${String(index + 1000)}`);
    expect(ruleOf(all)).toBe("183 Territoires d'industrie");
    expect(ruleOf(['TI2-8408', 'TI2-2809'])).toBe('<TI2-8408> ou <TI2-2809>');
    expect(ruleOf([...all.slice(0, 6), 'REG-84'])).toContain('<TI2-1000>');
  });

  it('names all that it leaves out, up to Corsica and the five overseas regions', () => {
    const overseas = ['REG-94', 'DEP-971', 'DEP-972', 'DEP-973', 'DEP-974', 'DEP-976'];
    expect(ruleOf(['FR'], overseas)).toBe(
      '<FR>, sauf <REG-94>, <DEP-971>, <DEP-972>, <DEP-973>, <DEP-974> ou <DEP-976>',
    );
  });
});
