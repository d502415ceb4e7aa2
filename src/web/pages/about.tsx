import type { ComponentChildren, VNode } from 'preact';

import { Layout, type PageContext } from '../layout';

interface AboutProps {
  readonly context: PageContext;
}

function Prose({
  context,
  title,
  children,
}: AboutProps & { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <Layout context={context} title={title}>
      <div class="prose">
        <h1>{title}</h1>
        {children}
      </div>
    </Layout>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function LegalPage({ context }: AboutProps): VNode {
  return (
    <Prose context={context} title="Mentions légales">
      <Part title="Ce que Levier est">
        <p>
          Levier est un logiciel libre, sous licence MIT. Il compare une situation d'entreprise aux règles publiées des
          aides publiques. Ce n'est ni un service de l'État, ni un conseil juridique ou fiscal.
        </p>
        <p>
          Un verdict « éligible » veut dire que les conditions que Levier sait vérifier sont remplies. Seul le financeur
          décide d'accorder une aide.
        </p>
      </Part>
      <Part title="Qui publie ce site">
        <p>
          Ce logiciel peut être installé par une collectivité, une chambre de commerce ou une entreprise. L'organisme
          qui l'exploite à cette adresse doit indiquer ici son nom, son adresse, le directeur de la publication et son
          hébergeur. Il ne l'a pas encore fait.
        </p>
      </Part>
      <Part title="Licences">
        <p>
          La police Source Sans 3 est distribuée sous licence SIL Open Font 1.1. Chaque fiche d'aide nomme sa source et
          la licence de ses données ; voir aussi <a href="/donnees">les données</a>.
        </p>
      </Part>
    </Prose>
  );
}

export function PrivacyPage({ context }: AboutProps): VNode {
  return (
    <Prose context={context} title="Confidentialité">
      <Part title="Rien n'est conservé">
        <p>
          Pour chercher une aide, aucun compte n'est nécessaire. Ces pages ne déposent aucun cookie et ne mesurent pas
          l'audience.
        </p>
        <p>Le serveur calcule la réponse, l'envoie, puis oublie ce que vous avez saisi.</p>
      </Part>
      <Part title="Ce qui est dans l'adresse">
        <p>
          Vos réponses sont écrites dans l'adresse de la page de résultats, pour que vous puissiez la garder ou la
          partager. Qui reçoit cette adresse voit ces réponses : ville, activité, effectif, montants, texte du projet.
          Elles restent aussi dans l'historique de votre navigateur.
        </p>
        <p>
          Les pages de résultats demandent aux moteurs de recherche de ne pas les retenir, et votre navigateur ne
          transmet pas leur adresse aux sites que vous ouvrez ensuite.
        </p>
      </Part>
      <Part title="Journaux techniques">
        <p>
          Le logiciel note l'heure, la page demandée et la durée de la réponse, sans vos réponses ni votre identité.
          L'hébergeur qui exploite ce site peut tenir ses propres journaux.
        </p>
      </Part>
      <Part title="SIRET">
        <p>
          Le SIRET sert seulement à vérifier que ses chiffres sont cohérents. Levier ne consulte aucun fichier
          d'entreprises.
        </p>
      </Part>
    </Prose>
  );
}

export function AccessibilityPage({ context }: AboutProps): VNode {
  return (
    <Prose context={context} title="Déclaration d'accessibilité">
      <Part title="État de conformité">
        <p>
          La conformité de Levier au référentiel général d'amélioration de l'accessibilité (RGAA) n'a pas été auditée.
          Nous ne déclarons donc aucun taux de conformité.
        </p>
      </Part>
      <Part title="Ce que nous avons vérifié nous-mêmes">
        <ul>
          <li>
            Un outil automatique (axe) ne relève aucune erreur sur les pages. Il ne voit qu'une partie des difficultés.
          </li>
          <li>
            Les pages s'utilisent sans JavaScript, au clavier, sur un écran de 320 pixels de large et avec un zoom de
            200 %.
          </li>
          <li>Chaque verdict se lit par un mot et une forme, pas seulement par une couleur.</li>
        </ul>
      </Part>
      <Part title="Ce qui n'a pas été vérifié">
        <p>
          Aucun essai n'a encore été mené avec des personnes qui utilisent un lecteur d'écran, une loupe ou une commande
          vocale.
        </p>
      </Part>
      <Part title="En cas de difficulté">
        <p>
          Signalez-la à l'organisme qui exploite ce site (voir <a href="/mentions-legales">les mentions légales</a>).
          Sans réponse, vous pouvez saisir le <a href="https://www.defenseurdesdroits.fr/">Défenseur des droits</a>.
        </p>
      </Part>
    </Prose>
  );
}
