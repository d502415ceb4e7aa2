import { candidatesByNaf2025 } from './naf-2025';
import type { BridgeRow } from './naf.types';

const row = (rev2: string, naf2025: string | null, method: BridgeRow['method']): BridgeRow => ({
  rev2,
  naf2025,
  method,
});

const candidates = candidatesByNaf2025(
  [
    row('25.71Z', '25.61Y', 'same-label'),
    row('25.62A', '25.62Y', 'same-class-other-label'),
    row('25.72Z', '25.62Y', 'same-label'),
    row('10.82Z', '10.82Y', 'same-class'),
    row('10.41A', '10.41Y', 'same-class'),
    row('10.41B', '10.41Y', 'same-class'),
    row('10.13B', '10.13H', 'same-class-several'),
    row('10.13B', '10.13G', 'same-class-several'),
    row('10.52Z', '10.52Y', 'same-class-other-label'),
    row('20.52Z', null, 'unresolved'),
  ],
  (division) => [`${division}.01Z`, `${division}.52Z`],
);

describe('bridge from NAF 2025', () => {
  it.each([
    ['25.61Y', ['25.71Z']],
    ['25.62Y', ['25.72Z']],
    ['10.82Y', ['10.82Z']],
  ])('is certain for %s: same label, or one class to one class', (code, expected) => {
    expect(candidates.get(code)).toEqual(expected);
  });

  it('keeps every counterpart of a merger', () => expect(candidates.get('10.41Y')).toEqual(['10.41A', '10.41B']));

  it('never lets a doubtful counterpart stand alone', () => {
    expect(candidates.get('10.52Y')).toEqual(['10.52Z', '10.01Z']);
    expect(candidates.get('10.13H')).toEqual(['10.13B', '10.01Z', '10.52Z']);
  });

  it('has none for a code nothing leads to', () => expect(candidates.get('20.99Y')).toBeUndefined());
});
