import { COLUMNS } from './columns';

/** The columns of a CSV file of firms, as the end of a help text. */
export function columnsHelp(): string {
  const lines = COLUMNS.map(({ path, french, says }) => {
    return `  ${path.padEnd(WIDTH)}  ${says}${french.length === 0 ? '' : `\n${' '.repeat(WIDTH + 4)}ou ${french.join(', ')}`}`;
  });
  return [
    '',
    'Colonnes d’un CSV (virgule, point-virgule ou tabulation ; casse, accents, espaces et _ sont indifférents) :',
    ...lines,
    `  ${'answers.<question>'.padEnd(WIDTH)}  oui ou non`,
    '',
    'Une cellule vide est une réponse inconnue. Une colonne qui n’est pas ici est refusée, sauf si --ignore la nomme.',
  ].join('\n');
}

const WIDTH = COLUMNS.reduce((widest, { path }) => Math.max(widest, path.length), 0);
