import type { VNode } from 'preact';

import { fold } from '../../common';
import { HiddenFields, TextField } from '../components/fields';
import { address, without, type KeptFields } from '../forms/query';
import { Layout, type PageContext } from '../layout';

export interface TownChoice {
  readonly commune: string;
  readonly name: string;
  readonly detail: string;
}

/** A name that no commune bears is a slip to put right, not a choice between namesakes. */
function townQuestion(typed: string, towns: readonly TownChoice[]): string {
  const known = /\d/.test(typed) || towns.some(({ name }) => ` ${fold(name)}`.includes(` ${fold(typed)}`));
  const alone = towns.length === 1;
  if (!known) return `Aucune commune ne s'appelle « ${typed} ». Est-ce ${alone ? 'celle-ci' : "l'une de celles-ci"} ?`;
  return alone
    ? `« ${typed} » : est-ce cette commune ?`
    : `« ${typed} » peut désigner plusieurs communes. Choisissez celle du site.`;
}

/** Several places bear that name: one link each, everything typed kept. */
export function ChooseTownPage({
  context,
  typed,
  towns,
  kept,
}: {
  readonly context: PageContext;
  readonly typed: string;
  readonly towns: readonly TownChoice[];
  readonly kept: KeptFields;
}): VNode {
  const rest = without(kept, 'ville', 'commune');
  return (
    <Layout context={context} title="Quelle ville ?" personal>
      <h1>Quelle ville ?</h1>
      <p class="lead">{townQuestion(typed, towns)}</p>
      <ul class="list narrow">
        {towns.map(({ commune, name, detail }) => (
          <li key={commune}>
            <a class="row" href={address('/resultats', [['ville', name], ['commune', commune], ...rest])}>
              <strong>{name}</strong>
            </a>
            <span class="note">{detail}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={address('/', kept, 'champ-ville')}>
          {towns.length === 1 ? "Ce n'est pas elle" : 'Aucune de celles-ci'} : corriger la ville
        </a>
      </p>
    </Layout>
  );
}

export interface ActivityChoice {
  readonly code: string;
  readonly label: string;
}

/** A division of industry and what it holds. */
export interface Branch {
  readonly label: string;
  readonly activities: readonly ActivityChoice[];
}

interface ActivityProps {
  readonly context: PageContext;
  readonly typed: string;
  readonly kept: KeptFields;
}

/** All but the words in question. */
function othersOf({ kept, typed }: ActivityProps): KeptFields {
  return kept.filter(([name, value]) => name !== 'metier' && !(name === 'activite' && value === typed));
}

function ActivityList({ activities }: { readonly activities: readonly ActivityChoice[] }) {
  return (
    <ul class="choices-list">
      {activities.map(({ code, label }) => (
        <li key={code}>
          <label class="chip">
            <input type="checkbox" name="activite" value={`${code} ${label}`} />
            <span>
              {label} ({code})
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function withoutActivity(kept: KeptFields): string {
  return address('/resultats', [...without(kept, 'metier'), ['metier', 'nsp']]);
}

/** Lay words that lead to several NAF codes; several may be kept, or none. */
export function ChooseActivityPage({
  activities,
  ...props
}: ActivityProps & { readonly activities: readonly ActivityChoice[] }): VNode {
  const { context, typed, kept } = props;
  return (
    <Layout context={context} title="Quelle activité ?" personal>
      <h1>Quelle activité ?</h1>
      <p class="lead">
        « {typed} » peut correspondre à plusieurs activités officielles. Cochez celles que vous exercez vraiment.
      </p>
      <form action="/resultats" method="get">
        <HiddenFields kept={othersOf(props)} />
        <fieldset>
          <legend class="sr-only">Activités proposées</legend>
          <ActivityList activities={activities} />
        </fieldset>
        <button class="button" type="submit">
          Continuer
        </button>
      </form>
      <p class="after-form">
        <a href={withoutActivity(kept)}>Aucune de celles-ci, ou je ne sais pas : continuer sans code d'activité</a>
      </p>
      <p>
        <a href={address('/', kept, 'champ-activite')}>Décrire mon métier autrement</a>
      </p>
    </Layout>
  );
}

/** Words that lead to no activity: to be said otherwise where they stand, or chosen by branch. */
export function UnknownActivityPage({
  branches,
  ...props
}: ActivityProps & { readonly branches: readonly Branch[] }): VNode {
  const { context, typed, kept } = props;
  return (
    <Layout context={context} title="Quelle activité ?" personal>
      <h1>Quelle activité ?</h1>
      <p class="lead">
        Nous n'avons pas reconnu « {typed} ». Votre activité compte : bien des aides sont réservées à certains métiers.
      </p>
      <form class="search-form" action="/resultats" method="get">
        <HiddenFields kept={othersOf(props)} />
        <TextField
          name="activite"
          label="Dites-le autrement"
          hint="par exemple : usinage, fonderie, plasturgie, agroalimentaire ; ou un code NAF"
          value={typed}
          suggest="/api/v1/naf/search"
        />
        <button class="button" type="submit">
          Continuer
        </button>
      </form>
      <p>
        <a href={withoutActivity(kept)}>Continuer sans activité : je ne sais pas la nommer</a>
      </p>
      <form class="branches" action="/resultats" method="get">
        <HiddenFields kept={othersOf(props)} />
        <h2>Ou choisissez dans la liste</h2>
        {branches.map(({ label, activities }) => (
          <details key={label} class="fold">
            <summary>{label}</summary>
            <fieldset>
              <legend class="sr-only">{label}</legend>
              <ActivityList activities={activities} />
            </fieldset>
          </details>
        ))}
        <button class="button button-quiet after-form" type="submit">
          Continuer avec les activités cochées
        </button>
      </form>
    </Layout>
  );
}
