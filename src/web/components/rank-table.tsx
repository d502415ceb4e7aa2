import type { VNode } from 'preact';

import type { RankLine, RankView } from '../view-models/rank';

/** The track is as long as the line counts; what it brought fills it. */
function Share({ line, longest }: { readonly line: RankLine; readonly longest: number }) {
  return (
    <svg
      class="bar share"
      viewBox={`0 0 ${String(longest)} 12`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="share-most" width={line.most} height="12" />
      <rect width={line.points} height="12" fill="currentColor" />
    </svg>
  );
}

/** What counts in the rank of a scheme, and how much of it this one has. */
export function RankTable({ rank }: { readonly rank: RankView }): VNode {
  const longest = Math.max(...rank.lines.map(({ most }) => most));
  return (
    <section aria-labelledby="rang">
      <h2 id="rang">Pourquoi ce rang</h2>
      <p>{rank.sentence}</p>
      <table class="rank">
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              Ce qui compte
            </th>
            <th scope="col" class="number">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {rank.lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">
                {line.title}
                <span class="note">{line.plain}</span>
              </th>
              <td>
                <Share line={line} longest={longest} />
              </td>
              <td class="number">
                {line.points} <span class="quiet">sur {line.most}</span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Total
            </th>
            <td class="number strong">
              {rank.total} <span class="quiet">sur 100</span>
            </td>
          </tr>
        </tfoot>
      </table>
      {rank.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p class="note">Le rang dit par où commencer ; il ne change aucun verdict.</p>
    </section>
  );
}
