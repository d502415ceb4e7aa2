import type { ComponentChildren, VNode } from 'preact';

import { ChoiceForm, ChoicesRow } from '../components/choices';
import { Notices } from '../components/notices';
import { RankTable } from '../components/rank-table';
import { toneOf, VerdictMark } from '../components/verdict-mark';
import { chosenOf } from '../forms/choice';
import { address, type KeptFields } from '../forms/query';
import { Layout, type PageContext } from '../layout';
import { sheetAddress } from '../view-models/families';
import type { RankView } from '../view-models/rank';
import { safeUrl, type ConditionView, type SheetView } from '../view-models/sheet';

function Condition({ condition }: { readonly condition: ConditionView }) {
  return (
    <tr>
      <th scope="row">{condition.title}</th>
      <td data-label={condition.state === null ? undefined : 'Règle'}>
        {condition.rule}
        {condition.quote === null ? null : <span class="note">Lu dans le texte : « {condition.quote} »</span>}
      </td>
      {condition.state === null ? null : (
        <>
          <td data-label="Votre situation">{condition.yours}</td>
          <td class={`result ${toneOf(condition.state)}`}>
            <VerdictMark mark={condition.state} /> {condition.stateName}
          </td>
        </>
      )}
    </tr>
  );
}

function Conditions({ view }: { readonly view: SheetView }) {
  const personal = view.verdict !== null;
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{personal ? 'Votre entreprise face aux conditions' : 'Les conditions que Levier vérifie'}</h2>
      <table class={personal ? 'stack conditions' : 'stack'}>
        <thead>
          <tr>
            <th scope="col">Condition</th>
            <th scope="col">Règle</th>
            {personal ? (
              <>
                <th scope="col">Votre situation</th>
                <th scope="col">Résultat</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {view.conditions.map((condition) => (
            <Condition key={condition.title + condition.rule} condition={condition} />
          ))}
        </tbody>
      </table>
      <p class="note">
        {view.coverage} Source des règles : <SourceLink view={view} />, {view.source.trust}.
      </p>
    </section>
  );
}

function SourceLink({ view }: { readonly view: SheetView }) {
  return view.source.url === null ? (
    <>{view.source.publisher}</>
  ) : (
    <a href={view.source.url}>{view.source.publisher}</a>
  );
}

function Lines({
  id,
  title,
  lines,
  ordered = false,
}: {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly ordered?: boolean;
}) {
  if (lines.length === 0) return null;
  const items = lines.map((line) => <li key={line}>{line}</li>);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {ordered ? <ol class="order">{items}</ol> : <ul class="order">{items}</ul>}
    </section>
  );
}

