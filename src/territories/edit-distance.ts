/** Whether two words differ by at most one typo: a letter added, missing, replaced, or two neighbours swapped. */
export function withinOneTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const [headA, headB] = [a.charAt(start), b.charAt(start)];
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    headA + restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === headB + restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && headA === b.charAt(start + 1) && headB === a.charAt(start + 1))
  );
}
