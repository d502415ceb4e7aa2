import { assess, type AidScheme, type Facts, type Planes } from '../../src/engine';
import type { Contender, Found, PossibleOnly } from './contender';

const sorted = (numbers: ArrayLike<number>): string => Float64Array.from(numbers).sort().join();
const inWords = ({ eligible, toCheck }: Found): string => `${sorted(eligible)} / ${sorted(toCheck)}`;

/** What the planes answer, by the numbers of the schemes. */
function ours(planes: Planes, numbers: ReadonlyMap<string, number>, facts: Facts): Found {
  const found = { eligible: [] as number[], toCheck: [] as number[] };
  const candidates = planes.candidates(facts);
  for (const slot of candidates.indices()) {
    const number = numbers.get(planes.schemeAt(slot)?.id ?? '') ?? -1;
    (candidates.verdict(slot) === 'eligible' ? found.eligible : found.toCheck).push(number);
  }
  return found;
}

function truth(schemes: readonly AidScheme[], facts: Facts): Found {
  const verdicts = schemes.map((scheme) => assess(scheme, facts).verdict);
  const numbersOf = (wanted: string) => verdicts.flatMap((verdict, number) => (verdict === wanted ? [number] : []));
  return { eligible: numbersOf('eligible'), toCheck: numbersOf('to-check') };
}

/** Nothing is timed before all contenders gave the candidates that the criteria give. */
export async function checkAlike(
  planes: Planes,
  schemes: readonly AidScheme[],
  firms: readonly Facts[],
  full: readonly Contender[],
  possible: readonly PossibleOnly[],
): Promise<void> {
  const numbers = new Map(schemes.map(({ id }, number) => [id, number]));
  for (const facts of firms) {
    const found = truth(schemes, facts);
    if (inWords(ours(planes, numbers, facts)) !== inWords(found)) throw new Error('planes and criteria differ');
    for (const contender of full) {
      if (inWords(contender(facts)) !== inWords(found)) throw new Error('a full contender differs');
    }
    const all = sorted([...Array.from(found.eligible), ...Array.from(found.toCheck)]);
    for (const contender of possible) {
      if (sorted(await contender(facts)) !== all) throw new Error('a contender differs');
    }
  }
}
