import type { ComponentChildren, VNode } from 'preact';

import { ChoiceForm, Choose } from '../components/choices';
import { FirmPanel } from '../components/firm-panel';
import { Notices } from '../components/notices';
import { toneOf, VerdictMark } from '../components/verdict-mark';
import { Layout, type PageContext } from '../layout';
import { longDate } from '../view-models/dates';
import { capitalised } from '../view-models/figures';
import { safeUrl, type SheetView } from '../view-models/sheet';
import type { ShortlistedAid, ShortlistView } from '../view-models/shortlist';

const anchorOf = ({ card }: ShortlistedAid): string => `aide-${card.id}`;

/** All of it in one look, before the reasons. */
function Summary({ aids }: { readonly aids: ShortlistView['aids'] }) {
  return (
    <table class="stack">
      <caption class="sr-only">Les aides gardées, en bref</caption>
      <thead>
        <tr>
          <th scope="col">Aide</th>
          <th scope="col">Verdict</th>
          <th scope="col">Montant</th>
          <th scope="col">Délai</th>
        </tr>
      </thead>
      <tbody>
        {aids.map((aid, index) => (
          <tr key={aid.card.id}>
            <th scope="row">
              {index + 1}. <a href={`#${encodeURIComponent(anchorOf(aid))}`}>{aid.card.name}</a>
              <span class="note">
                {aid.card.levelName}
                {aid.card.funders === '' ? '' : `, ${aid.card.funders}`}
              </span>
            </th>
            <td data-label="Verdict" class={`result ${toneOf(aid.card.verdict)}`}>
              <VerdictMark mark={aid.card.verdict} /> {aid.card.verdictName}
            </td>
            <td data-label="Montant">{capitalised(aid.card.amount.text)}</td>
            <td data-label="Délai">{capitalised(aid.card.deadline)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

function Amount({ sheet: { estimate, amounts } }: { readonly sheet: SheetView }) {
  if (estimate === null && amounts.length === 0) return <p>Pas de montant publié.</p>;
  return (
    <>
      {estimate === null ? null : (
        <p>
          <strong>{estimate.text}</strong>
          {estimate.basis === null ? null : <> : {estimate.basis}</>}
        </p>
      )}
      <Lines lines={amounts} />
    </>
  );
}

function WhoToAsk({ sheet: { apply, contact, ask } }: { readonly sheet: SheetView }) {
  const site = apply ?? safeUrl(contact?.url);
  const reached = [contact?.organisation ?? ask, contact?.phone, contact?.email].filter((part) => part != null);
  return (
    <p>
      {reached.join(', ')}
      {site === null ? null : (
        <>
          , <a href={site}>{apply === null ? 'site du financeur' : 'page de dépôt'}</a>
        </>
      )}
    </p>
  );
}

function Source({ aid: { card, sheet } }: { readonly aid: ShortlistedAid }) {
  const { url, publisher, trust } = sheet.source;
  return (
    <p>
      {url === null ? publisher : <a href={url}>{publisher}</a>}, {trust}.{' '}
      <a class="no-print" href={card.href}>
        Voir la fiche
      </a>
    </p>
  );
}

function Aid({ aid, number }: { readonly aid: ShortlistedAid; readonly number: number }) {
  const { card, sheet, reasons } = aid;
  return (
    <article class="listed" aria-labelledby={anchorOf(aid)}>
      <h2 id={anchorOf(aid)}>
        {number}. {card.name}
      </h2>
      <p class="card-origin">
        <span class={`level level-${card.level}`}>{card.levelName}</span> {sheet.funders}
      </p>
      <p>{sheet.inShort.join(' ')}</p>
      <p>
        <VerdictMark mark={card.verdict} /> <strong class={toneOf(card.verdict)}>{card.verdictName}</strong>
        {' · '}
        {card.coverage}
      </p>
      <dl class="facts">
        <Part name="Pourquoi">
          <ul class="reasons">
            {reasons.map(({ state, text }) => (
              <li key={text}>
                <VerdictMark mark={state} /> {text}
              </li>
            ))}
          </ul>
        </Part>
        {sheet.uncoded.length === 0 ? null : (
          <Part name="À voir avec le financeur">
            <Lines lines={sheet.uncoded} />
          </Part>
        )}
        <Part name="Combien">
          <Amount sheet={sheet} />
        </Part>
        <Part name="Quand">
          <Lines lines={sheet.when} />
        </Part>
        {sheet.order.length === 0 ? null : (
          <Part name="Dans quel ordre">
            <Lines lines={sheet.order} />
          </Part>
        )}
        <Part name="À qui s'adresser">
          <WhoToAsk sheet={sheet} />
        </Part>
        <Part name="Source">
          <Source aid={aid} />
        </Part>
      </dl>
      <Choose act="reprendre" aid={card} text="Retirer de la liste" back="/liste" />
    </article>
  );
}

function SetAside({ setAside }: { readonly setAside: ShortlistView['setAside'] }) {
  if (setAside.length === 0) return null;
  return (
    <section class="listed" aria-labelledby="mises-de-cote">
      <h2 id="mises-de-cote">Mises de côté</h2>
      <ul class="plain-list">
        {setAside.map(({ id, name, href, note }) => (
          <li key={id}>
            <a href={href}>{name}</a>
            <span class="note">{note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the list is kept: nothing is stored here. */
function Keeping() {
  return (
    <div class="keeping no-print">
      <p class="note">
        L'adresse de cette page tient toute la liste : gardez-la en favori ou envoyez-la. Rouverte plus tard, la liste
        est refaite à la date du jour ; imprimée, elle reste telle quelle.
      </p>
      <button type="button" class="button button-quiet" data-print hidden>
        Imprimer
      </button>
      <script type="module" src="/public/print.js" />
    </div>
  );
}

function Empty({ back }: { readonly back: string }) {
  return (
    <p class="nothing">
      Choisissez « Garder » sous une aide de vos résultats : elle viendra ici avec ses raisons.{' '}
      <a href={back}>Revenir aux résultats</a>
    </p>
  );
}

/** What an adviser leaves with a firm: dated, reasoned, printed or sent as an address. */
export function ShortlistPage({
  context,
  view,
}: {
  readonly context: PageContext;
  readonly view: ShortlistView;
}): VNode {
  const { aids } = view;
  return (
    <Layout context={context} title={view.title} personal>
      <p class="crumb">
        <a href={view.back}>← Retour à vos résultats</a>
      </p>
      <div class="results-head">
        <h1>{view.title}</h1>
        <p class="lead">{view.firm.sentence}.</p>
        <p class="note">
          Établie le {longDate(view.at)} sur le catalogue {view.catalogueVersion}.
        </p>
        <Notices notices={view.notices} />
      </div>
      <div class="results">
        <div class="results-main">
          <ChoiceForm action="/liste" kept={view.kept} />
          {aids.length === 0 ? <Empty back={view.back} /> : <Summary aids={aids} />}
          {aids.length === 0 ? null : <Keeping />}
          {aids.map((aid, index) => (
            <Aid key={aid.card.id} aid={aid} number={index + 1} />
          ))}
          <SetAside setAside={view.setAside} />
        </div>
        <div class="results-side">
          <FirmPanel firm={view.firm} />
        </div>
      </div>
    </Layout>
  );
}
