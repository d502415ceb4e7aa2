import { formatQuantity, type Change } from '../engine';

export interface ChangeWords {
  readonly text: string;
  readonly advice: string;
}

type FigureChange = Extract<Change, { readonly gap: number }>;
type AnswerChange = Extract<Change, { readonly kind: 'other-answer' }>;

const euros = (amount: number): string => formatQuantity(amount, 'euro');
const jobs = (count: number): string => formatQuantity(count, 'emploi');

function moreInWords({ figure, gap, bound }: FigureChange): ChangeWords {
  return figure === 'project-cost'
    ? {
        text: `Il manque ${euros(gap)} de dépenses : l’aide commence à ${euros(bound)}`,
        advice:
          'Voyez si d’autres dépenses du même projet y entrent (études, raccordement, mise en service), avant de signer',
      }
    : {
        text: `Il manque ${jobs(gap)} à créer : l’aide en demande ${String(bound)} au moins`,
        advice: 'Comptez toutes les embauches que le projet permettra, et demandez au financeur sur combien d’années',
      };
}

function lessInWords({ gap, bound }: FigureChange): ChangeWords {
  return {
    text: `Le projet dépasse de ${euros(gap)} la limite de ${euros(bound)}`,
    advice: 'Demandez au financeur s’il admet une partie du projet seulement, avec ses propres devis',
  };
}

function answerInWords({ question, expected }: AnswerChange): ChangeWords {
  const answer = expected ? 'oui' : 'non';
  return {
    text: `Il faudrait répondre « ${answer} » à : ${question}`,
    advice: 'Si vous pouvez encore faire évoluer le projet ou franchir cette étape, l’aide s’ouvre',
  };
}

/** What the firm would have to change, and how to go about it, in French. */
export function changeInWords(change: Change): ChangeWords {
  switch (change.kind) {
    case 'raise':
      return moreInWords(change);
    case 'lower':
      return lessInWords(change);
    case 'pay-taxes':
      return {
        text: 'Des impôts ou des cotisations restent dus : l’entreprise doit être à jour',
        advice: 'Demandez un échéancier à l’Urssaf ou aux impôts, et au financeur s’il suffit',
      };
    case 'other-answer':
      return answerInWords(change);
  }
}
