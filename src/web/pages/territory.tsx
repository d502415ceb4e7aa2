import type { VNode } from 'preact';

import { SchemeList } from '../components/scheme-list';
import { Layout, type PageContext } from '../layout';
import { counted, figure } from '../view-models/figures';
import type { NeedRow, TerritoryPageView } from '../view-models/territory-page';

const BAR_WIDTH = 100;

function Bar({ row, most }: { readonly row: NeedRow; readonly most: number }) {
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${String(BAR_WIDTH)} 12`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect width={(row.total / most) * BAR_WIDTH} height="12" fill="currentColor" />
    </svg>
  );
}

function Needs({ view }: { readonly view: TerritoryPageView }) {
  if (view.needs.length === 0) return null;
  return (
    <section aria-labelledby="besoins">
      <h2 id="besoins">Les aides ouvertes, par besoin et par niveau</h2>
      <p>
        Celles dont le périmètre touche ce territoire, en tout ou en partie. Une aide peut servir plusieurs besoins.
      </p>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="Tableau des aides par besoin">
        <table class="needs">
          <thead>
            <tr>
              <th scope="col">Besoin</th>
              {view.levels.map((level) => (
                <th key={level} scope="col" class="number">
                  {level}
                </th>
              ))}
              <th scope="col" class="number">
                Total
              </th>
              <th scope="col">
                <span class="sr-only">En barre</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.needs.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.counts.map((count, index) => (
                  <td
                    key={view.levels[index]}
                    class={count === 0 ? 'number quiet' : 'number'}
                    data-label={view.levels[index]}
                  >
                    {figure(count)}
                  </td>
                ))}
                <td class="number strong">{figure(row.total)}</td>
                <td>
                  <Bar row={row} most={view.most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Places({ view }: { readonly view: TerritoryPageView }) {
  return (
    <section aria-labelledby="membres">
      <h2 id="membres">Qui le compose</h2>
      <ul>
        {view.members.map((member) => (
          <li key={member}>{member}</li>
        ))}
      </ul>
      <details class="fold">
        <summary>{counted(view.communes.length, 'commune')}</summary>
        <ul class="columns">
          {view.communes.map(({ name, href }) => (
            <li key={href}>
              <a class="row" href={href}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Zonings({ view }: { readonly view: TerritoryPageView }) {
  return (
    <section aria-labelledby="zonages">
      <h2 id="zonages">Zonages</h2>
      <p>Selon la zone, une même aide peut être plus forte, ou réservée.</p>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Zonage</th>
            <th scope="col">Communes du territoire</th>
          </tr>
        </thead>
        <tbody>
          {view.zonings.map(({ name, plain, counts }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <span class="note">{plain}</span>
              </th>
              <td>
                {counts.map((line) => (
                  <span key={line} class="value">
                    {line}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function TerritoryPage({
  context,
  view,
}: {
  readonly context: PageContext;
  readonly view: TerritoryPageView;
}): VNode {
  return (
    <Layout context={context} title={view.name} section="territoires">
      <p class="crumb">
        <a href="/territoires">← Territoires d'industrie</a>
      </p>
      <div class="sheet">
        <h1>{view.name}</h1>
        <p class="lead">
          Territoire d'industrie{view.phase === 1 ? ' de la première phase (2018-2022)' : ''} : {view.places}.{' '}
          {view.figures}.
        </p>
        <p class="no-print">
          Une entreprise de ce territoire a un projet ? <a href="/">Cherchez ses aides</a>
        </p>
        <Places view={view} />
        <section aria-labelledby="propres">
          <h2 id="propres">Les aides faites pour ce territoire</h2>
          {view.own.length === 0 ? (
            <p>Nous n'en connaissons pas : les aides nationales, régionales et européennes s'y appliquent.</p>
          ) : (
            <SchemeList rows={view.own} />
          )}
        </section>
        <Needs view={view} />
        <Zonings view={view} />
      </div>
    </Layout>
  );
}
