import { quoted } from '../../common';

/** How far a batch went; it counts on while the batch runs. */
export interface Outcome {
  answered: number;
  rejected: number;
}

const figures = new Intl.NumberFormat('fr-FR');

export function count(number: number, one: string, many: string): string {
  return `${figures.format(number)} ${number > 1 ? many : one}`;
}

export function outcomeInWords({ answered, rejected }: Readonly<Outcome>): string {
  const done = count(answered, 'entreprise traitée', 'entreprises traitées');
  return `${done}, ${count(rejected, 'ligne rejetée', 'lignes rejetées')}`;
}

/** What is left of a batch that did not go to its end. */
export function remainsInWords(outcome: Readonly<Outcome>, out: string): string {
  const kept = outcome.answered > 0 ? `${quoted(out)} contient leurs résultats, entiers` : 'rien n’a été écrit';
  return `${outcomeInWords(outcome)} ; ${kept}.`;
}
