/** Cut at a word, for lists and cards. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most)
    .replace(/[\s,;:]+\S*$/, '')
    .replace(/[\s.,;:]+$/, '')}…`;
}
