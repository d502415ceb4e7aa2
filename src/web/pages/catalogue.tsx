import type { VNode } from 'preact';

import { HiddenFields, SelectField, TextField } from '../components/fields';
import { SchemeList } from '../components/scheme-list';
import { Notices } from '../components/notices';
import { Pager } from '../components/pager';
import { Layout, type PageContext } from '../layout';
import type { CatalogueView } from '../view-models/catalogue-page';
import { counted } from '../view-models/figures';

function Search({ view }: { readonly view: CatalogueView }) {
  const { query } = view;
  return (
    <form class="search-form" action="/aides" method="get" role="search">
      <TextField
        name="q"
        label="Chercher une aide"
        hint="un nom, un sigle ou ce que vous voulez faire"
        value={query.q}
      />
      {query.parent === null ? null : <HiddenFields kept={[['dispositif', query.parent.id]]} />}
      <div class="trio">
        <SelectField name="niveau" label="Niveau" choices={view.levels} empty="Tous" value={query.level ?? ''} />
        <SelectField
          name="instrument"
          label="Forme"
          choices={view.instruments}
          empty="Toutes"
          value={query.instrument ?? ''}
        />
        <SelectField name="besoin" label="Besoin" choices={view.needFamilies} empty="Tous" value={query.need ?? ''} />
      </div>
      <button class="button" type="submit">
        Chercher
      </button>
    </form>
  );
}

function Found({ view }: { readonly view: CatalogueView }) {
  if (view.unknown !== null) {
    return (
      <>
        <h2 id="trouvees">Les noms les plus proches</h2>
        <p class="group-note">
          Aucune fiche ne parle de « {view.unknown} ». Voici les aides dont le nom y ressemble le plus ; vous pouvez
          aussi dire la même chose avec d'autres mots.
        </p>
        <SchemeList rows={view.rows} />
      </>
    );
  }
  return (
    <>
      <h2 id="trouvees">
        {counted(view.total, 'aide')}
        {view.query.q === '' || view.total < 2 ? null : ', les plus proches d’abord'}
      </h2>
      {view.total === 0 ? <p>Aucune aide ne passe ces filtres : retirez-en un.</p> : <SchemeList rows={view.rows} />}
    </>
  );
}

function Family({ parent }: { readonly parent: CatalogueView['query']['parent'] }) {
  if (parent === null) return null;
  return (
    <p class="group-note">
      Seules les aides qui font partie de <a href={`/aides/${encodeURIComponent(parent.id)}`}>{parent.name}</a> sont
      listées. <a href="/aides">Revoir toutes les aides</a>
    </p>
  );
}

export function CataloguePage({
  context,
  view,
}: {
  readonly context: PageContext;
  readonly view: CatalogueView;
}): VNode {
  return (
    <Layout context={context} title="Toutes les aides" section="aides">
      <h1>Toutes les aides</h1>
      <p class="lead">
        Le catalogue entier, aides fermées comprises. Pour savoir lesquelles vous concernent,{' '}
        <a href="/">décrivez votre projet</a>.
      </p>
      <Notices notices={view.query.ignored} />
      <Search view={view} />
      <Family parent={view.query.parent} />
      <section aria-labelledby="trouvees">
        <Found view={view} />
      </section>
      <Pager view={view} />
    </Layout>
  );
}
