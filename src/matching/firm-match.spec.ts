import * as fc from 'fast-check';

import { aFirmKnownBy, aPlace } from '../../test/builders/facts';
import { factsOf, firms, learning } from '../../test/builders/arbitrary-firms';
import { schemes } from '../../test/builders/arbitrary-schemes';
import { finderWords } from '../../test/builders/finder-words';
import { SchemeFinder, type CatalogueSnapshot } from '../catalogue';
import {
  byPrecedence,
  compilePlanes,
  genericsOf,
  nearMissOf,
  rank,
  waitingOf,
  WEIGHTS,
  type AidScheme,
  type Facts,
  type Planes,
} from '../engine';
import { candidateOf } from './candidates';
import { FirmMatch, type MatchRequest } from './firm-match';
import { needFit } from './need-fit';
import { nearMissesOf } from './near-misses';
import { questionsOf } from './questions';
import type { Candidate } from './scheme-view';

const TODAY = '2026-11-23';
const FAMILIES: Readonly<Record<string, string>> = { machine: 'investment', line: 'investment', audit: 'energy' };
const taxonomy = {
  familyOf: (id: string) => FAMILIES[id] ?? id,
  isFamily: (id: string) => FAMILIES[id] === undefined,
};
const NEEDS = ['machine', 'line', 'investment', 'audit'];
const WORDS = ['presse', 'four', 'conseil', 'robot'];

const scheme = fc
  .tuple(schemes, fc.subarray(NEEDS), fc.subarray(WORDS), fc.option(fc.constantFrom(20, 50)))
  .map(([given, needs, keywords, rate]): AidScheme => ({
    ...given,
    needs,
    keywords,
    instruments: ['grant'],
    funding: { rate, floor: null, cap: 200_000, basis: null, details: null },
  }));
const alone = fc.uniqueArray(scheme, { selector: ({ id }) => id, maxLength: 80 });
/** Some schemes name another as their parent, in circles too. */
const catalogue = fc
  .tuple(alone, fc.array(fc.option(fc.nat(), { freq: 2 }), { minLength: 80, maxLength: 80 }))
  .map(([held, parents]) =>
    held.map((one, at): AidScheme => {
      const pick = parents[at] ?? null;
      return { ...one, parent: pick === null ? null : (held[pick % held.length]?.id ?? null) };
    }),
  );
const facts = fc.tuple(firms, learning).map(([firm, [veils]]) => factsOf(firm, veils));
const asked: fc.Arbitrary<MatchRequest['needs']> = fc.record({
  wanted: fc.subarray(NEEDS).map((ids) => ids.map((id, at) => ({ id, weight: 1 / (at + 1) }))),
  text: fc.constantFrom('', 'presse', 'un robot et un four', 'rien de connu'),
});

function bySlot(planes: Planes): AidScheme[] {
  return Array.from({ length: planes.size }, (_, slot) => planes.schemeAt(slot)).filter((one) => one !== undefined);
}

function snapshotOf(held: readonly AidScheme[]): CatalogueSnapshot {
  const planes = compilePlanes(held);
  const finder = new SchemeFinder(bySlot(planes), finderWords());
  return { schemes: held, merged: new Map(), planes, finder } as unknown as CatalogueSnapshot;
}

/** Every scheme assessed: what the match must come to without assessing any. */
function assessed({ schemes: held, finder, planes }: CatalogueSnapshot, { facts: ask, needs, families }: MatchRequest) {
  const needAsked = needs.text !== '' || needs.wanted.length > 0;
  const fit = needs.text === '' ? () => 0 : finder.fits(needs.text);
  const words = new Map(held.map((one) => [one, fit(planes.slotOf(one.id) ?? -1)]));
  const context = { facts: ask, today: TODAY, needAsked };
  const candidates = held.map((one) => {
    const entry = { scheme: one, source: 'levier', externalId: null, updatedAt: '' };
    return candidateOf(entry, needFit(one, needs.wanted, words.get(one) ?? 0, taxonomy), context);
  });
  const scores = new Map(rank(candidates, context).map(({ input, score }) => [input, score]));
  const folded = families === 'all' ? new Set() : foldedOf(held, candidates, (one) => scores.get(one) ?? 0, ask);
  return rank(
    candidates.map((one) => ({ ...one, folded: folded.has(one.assessment.scheme) })),
    context,
  );
}

