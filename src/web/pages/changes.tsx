import type { VNode } from 'preact';

import { Notices } from '../components/notices';
import { Pager } from '../components/pager';
import { Layout, type PageContext } from '../layout';
import type { ChangeItem, ChangesView } from '../view-models/changes-page';
import type { FieldWords } from '../view-models/change-fields';
import { figure } from '../view-models/figures';

function Field({ field }: { readonly field: FieldWords }) {
  if (field.before === null || field.after === null) return <li>{field.title}</li>;
  return (
    <li>
      {field.title} : {field.before} <span aria-hidden="true">→</span>
      <span class="sr-only"> devient </span> {field.after}
    </li>
  );
}

function Item({ item }: { readonly item: ChangeItem }) {
  return (
    <li>
      <p class="card-origin">
        <span class="level">{item.kindName}</span> {item.origin}
      </p>
      <h3>{item.href === null ? item.title : <a href={item.href}>{item.title}</a>}</h3>
      {item.fields.length === 0 ? null : (
        <ul class="order">
          {item.fields.map((field, index) => (
            <Field key={index} field={field} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Kinds({ view }: { readonly view: ChangesView }) {
  return (
    <nav class="levels" aria-label="Filtrer par sorte de changement">
      <ul>
        {view.kinds.map(({ name, href, count, current }) => (
          <li key={name}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {name} <span class="count">{figure(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What happened to the catalogue, by day. */
export function ChangesPage({ context, view }: { readonly context: PageContext; readonly view: ChangesView }): VNode {
  return (
    <Layout context={context} title="Ce qui a changé">
      <h1>Ce qui a changé dans le catalogue</h1>
      <p class="lead">
        Aides nouvelles, modifiées, fermées ou retirées, les dernières d'abord, gardées treize mois. À suivre aussi par{' '}
        <a href="/changements.atom">flux Atom</a>.
      </p>
      <Notices notices={view.query.ignored} />
      <Kinds view={view} />
      {view.total === 0 ? <p>Rien n'a changé depuis l'ouverture du journal.</p> : null}
      {view.days.map(({ day, items }) => (
        <section key={day} class="day">
          <h2>{day}</h2>
          <ol class="list">
            {items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ol>
        </section>
      ))}
      <Pager view={view} />
    </Layout>
  );
}
