/** Exclusions beat inclusions: what is refused need not be admitted, unless nothing else is. */
export function withoutRefused(include: readonly string[], exclude: readonly string[]): readonly string[] {
  const left = include.filter((code) => !exclude.includes(code));
  return left.length > 0 ? left : include;
}
