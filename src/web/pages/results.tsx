import type { VNode } from 'preact';

import { AnsweredNotice } from '../components/answered-notice';
import { Card } from '../components/card';
import { ChoiceForm } from '../components/choices';
import { RefineFields, REFINE_FIELDS, TurnoverField } from '../components/firm-form';
import { FirmPanel } from '../components/firm-panel';
import { HiddenFields } from '../components/fields';
import { InstrumentFilter, LevelLinks, OrderLinks } from '../components/filters';
import { Notices } from '../components/notices';
import { QuestionForm } from '../components/question-form';
import { Selection, SetAside } from '../components/selection';
import { VerdictMark } from '../components/verdict-mark';
import { address, firmFields, without } from '../forms/query';
import { Layout, type PageContext } from '../layout';
import type { AnsweredView } from '../view-models/answered';
import { longDate } from '../view-models/dates';
import { counted, figure } from '../view-models/figures';
import {
  foldedInWords,
  groupTitle,
  type GroupView,
  type OtherAids,
  type RejectedView,
  type ResultsView,
} from '../view-models/results';

const GROUP_NOTES: Readonly<Record<GroupView['id'], string>> = {
  eligibles: 'Toutes les conditions que Levier sait vérifier sont remplies.',
  'a-verifier': "Rien ne s'y oppose ; il manque au moins une information.",
  'a-venir': 'Pas encore ouvertes : à préparer.',
};

function Group({ group }: { readonly group: GroupView }) {
  const { left } = group;
  return (
    <section class={`group group-${group.id}`} id={group.id} aria-labelledby={`titre-${group.id}`}>
      <h2 id={`titre-${group.id}`}>{groupTitle(group)}</h2>
      <p class="group-note">
        {GROUP_NOTES[group.id]}
        {group.folded === 0 ? '' : ` ${foldedInWords(group)}`}
      </p>
      {group.cards.length === 0 ? null : (
        <ol class="cards">
          {group.cards.map((card, index) => (
            <Card key={card.id} card={card} next={(group.cards[index + 1] ?? group.cards[index - 1])?.id ?? null} />
          ))}
        </ol>
      )}
      {left === 0 ? null : <p class="print-only">Et {counted(left, 'autre')}, à lire en ligne.</p>}
      {group.more === null ? null : (
        <a class="button button-quiet" href={group.more}>
          En voir plus ({counted(left, 'autre')})
        </a>
      )}
      {left === 0 || group.more !== null ? null : (
        <p class="note no-print">
          Et {counted(left, 'autre aide', 'autres aides')} : filtrez par niveau ou par forme pour les voir.
        </p>
      )}
    </section>
  );
}

function ChosenFamilyNote({ family }: { readonly family: ResultsView['family'] }) {
  if (family === null) return null;
  return (
    <p class="group-note">
      Seules les aides du dispositif <a href={family.sheet}>{family.name}</a> sont montrées.{' '}
      <a href={family.all}>Revoir toutes vos aides</a>
    </p>
  );
}

