/** `1 créée`, `2 créées`: in French, none is singular too; the figure stays plain, for programs to read. */
export function counted(number: number, one: string, many: string): string {
  return `${String(number)} ${number > 1 ? many : one}`;
}
