import type { ComponentChildren, VNode } from 'preact';

import { longDate } from './view-models/dates';

export interface PageContext {
  /** Address of the page, as printed at its foot. */
  readonly url: string;
  readonly today: string;
}

interface LayoutProps {
  readonly context: PageContext;
  readonly title: string;
  /** Kept out of search engines: the address tells of a firm. */
  readonly personal?: boolean;
  readonly section?: 'aides' | 'territoires';
  readonly children: ComponentChildren;
}

function Head({ title, personal }: { readonly title: string; readonly personal: boolean }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · Levier`}</title>
      <meta
        name="description"
        content="Les aides publiques, européennes, nationales, régionales et locales, pour une entreprise industrielle, et pourquoi."
      />
      {personal ? <meta name="robots" content="noindex" /> : null}
      <meta name="color-scheme" content="light dark" />
      <link
        rel="alternate"
        type="application/atom+xml"
        title="Ce qui a changé dans le catalogue"
        href="/changements.atom"
      />
      <link rel="icon" href="/public/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/public/levier.css" />
      <script type="module" src="/public/suggest.js" />
    </head>
  );
}

function Header({ context, section }: { readonly context: PageContext; readonly section: LayoutProps['section'] }) {
  const current = (name: LayoutProps['section']) => (section === name ? 'page' : undefined);
  return (
    <header class="site-header">
      <div class="frame">
        <a class="brand" href="/">
          <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
            <path d="M3 19 25 7" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
            <path d="M11 15.5 17 25H5z" fill="currentColor" />
          </svg>
          Levier
        </a>
        <p class="print-only">Imprimé le {longDate(context.today)}</p>
        <nav aria-label="Principale">
          <a href="/aides" aria-current={current('aides')}>
            Toutes les aides
          </a>
          <a href="/territoires" aria-current={current('territoires')}>
            Territoires d'industrie
          </a>
        </nav>
      </div>
    </header>
  );
}

function Footer({ context }: { readonly context: PageContext }) {
  return (
    <footer class="site-footer">
      <div class="frame">
        <p class="print-only">Imprimé depuis {context.url}</p>
        <p>Levier informe ; seul le financeur décide. Aucun compte, aucun cookie.</p>
        <nav aria-label="À propos">
          <a href="/donnees">Données</a>
          <a href="/changements">Ce qui a changé</a>
          <a href="/confidentialite">Confidentialité</a>
          <a href="/accessibilite">Accessibilité : non auditée</a>
          <a href="/mentions-legales">Mentions légales</a>
          <a href="/api">API</a>
        </nav>
      </div>
    </footer>
  );
}

export function Layout({ context, title, personal = false, section, children }: LayoutProps): VNode {
  return (
    <html lang="fr">
      <Head title={title} personal={personal} />
      <body>
        <a class="skip" href="#contenu">
          Aller au contenu
        </a>
        <Header context={context} section={section} />
        <main id="contenu" class="frame" tabIndex={-1}>
          {children}
        </main>
        <Footer context={context} />
      </body>
    </html>
  );
}
