export interface ProblemPageView {
  readonly title: string;
  readonly text: string;
}

const PAGES: Readonly<Record<number, ProblemPageView>> = {
  404: { title: "Cette page n'existe pas", text: "L'adresse est peut-être incomplète, ou la fiche a été retirée." },
  414: { title: 'Adresse trop longue', text: 'Raccourcissez la description du projet : 2 000 caractères suffisent.' },
  431: { title: 'Adresse trop longue', text: 'Raccourcissez la description du projet : 2 000 caractères suffisent.' },
  422: { title: 'Une valeur est refusée', text: "Une valeur de l'adresse n'a pas pu être comprise." },
  429: {
    title: 'Trop de demandes',
    text: 'Patientez une minute, puis rechargez la page : rien de ce que vous avez saisi n’est perdu.',
  },
};

const UNFORESEEN: ProblemPageView = {
  title: 'Une erreur est survenue de notre côté',
  text: "Rechargez la page dans un instant. Ce que vous avez saisi reste dans l'adresse de cette page.",
};

/** What to tell a person of a status; `detail` replaces the general sentence where we know better. */
export function problemPageOf(status: number, detail?: string): ProblemPageView {
  const page = PAGES[status] ?? (status < 500 ? PAGES[422] : undefined) ?? UNFORESEEN;
  return detail === undefined || status >= 500 ? page : { ...page, text: detail };
}
