import type { VNode } from 'preact';

import { fold } from '../../common';
import { HiddenFields } from '../components/fields';
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
  return known
    ? `« ${typed} » peut désigner plusieurs communes. Choisissez celle du site.`
    : `Aucune commune ne s'appelle « ${typed} ». Est-ce l'une de celles-ci ?`;
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
        <a href={address('/', kept, 'champ-ville')}>Aucune de celles-ci : corriger la ville</a>
      </p>
    </Layout>
  );
}

export interface ActivityChoice {
  readonly code: string;
  readonly label: string;
}

/** Lay words that lead to several NAF codes; several may be kept, or none. */
export function ChooseActivityPage({
  context,
  typed,
  activities,
  kept,
}: {
  readonly context: PageContext;
  readonly typed: string;
  readonly activities: readonly ActivityChoice[];
  readonly kept: KeptFields;
}): VNode {
  const others = kept.filter(([name, value]) => name !== 'metier' && !(name === 'activite' && value === typed));
  return (
    <Layout context={context} title="Quelle activité ?" personal>
      <h1>Quelle activité ?</h1>
      <p class="lead">
        {activities.length > 0
          ? `« ${typed} » peut correspondre à plusieurs activités officielles. Cochez celles que vous exercez vraiment.`
          : `Nous n'avons pas reconnu « ${typed} ».`}
      </p>
      {activities.length > 0 ? (
        <form action="/resultats" method="get">
          <HiddenFields kept={others} />
          <fieldset>
            <legend class="sr-only">Activités proposées</legend>
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
          </fieldset>
          <button class="button" type="submit">
            Continuer
          </button>
        </form>
      ) : null}
      <p class="after-form">
        <a href={address('/resultats', [...kept.filter(([name]) => name !== 'metier'), ['metier', 'nsp']])}>
          Aucune de celles-ci, ou je ne sais pas : continuer sans code d'activité
        </a>
      </p>
      <p>
        <a href={address('/', kept, 'champ-activite')}>Décrire mon métier autrement</a>
      </p>
    </Layout>
  );
}
