import { aScheme } from '../../../test/builders/scheme';
import type { AidScheme, Criterion } from '../../engine';
import type { KnownWorld } from './known-world';
import { nobodyRemarks } from './nobody';

const COMMUNES: Readonly<Record<string, readonly string[]>> = {
  FR: ['63430', '13055'],
  'REG-84': ['63430'],
  'REG-93': ['13055'],
};
const none = new Set<string>();
const WORLD: KnownWorld = {
  codes: { territory: none, naf: new Set(['C', '25', '25.62B']), zoning: none, legalForm: none, need: none },
  communesOf: (code) => COMMUNES[code] ?? [],
  activities: [['C', '25', '25.62B']],
  headcountBelow: { micro: 10, small: 50, medium: 250 },
};

const found = (given: Partial<AidScheme>) => nobodyRemarks(aScheme(given), WORLD).map(({ message }) => message);
const under = (...criteria: Criterion[]) => found({ criteria });

describe('an aid that somebody can have', () => {
  it.each<[string, Partial<AidScheme>]>([
    ['in all the country but a region', { territory: { include: [], exclude: ['REG-84'] } }],
    ['at a place that no map holds', { territory: { include: ['REG-01'], exclude: ['REG-84'] } }],
    [
      'under a condition of a place that no map holds',
      {
        territory: { include: ['REG-84'], exclude: [] },
        criteria: [{ kind: 'territory', include: ['REG-01'] }],
      },
    ],
  ])('lies %s', (_, given) => {
    expect(found(given)).toEqual([]);
  });

  it.each<[string, Criterion[]]>([
    ['of an activity that no list holds', [{ kind: 'sector', include: ['99'] }]],
    [
      'of the largest of several sizes',
      [
        { kind: 'size', in: ['micro', 'small'] },
        { kind: 'headcount', min: 20 },
      ],
    ],
    ['of one stage', [{ kind: 'stage', in: ['creation'] }]],
    [
      'that answers one question twice',
      [
        { kind: 'question', id: 'q', text: 'Vrai ?' },
        { kind: 'question', id: 'q', text: 'Vrai ?', expect: 'yes' },
      ],
    ],
  ])('is a firm %s', (_, criteria) => {
    expect(under(...criteria)).toEqual([]);
  });
});

describe('an aid that nobody can have', () => {
  it('leaves out the whole country', () => {
    expect(found({ territory: { include: [], exclude: ['REG-84', 'REG-93'] } })).toHaveLength(1);
  });

  it('has conditions of place of which one is not met', () => {
    const include = (code: string): Criterion => ({ kind: 'territory', include: [code] });
    expect(under(include('REG-84'), include('REG-93'))).toHaveLength(1);
  });

  it('has stages of which one has nothing in common', () => {
    const stage = (...stages: Extract<Criterion, { kind: 'stage' }>['in']): Criterion => ({
      kind: 'stage',
      in: stages,
    });
    expect(under(stage('creation'), stage('creation', 'existing'), stage('existing'))).toHaveLength(1);
    expect(under(stage('creation', 'existing'), stage('existing'))).toEqual([]);
  });
});