function InSight({ view }: { readonly view: ResultsView }) {
  if (view.inSight.length === 0) return null;
  return (
    <section class="in-sight" aria-labelledby="autres-niveaux">
      <h2 id="autres-niveaux">Sans oublier</h2>
      <ul>
        {view.inSight.map((card) => (
          <li key={card.id}>
            <strong>{card.levelName}</strong> : <a href={card.href}>{card.name}</a>, {card.verdictName.toLowerCase()}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NearMisses({ misses }: { readonly misses: ResultsView['nearMisses'] }) {
  if (misses.length === 0) return null;
  return (
    <details class="fold" id="presque">
      <summary>Presque : {counted(misses.length, 'aide')} à portée, à une condition près</summary>
      <ul class="plain-list">
        {misses.map(({ name, href, text, advice }) => (
          <li key={href}>
            <a href={href}>{name}</a>
            <p>{text}</p>
            <p class="note">{advice}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Others({ others, alone }: { readonly others: OtherAids; readonly alone: boolean }) {
  if (others.total === 0) return null;
  return (
    <details class="fold" id="autres-besoins" open={alone}>
      <summary>Autres besoins : {counted(others.total, 'aide ouverte', 'aides ouvertes')} à votre entreprise</summary>
      {others.list.length === 0 ? null : (
        <ul class="plain-list">
          {others.list.map(({ name, href, note }) => (
            <li key={href}>
              <a href={href}>{name}</a>
              <span class="note">{note}</span>
            </li>
          ))}
        </ul>
      )}
      {others.left === 0 ? null : (
        <p>
          <a href={others.all}>Voir toutes les aides ouvertes, quel que soit le besoin</a> (
          {counted(others.left, 'autre')}).
        </p>
      )}
    </details>
  );
}

function Rejected({ rejected }: { readonly rejected: RejectedView }) {
  if (rejected.total === 0) return null;
  return (
    <details class="fold" id="ecartees">
      <summary>
        <VerdictMark mark="ineligible" /> Écartées (et pourquoi) : {counted(rejected.total, 'aide')}
      </summary>
      <p>
        Condition qui écarte :{' '}
        {rejected.reasons.map(({ title, count }) => `${title.toLowerCase()} (${figure(count)})`).join(', ')}.
      </p>
      <ul class="plain-list">
        {rejected.nearest.map(({ name, href, reason }) => (
          <li key={href}>
            <a href={href}>{name}</a>
            <span class="note">{reason}</span>
          </li>
        ))}
      </ul>
      {rejected.total > rejected.nearest.length ? (
        <p>
          Les {figure(rejected.total - rejected.nearest.length)} autres se trouvent dans{' '}
          <a href="/aides">toutes les aides</a>.
        </p>
      ) : null}
    </details>
  );
}

function Refine({ view }: { readonly view: ResultsView }) {
  const kept = firmFields(view.kept);
  return (
    <details class="fold" id="preciser">
      <summary>Préciser votre situation</summary>
      <form action="/resultats" method="get">
        <HiddenFields kept={without(kept, 'ca', ...REFINE_FIELDS)} />
        <TurnoverField kept={kept} errors={[]} />
        <RefineFields kept={kept} errors={[]} />
        <button type="submit" class="button">
          Mettre à jour
        </button>
      </form>
    </details>
  );
}

function NothingFound({ view }: { readonly view: ResultsView }) {
  if (view.groups.length > 0) return null;
  return (
    <p class="nothing">
      {view.filtered
        ? 'Aucune aide ne passe ces filtres. '
        : "Nous n'avons trouvé aucune aide ouverte pour ce besoin. "}
      <a href={address(view.filtered ? '/resultats' : '/', firmFields(view.kept))}>
        {view.filtered ? 'Retirer les filtres' : 'Modifier votre recherche'}
      </a>
    </p>
  );
}

export function ResultsPage({
  context,
  view,
  answered = null,
}: {
  readonly context: PageContext;
  readonly view: ResultsView;
  readonly answered?: AnsweredView | null;
}): VNode {
  return (
    <Layout context={context} title={view.headline} personal>
      <div class="results-head">
        <h1>{view.headline}</h1>
        <p class="lead">
          {view.firm.sentence}.{' '}
          <a class="no-print" href={address('/', firmFields(view.kept))}>
            Modifier
          </a>
        </p>
        {view.at === context.today ? null : <p class="print-only">Recherche du {longDate(view.at)}</p>}
        <Notices notices={view.notices} />
      </div>
      <div class="results">
        <div class="results-main" id="aides">
          <ChoiceForm action="/resultats" kept={view.kept} />
          <AnsweredNotice answered={answered} />
          <Selection selection={view.selection} />
          <QuestionForm questions={view.questions} kept={view.kept} />
          <ChosenFamilyNote family={view.family} />
          <LevelLinks links={view.levels} label="Filtrer par niveau" />
          <InstrumentFilter view={view} />
          <OrderLinks orders={view.orders} />
          <NothingFound view={view} />
          <InSight view={view} />
          {view.groups.map((group) => (
            <Group key={group.id} group={group} />
          ))}
          <div class="beyond">
            <SetAside selection={view.selection} />
            <NearMisses misses={view.nearMisses} />
            <Others others={view.others} alone={view.groups.length === 0} />
            <Rejected rejected={view.rejected} />
          </div>
          <p class="note colophon">
            Recherche du {longDate(view.at)}
            {view.closed > 0 ? `, ${counted(view.closed, 'aide fermée mise', 'aides fermées mises')} de côté` : ''}.
            Catalogue {view.catalogueVersion}.
          </p>
        </div>
        <div class="results-side">
          <FirmPanel firm={view.firm} />
          <Refine view={view} />
        </div>
      </div>
    </Layout>
  );
}
