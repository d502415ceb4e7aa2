import type { VNode } from 'preact';

import { Layout, type PageContext } from '../layout';
import type { ProblemPageView } from '../view-models/problem-page';

export function ProblemPage({
  context,
  view,
}: {
  readonly context: PageContext;
  readonly view: ProblemPageView;
}): VNode {
  return (
    <Layout context={context} title={view.title} personal>
      <h1>{view.title}</h1>
      <p class="lead">{view.text}</p>
      <ul class="list narrow">
        <li>
          <a class="row" href="/">
            Décrire votre projet
          </a>
        </li>
        <li>
          <a class="row" href="/aides">
            Chercher dans toutes les aides
          </a>
        </li>
        <li>
          <a class="row" href="/territoires">
            Trouver un Territoire d'industrie
          </a>
        </li>
      </ul>
    </Layout>
  );
}