/** All but the first of each family of those that the firm may have. */
function foldedOf(
  held: readonly AidScheme[],
  candidates: readonly Candidate[],
  scoreOf: (one: Candidate) => number,
  ask: Facts,
): ReadonlySet<AidScheme> {
  const schemeOf = (id: string) => held.find((one) => one.id === id);
  const members = candidates
    .filter((one) => isOpen(one) && one.assessment.verdict !== 'ineligible')
    .map((one) => {
      const { scheme: member } = one.assessment;
      const line = genericsOf(member, schemeOf);
      return {
        scheme: member,
        family: (line.at(-1) ?? member).id,
        depth: line.length,
        upcoming: one.availability.availability === 'upcoming',
        answersNeed: one.answersNeed,
        score: scoreOf(one),
      };
    });
  const isFirst = (one: (typeof members)[number]): boolean =>
    byPrecedence(
      members.filter(({ family }) => family === one.family),
      ask.place,
    )[0] === one;
  return new Set(members.filter((one) => !isFirst(one)).map((one) => one.scheme));
}

type Assessed = ReturnType<typeof assessed>;

const isOpen = ({ availability }: Candidate) => availability.availability !== 'closed';

function listed(ranked: Assessed): Assessed {
  return ranked.filter(({ input }) => isOpen(input) && input.assessment.verdict !== 'ineligible');
}

function shown(ranked: Assessed): Assessed {
  return listed(ranked).filter(({ input }) => !input.folded);
}

describe('a firm laid against the catalogue', () => {
  const each = (check: (match: FirmMatch, ranked: Assessed, request: MatchRequest) => void) => {
    fc.assert(
      fc.property(catalogue, facts, asked, fc.constantFrom('all', 'folded'), (held, ask, needs, families) => {
        const snapshot = snapshotOf(held);
        const request = { facts: ask, needs, today: TODAY, weights: WEIGHTS, families };
        check(new FirmMatch(snapshot, request, taxonomy), assessed(snapshot, request), request);
      }),
      { numRuns: 100 },
    );
  };

  it('scores what the firm may have exactly as assessing it does', () => {
    each((match, ranked) => {
      const scores = new Map(
        match.possible
          .map((one) => match.scored(one))
          .map((one) => [one.scheme.id, [one.score, one.needFit, one.upcoming]]),
      );
      const expected = listed(ranked).map(({ input, score }) => {
        const upcoming = input.availability.availability === 'upcoming';
        return [input.assessment.scheme.id, [score, input.needFit, upcoming]] as const;
      });
      expect(scores).toEqual(new Map(expected));
    });
  });

  it.each([1, 5, 12, 40])('finds the first %d, of each family one or all, spread over the levels', (limit) => {
    each((match, ranked, { facts: ask }) => {
      const chosen = match.first(limit).map(({ scheme: one, needFit: fit }) => {
        const entry = { scheme: one, source: 'levier', externalId: null, updatedAt: '' };
        return candidateOf(entry, fit, { ...match.asked, facts: ask });
      });
      const first = rank(chosen, match.asked).slice(0, limit);
      expect(first).toEqual(shown(ranked).slice(0, limit));
      expect(match.shortlist(limit).map(({ scheme: one, score }) => [one.id, score])).toEqual(
        first.map(({ input, score }) => [input.assessment.scheme.id, score]),
      );
    });
  });

  it('shows each family once and tells what it stands for', () => {
    each((match, ranked, { families }) => {
      if (families === 'all') return;
      const open = listed(ranked).map(({ input: { assessment, folded } }) => {
        const slot = match.possible.find((one) => one.scheme === assessment.scheme)?.slot ?? -1;
        return { id: assessment.scheme.id, folded, ...match.folds.placeOf(slot) };
      });
      expect(open.filter(({ foldedInto }) => foldedInto !== null)).toEqual(open.filter(({ folded }) => folded));
      for (const { id, variants } of open) {
        expect(new Set(variants)).toEqual(
          new Set(open.filter(({ foldedInto }) => foldedInto === id).map((one) => one.id)),
        );
      }
    });
  });

  it('counts the open schemes by verdict', () => {
    each((match, ranked) => {
      const open = ranked.filter(({ input }) => isOpen(input));
      const count = (verdict: string) => open.filter(({ input }) => input.assessment.verdict === verdict).length;
      expect(match.counts).toEqual({
        eligible: count('eligible'),
        toCheck: count('to-check'),
        ineligible: count('ineligible'),
        closed: ranked.length - open.length,
      });
    });
  });

  it('asks what settles the schemes to check that answer the need, or else all', () => {
    each((match, ranked) => {
      const inDoubt = listed(ranked).filter(({ input }) => input.assessment.verdict === 'to-check');
      const answering = inDoubt.filter(({ input }) => input.answersNeed);
      const toCheck = (answering.length === 0 ? inDoubt : answering).map(({ input: { assessment }, score }) => ({
        scheme: assessment.scheme,
        waiting: waitingOf(assessment.items),
        score,
      }));
      expect(questionsOf(match.toCheck())).toEqual(questionsOf(toCheck));
    });
  });

  it('comes near what one change would open', () => {
    each((match, ranked, { facts: ask }) => {
      const near = ranked
        .filter(({ input }) => isOpen(input) && input.answersNeed && nearMissOf(input.assessment) !== null)
        .map(({ input }) => input.assessment.scheme.id);
      expect(nearMissesOf(match.inReach(), ask).map(({ schemeId }) => schemeId)).toEqual(near.slice(0, 5));
    });
  });

  it('fits every scheme, the refused too', () => {
    each((match, ranked) => {
      const fits = new Map(match.all().map((one) => [one.scheme.id, one.needFit]));
      expect(fits).toEqual(new Map(ranked.map(({ input }) => [input.assessment.scheme.id, input.needFit])));
    });
  });
});

