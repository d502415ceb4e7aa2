import type { VNode } from 'preact';

import { TextField } from '../components/fields';
import { Layout, type PageContext } from '../layout';
import { counted } from '../view-models/figures';

export interface TerritoryRow {
  readonly code: string;
  readonly name: string;
  readonly region: string;
}

/** The Territoires d'industrie of today's phase, by region, or those that answer a search. */
export function TerritoriesPage({
  context,
  typed,
  rows,
}: {
  readonly context: PageContext;
  readonly typed: string;
  readonly rows: readonly TerritoryRow[];
}): VNode {
  const regions = [...new Set(rows.map(({ region }) => region))];
  return (
    <Layout context={context} title="Territoires d'industrie" section="territoires">
      <h1>Territoires d'industrie</h1>
      <p class="lead">Un programme national (2023-2027) d'intercommunalités et de régions pour l'industrie.</p>
      <form class="search-form" action="/territoires" method="get" role="search">
        <TextField name="q" label="Chercher un territoire" hint="son nom, une ville ou un code postal" value={typed} />
        <button class="button" type="submit">
          Chercher
        </button>
      </form>
      <section aria-labelledby="liste">
        <h2 id="liste">
          {typed === ''
            ? counted(rows.length, 'territoire')
            : `${counted(rows.length, 'territoire')} pour « ${typed} »`}
        </h2>
        {rows.length === 0 ? (
          <p>
            Aucun Territoire d'industrie ne correspond. <a href="/territoires">Voir la liste entière</a>
          </p>
        ) : null}
        {regions.map((region) => (
          <div key={region} class="region">
            <h3>{region}</h3>
            <ul class="columns">
              {rows
                .filter((row) => row.region === region)
                .map(({ code, name }) => (
                  <li key={code}>
                    <a class="row" href={`/territoires/${encodeURIComponent(code)}`}>
                      {name}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </section>
    </Layout>
  );
}
