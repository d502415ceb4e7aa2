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
  const found = [...new Set(rows.map(({ region }) => region))];
  const regions = typed === '' ? found.sort((one, other) => one.localeCompare(other, 'fr')) : found;
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
          {rows.length === 0 ? 'Aucun territoire' : counted(rows.length, 'territoire')}
          {typed === '' ? '' : ` pour « ${typed} »`}
        </h2>
        {rows.length === 0 ? (
          <p>
            Essayez le nom d'une ville ou son code postal, ou <a href="/territoires">voyez la liste entière</a>. Hors de
            ces territoires aussi, une entreprise a des aides : <a href="/">décrivez son projet</a>.
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
