import type { VNode } from 'preact';

import { ErrorSummary } from '../components/error-summary';
import { FirmForm, type FirmFormProps } from '../components/firm-form';
import { address, type KeptFields } from '../forms/query';
import { Layout, type PageContext } from '../layout';
import { longDate } from '../view-models/dates';
import { counted, countInWords, figure } from '../view-models/figures';
import type { HomeFigures } from '../view-models/home-figures';

export interface HomePageProps extends FirmFormProps {
  readonly context: PageContext;
  readonly figures: HomeFigures;
}

const EXAMPLES: readonly { readonly text: string; readonly detail: string; readonly fields: KeptFields }[] = [
  {
    text: 'Un coutelier de Thiers, 34 salariés',
    detail: 'remplace un four à gaz',
    fields: [
      ['ville', 'Thiers'],
      ['commune', '63430'],
      ['activite', '25.71Z Fabrication de coutellerie'],
      ['effectif', '34'],
      ['projet', 'Remplacer un four de traitement thermique au gaz par un four électrique'],
      ['montant', '350 000'],
    ],
  },
  {
    text: 'Une fonderie de Saint-Dizier, 210 salariés',
    detail: 'récupère sa chaleur perdue et recrute des apprentis',
    fields: [
      ['ville', 'Saint-Dizier'],
      ['commune', '52448'],
      ['activite', '24.51Z Fonderie de fonte'],
      ['effectif', '210'],
      ['projet', 'Récupérer la chaleur perdue des fours et recruter des apprentis'],
      ['montant', '1,2 M€'],
    ],
  },
  {
    text: 'Une jeune pousse de Fort-de-France, 6 salariés',
    detail: 'mène un projet de R&D en plasturgie',
    fields: [
      ['ville', 'Fort-de-France'],
      ['commune', '97209'],
      ['activite', '22.29A Fabrication de pièces techniques à base de matières plastiques'],
      ['effectif', '6'],
      ['projet', 'Mener un projet de R&D sur un plastique recyclé'],
    ],
  },
];

function Examples() {
  return (
    <section class="examples" aria-labelledby="exemples">
      <h2 id="exemples">Voir un exemple</h2>
      <ul>
        {EXAMPLES.map(({ text, detail, fields }) => (
          <li key={text}>
            <a href={address('/resultats', fields)}>{text}</a> {detail}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ figures }: { readonly figures: HomeFigures }) {
  return (
    <p class="figures">
      <strong>{figure(figures.schemes)}</strong> aides de <strong>{countInWords(figures.levels)}</strong> niveaux, de
      l'Europe à l'intercommunalité.{' '}
      {figures.lastUpdate === null ? null : <>Dernière vérification le {longDate(figures.lastUpdate)}.</>}
    </p>
  );
}

function editTitle({ length }: FirmFormProps['errors']): string {
  if (length === 0) return 'Modifier votre recherche';
  return length === 1 ? 'Une réponse à corriger' : counted(length, 'réponse à corriger', 'réponses à corriger');
}

/** The form again, with all that was typed: to correct it, or to change it. */
function EditPage({ context, ...form }: Omit<HomePageProps, 'figures'>) {
  const title = editTitle(form.errors);
  return (
    <Layout context={context} title={title} personal>
      <div class="home-edit">
        <h1>{title}</h1>
        <ErrorSummary errors={form.errors} />
        <FirmForm {...form} />
      </div>
    </Layout>
  );
}

export function HomePage({ context, figures, ...form }: HomePageProps): VNode {
  if (form.kept.length > 0 || form.errors.length > 0) return <EditPage context={context} {...form} />;
  return (
    <Layout context={context} title="Les aides pour votre projet industriel">
      <div class="home">
        <div class="home-intro">
          <h1>Les aides publiques pour votre projet industriel, et pourquoi</h1>
          <p class="lead">
            Europe, État, région, intercommunalité : chaque aide est comparée à votre situation, condition par
            condition. Seule la ville est nécessaire.
          </p>
        </div>
        <div class="home-form">
          <FirmForm {...form} />
        </div>
        <div class="home-more">
          <Examples />
          <Figures figures={figures} />
        </div>
      </div>
    </Layout>
  );
}