it('shows the variant of the place while it is open, then the generic scheme again', () => {
  const [base] = fc.sample(schemes, { numRuns: 1, seed: 1 });
  const generic: AidScheme = { ...base!, id: 'generic', territory: { include: ['FR'], exclude: [] }, criteria: [] };
  const calendar = { permanent: false, opens: null, closes: '2026-11-23', cutOffs: [] };
  const local: AidScheme = {
    ...generic,
    id: 'local',
    parent: 'generic',
    calendar,
    territory: { include: ['DEP-1'], exclude: [] },
  };
  const held = [{ ...generic, calendar: null }, local];
  const shownAt = (today: string, ...codes: string[]) => {
    const place = aPlace(...codes);
    const request = {
      facts: aFirmKnownBy({ place }),
      needs: { wanted: [], text: '' },
      today,
      families: 'folded' as const,
    };
    return new FirmMatch(snapshotOf(held), request, taxonomy).first(5).map(({ scheme: one }) => one.id);
  };
  expect(shownAt('2026-11-23', 'COM-1', 'DEP-1', 'FR')).toEqual(['local']);
  expect(shownAt('2026-11-24', 'COM-1', 'DEP-1', 'FR')).toEqual(['generic']);
  expect(shownAt('2026-11-23', 'COM-2', 'DEP-2', 'FR')).toEqual(['generic']);
});

it('closes and opens with the day, and follows schemes changed in place', () => {
  const [base] = fc.sample(schemes, { numRuns: 1, seed: 1 });
  const closing: AidScheme = {
    ...base!,
    territory: { include: [], exclude: [] },
    criteria: [],
    calendar: { permanent: false, opens: null, closes: '2026-11-23', cutOffs: [] },
  };
  const [ask] = fc.sample(facts, { numRuns: 1, seed: 1 });
  const snapshot = snapshotOf([closing]);
  const closedOn = (today: string) =>
    new FirmMatch(snapshot, { facts: ask!, needs: { wanted: [], text: '' }, today }, taxonomy).counts.closed;
  expect(['2026-11-23', '2026-11-24', '2026-11-23'].map(closedOn)).toEqual([0, 1, 0]);
  snapshot.planes.put({ ...closing, calendar: null });
  expect(['2026-11-23', '2026-11-24'].map(closedOn)).toEqual([0, 0]);
  snapshot.planes.put({ ...closing, id: 'another' });
  expect(['2026-11-23', '2026-11-24'].map(closedOn)).toEqual([0, 1]);
});