function Description({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="description">
      <h2 id="description">Suite de la description</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

function Amounts({ view }: { readonly view: SheetView }) {
  return (
    <section aria-labelledby="combien">
      <h2 id="combien">Combien</h2>
      {view.estimate === null ? null : (
        <p>
          <strong>{view.estimate.text}</strong>
          {view.estimate.basis === null ? null : <> : {view.estimate.basis}</>}
        </p>
      )}
      {view.amounts.length === 0 && view.estimate === null ? <p>Pas de montant publié.</p> : null}
      {view.amounts.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

function HowToApply({ view }: { readonly view: SheetView }) {
  const { contact } = view;
  const site = safeUrl(contact?.url);
  return (
    <section aria-labelledby="demander">
      <h2 id="demander">Faire la demande</h2>
      {view.apply === null ? null : (
        <>
          <p class="no-print">
            <a class="button" href={view.apply}>
              Aller à la page de dépôt
            </a>
          </p>
          <p class="print-only">Page de dépôt : {view.apply}</p>
        </>
      )}
      <dl class="facts">
        <Fact name="Contact">
          {site === null ? contact?.organisation : <a href={site}>{contact?.organisation ?? 'Site du financeur'}</a>}
        </Fact>
        <Fact name="Téléphone">{contact?.phone}</Fact>
        <Fact name="Courriel">{contact?.email}</Fact>
      </dl>
      {view.apply === null && contact === null ? <p>Adressez-vous à {view.ask}.</p> : null}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Verdict({ view }: { readonly view: SheetView }) {
  if (view.verdict === null) return null;
  const { verdict, name, reason, coverage } = view.verdict;
  return (
    <div class="sheet-verdict">
      <VerdictMark mark={verdict} />
      <div>
        <p>
          <strong class={toneOf(verdict)}>{name}</strong>
          {reason === null ? null : <> · {reason}</>}
        </p>
        <p class="note">{coverage}</p>
      </div>
    </div>
  );
}

function Choices({ view, firm }: { readonly view: SheetView; readonly firm: KeptFields }) {
  const here = sheetAddress(view.id, []);
  return (
    <>
      <ChoiceForm action={here} kept={firm} />
      <ChoicesRow aid={view} chosen={chosenOf(view.id, firm)} here={here} beyond="/resultats#aides" />
    </>
  );
}

function Family({ family: { parent, variants } }: { readonly family: SheetView['family'] }) {
  if (parent === null && variants === null) return null;
  return (
    <p>
      {parent === null ? null : (
        <>
          Fait partie du dispositif <a href={parent.href}>{parent.name}</a>.{' '}
        </>
      )}
      {variants === null ? null : (
        <>
          Dispositif générique : <a href={variants.href}>{variants.text}</a>.
        </>
      )}
    </p>
  );
}

function Invitation() {
  return (
    <p class="sheet-verdict">
      <span>
        Et pour votre entreprise ? <a href="/">Décrivez votre projet</a> : Levier comparera ces règles à votre
        situation.
      </span>
    </p>
  );
}

function Provenance({ view }: { readonly view: SheetView }) {
  return (
    <section aria-labelledby="source">
      <h2 id="source">D'où vient cette fiche</h2>
      <p>
        <SourceLink view={view} />, {view.source.trust}. Licence des données : {view.source.licence}.
      </p>
      {view.alsoDescribedBy.map(({ text, url }) => (
        <p key={text}>Aussi décrite par {url === null ? text : <a href={url}>{text}</a>}.</p>
      ))}
      {view.source.facts ? (
        <p>
          Fiche de faits : elle reprend ce que publie la source, sans plus ; les détails sont à lire chez le financeur.
        </p>
      ) : null}
    </section>
  );
}

export function SchemePage({
  context,
  view,
  rank = null,
  firm,
}: {
  readonly context: PageContext;
  readonly view: SheetView;
  readonly rank?: RankView | null;
  readonly firm: KeptFields;
}): VNode {
  const back =
    firm.length > 0
      ? { href: address('/resultats', firm), text: 'Retour à vos résultats' }
      : { href: '/aides', text: 'Toutes les aides' };
  return (
    <Layout context={context} title={view.name} personal={firm.length > 0} section="aides">
      <p class="crumb">
        <a href={back.href}>← {back.text}</a>
      </p>
      <article class="sheet">
        <p class="card-origin">
          <span class="level">{view.levelName}</span> {view.funders}
        </p>
        <h1>
          {view.name}
          {view.acronym === null ? '' : ` (${view.acronym})`}
        </h1>
        {view.inShort.map((sentence) => (
          <p key={sentence} class="lead">
            {sentence}
          </p>
        ))}
        <Family family={view.family} />
        <Notices notices={view.closed === null ? [] : [view.closed]} />
        {firm.length === 0 ? <Invitation /> : <Verdict view={view} />}
        {view.verdict === null ? null : <Choices view={view} firm={firm} />}
        <Conditions view={view} />
        <Lines id="autres-conditions" title="Ce que Levier ne sait pas vérifier" lines={view.uncoded} />
        <Amounts view={view} />
        <Lines id="quand" title="Quand" lines={view.when} />
        <Lines id="ordre" title="Dans quel ordre" lines={view.order} ordered />
        <HowToApply view={view} />
        <Lines id="documents" title="Documents à préparer" lines={view.documents} />
        <Description lines={view.description} />
        {rank === null ? null : <RankTable rank={rank} />}
        <Provenance view={view} />
      </article>
    </Layout>
  );
}
