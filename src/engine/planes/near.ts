import type { Bits } from './bits';

/** Of the live slots, those that pass every fixed plane and fail exactly one of the changeable ones. */
export function failingOne(fixed: readonly Bits[], changeable: readonly Bits[], live: Bits): Bits {
  const found = new Uint32Array(live.length);
  for (let word = 0; word < live.length; word += 1) {
    let open = live[word] ?? 0;
    for (let i = 0; open !== 0 && i < fixed.length; i += 1) open &= fixed[i]?.[word] ?? 0;
    let once = 0;
    let more = 0;
    for (let i = 0; open !== 0 && i < changeable.length; i += 1) {
      const failed = open & ~(changeable[i]?.[word] ?? 0);
      more |= once & failed;
      once |= failed;
    }
    found[word] = once & ~more;
  }
  return found;
}
