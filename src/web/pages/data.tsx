import type { VNode } from 'preact';

import { OpenData } from '../components/open-data';
import { Layout, type PageContext } from '../layout';
import { capitalised, figure } from '../view-models/figures';
import type { KeptUpToDate } from '../view-models/kept-up-to-date';
import type { OpenDataView } from '../view-models/open-data';
import type { PublisherCount } from '../view-models/publishers';

export interface DataSourceView {
  readonly name: string;
  readonly plain: string;
  readonly publisher: string;
  readonly version: string;
  /** Null when the list names none. */
  readonly licence: string | null;
  readonly url: string | null;
}

export interface DataPageProps {
  readonly context: PageContext;
  readonly schemes: number;
  readonly open: OpenDataView;
  readonly publishers: readonly PublisherCount[];
  /** Sources that the service asks by itself; none where it is not set up to. */
  readonly sources: readonly KeptUpToDate[];
  readonly zonings: readonly DataSourceView[];
}

const PUBLISHERS_SHOWN = 12;

function Publishers({ schemes, publishers }: Pick<DataPageProps, 'schemes' | 'publishers'>) {
  const others = publishers.slice(PUBLISHERS_SHOWN).reduce((sum, { count }) => sum + count, 0);
  return (
    <section>
      <h2>Les aides</h2>
      <p>
        {figure(schemes)} fiches. Chacune nomme sa source et dit quand elle a été vérifiée : lue chez le financeur,
        vérifiée dans un catalogue public, ou à confirmer. <a href="/changements">Ce qui a changé</a>.
      </p>
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col" class="number">
              Fiches
            </th>
          </tr>
        </thead>
        <tbody>
          {publishers.slice(0, PUBLISHERS_SHOWN).map(({ publisher, count }) => (
            <tr key={publisher}>
              <td>{publisher}</td>
              <td class="number">{figure(count)}</td>
            </tr>
          ))}
          {others > 0 ? (
            <tr>
              <td>Autres sources</td>
              <td class="number">{figure(others)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

function Sources({ sources }: Pick<DataPageProps, 'sources'>) {
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>Les sources tenues à jour</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Dernière réponse</th>
            <th scope="col">Dernière nouveauté</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ name, answered, changed }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-label="Dernière réponse">{answered}</td>
              <td data-label="Dernière nouveauté">{changed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function DataPage({ context, schemes, open, publishers, sources, zonings }: DataPageProps): VNode {
  const licensed = zonings.some(({ licence }) => licence !== null);
  return (
    <Layout context={context} title="Les données : d'où elles viennent, où les prendre">
      <div class="prose">
        <h1>Les données</h1>
        <p class="lead">
          D'où elles viennent, et comment <a href="#telecharger">les reprendre</a>.
        </p>
        <Publishers schemes={schemes} publishers={publishers} />
        <Sources sources={sources} />
        <section>
          <h2>Les territoires et les zonages</h2>
          <p>
            Une carte officielle qui nous manque est dite « inconnue » : jamais « non ».
            {licensed ? null : ' Aucune de ces listes ne précise sa licence.'}
          </p>
          <table class="stack">
            <thead>
              <tr>
                <th scope="col">Zonage</th>
                <th scope="col">Source</th>
                <th scope="col">Version</th>
                {licensed ? <th scope="col">Licence</th> : null}
              </tr>
            </thead>
            <tbody>
              {zonings.map(({ name, plain, publisher, version, licence, url }) => (
                <tr key={name}>
                  <th scope="row">
                    {capitalised(name)}
                    <span class="note">{plain}</span>
                  </th>
                  <td data-label="Source">{url === null ? publisher : <a href={url}>{publisher}</a>}</td>
                  <td data-label="Version">{version}</td>
                  {licensed ? <td data-label="Licence">{licence ?? 'non précisée'}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h2>Les autres références</h2>
          <p>
            Communes, intercommunalités, départements et régions : code officiel géographique 2026. Activités et formes
            juridiques : INSEE. Liste des Territoires d'industrie : Agence nationale de la cohésion des territoires, 4
            juillet 2024.
          </p>
        </section>
        <OpenData view={open} />
      </div>
    </Layout>
  );
}
