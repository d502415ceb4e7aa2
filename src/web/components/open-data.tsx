import type { VNode } from 'preact';

import type { OpenDataView } from '../view-models/open-data';
import { counted, figure } from '../view-models/figures';
import { LEVEL_WORDS } from '../view-models/words';

const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';
const NATIONAL_SCHEMA = 'https://github.com/etalab/schema-dispositif-aide';

function Files({ count }: { readonly count: number }) {
  return (
    <table class="stack">
      <caption class="sr-only">Fichiers à télécharger</caption>
      <thead>
        <tr>
          <th scope="col">Fichier</th>
          <th scope="col">Ce qu'il contient</th>
          <th scope="col">Pour quoi faire</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <a href="/donnees/aides.csv">aides.csv</a>
            <span class="note">CSV, UTF-8, virgules</span>
          </th>
          <td data-label="Ce qu'il contient">
            {figure(count)} aides, une par ligne : les 26 colonnes du{' '}
            <a href={NATIONAL_SCHEMA}>schéma national des dispositifs d'aide</a>, puis les nôtres.
          </td>
          <td data-label="Pour quoi faire">L'ouvrir dans un tableur, l'échanger avec un autre service public.</td>
        </tr>
        <tr>
          <th scope="row">
            <a href="/donnees/aides.jsonl">aides.jsonl</a>
            <span class="note">JSON, une aide par ligne</span>
          </th>
          <td data-label="Ce qu'il contient">Les mêmes aides, sans rien perdre : conditions codées, dates, sources.</td>
          <td data-label="Pour quoi faire">Le traiter par programme, copier le catalogue d'un Levier à un autre.</td>
        </tr>
        <tr>
          <th scope="row">
            <a href="/donnees/aides.schema.json">aides.schema.json</a>
            <span class="note">Schéma JSON</span>
          </th>
          <td data-label="Ce qu'il contient">La forme exacte d'une ligne de aides.jsonl.</td>
          <td data-label="Pour quoi faire">Vérifier un fichier, écrire un programme qui le lit.</td>
        </tr>
      </tbody>
    </table>
  );
}

function Freshness({ view }: { readonly view: OpenDataView }) {
  const { schemes, fresh, imported, levels, version, changedOn } = view;
  return (
    <>
      <h3>Ce qu'il y a dedans</h3>
      <p>
        {levels.map(({ level, count }) => `${LEVEL_WORDS[level]} : ${figure(count)}`).join(' · ')}. Les aides closes
        restent, avec leur date de fin.{' '}
        {imported > 0
          ? `${counted(imported, 'aide')} ${imported > 1 ? 'viennent' : 'vient'} d'autres catalogues.`
          : null}
      </p>
      <p>
        {changedOn === null ? null : `Dernier changement : ${changedOn}. `}
        {counted(fresh, 'fiche')} sur {figure(schemes)} {fresh > 1 ? 'ont été vérifiées' : 'a été vérifiée'} depuis
        moins de 180 jours. Version du catalogue : <code>{version}</code>. Les fichiers suivent chaque changement ; leur
        étiquette (ETag) dit si vous avez déjà la dernière version.
      </p>
    </>
  );
}

function Licence({ view }: { readonly view: OpenDataView }) {
  const { version, changedOn } = view;
  return (
    <>
      <h3>Licence, et comment citer</h3>
      <p>
        Nos fiches sont sous <a href={LICENCE}>Licence Ouverte 2.0</a> : libre à vous de les réutiliser, y compris pour
        vendre un service, en citant la source. Ce qui vient d'un tiers reste soumis à ses conditions : la colonne{' '}
        <code>levier_licence</code> les nomme quand nous les connaissons.
      </p>
      <p>
        Citation : « Levier, catalogue des aides aux entreprises industrielles, version {version}
        {changedOn === null ? '' : `, mise à jour du ${changedOn}`} ».
      </p>
    </>
  );
}

function Limits() {
  return (
    <>
      <h3>Limites connues</h3>
      <ul>
        <li>Une case vide veut dire « non publié » ou « inconnu », jamais zéro ni « non ».</li>
        <li>
          Le schéma national ne prévoit pas les codes corses (2A, 2B) : nous les gardons, un validateur les signalera.
        </li>
        <li>
          Un Territoire d'industrie y devient la liste de ses intercommunalités et communes, l'Union européenne devient
          la France. <code>levier_territoires</code> garde le périmètre d'origine.
        </li>
        <li>
          Une aide dont la source ne dit pas le territoire y est notée « France », et sa première condition le dit. Elle
          reste à confirmer.
        </li>
        <li>
          Les tailles d'entreprise n'y figurent que si les catégories françaises disent exactement la même chose ;{' '}
          <code>levier_criteres</code> a toujours la condition complète.
        </li>
        <li>
          Dans le CSV, une apostrophe précède les textes qui commencent par =, +, - ou @, pour qu'aucun tableur ne les
          prenne pour une formule. Le fichier JSON garde le texte exact.
        </li>
      </ul>
    </>
  );
}

function OwnColumns({ columns }: Pick<OpenDataView, 'columns'>) {
  return (
    <details>
      <summary>Nos {figure(columns.length)} colonnes du fichier CSV</summary>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Colonne</th>
            <th scope="col">Contenu</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, meaning }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td data-label="Contenu">{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The catalogue as files that anyone may take. */
export function OpenData({ view }: { readonly view: OpenDataView }): VNode {
  return (
    <section id="telecharger">
      <h2>Télécharger le catalogue</h2>
      <p>Sans compte et sans clé, à des adresses qui ne changent pas.</p>
      <Files count={view.schemes} />
      <Freshness view={view} />
      <Licence view={view} />
      <Limits />
      <OwnColumns columns={view.columns} />
    </section>
  );
}
