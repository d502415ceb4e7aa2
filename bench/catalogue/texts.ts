import type { Random } from './random';
import type { NeedWords } from './vocabulary';

const SHORTEST = 60;
const LONGEST = 150;

const OPENINGS = [
  'Ce dispositif accompagne les entreprises industrielles qui souhaitent',
  'La collectivité soutient les établissements du territoire dans leur volonté de',
  "L'aide finance une partie des dépenses engagées pour",
  'Cet appel à projets retient chaque année les meilleures démarches visant à',
  'Le fonds intervient aux côtés des banques lorsque le dirigeant veut',
  'Une subvention peut être accordée aux sociétés qui décident de',
];
/** `#` stands for one of the words of the scheme's needs. */
const SENTENCES = [
  'Sont retenues les dépenses liées à # ainsi que les études préalables.',
  'Le projet porte sur #, # ou toute opération comparable menée sur le site de production.',
  "Le porteur décrit l'existant, le calendrier et les effets attendus en matière de #.",
  'Un conseiller visite les ateliers et établit un diagnostic avant # et propose un plan de travaux.',
  'Les prestations de conseil relatives à # sont prises en charge sur présentation des factures.',
  "L'instruction du dossier dure environ deux mois et débouche sur une convention signée par les parties.",
  'Les équipements doivent rester en service sur le territoire pendant au moins cinq ans.',
  "Le versement intervient en deux fois, une avance puis le solde après vérification de l'opération.",
  'Les démarches collectives entre plusieurs usines voisines, par exemple pour #, sont encouragées.',
  'La priorité va aux ateliers de taille modeste qui cherchent # sans moyens internes suffisants.',
  "L'assiette comprend le matériel neuf, la pose, la mise en route et les essais nécessaires à #.",
  'Ne sont pas admis le simple renouvellement, la mise aux normes obligatoire et le matériel roulant.',
  'Le jury apprécie la qualité technique, la maturité du marché et la contribution à #.',
  'Un accompagnement individuel aide ensuite le chef d’entreprise à suivre # dans la durée.',
  "Les salariés concernés peuvent être formés, et le temps passé entre dans le coût de l'opération.",
  'Une aide complémentaire est possible quand le projet réduit les consommations ou facilite #.',
  'Le financement prend la forme la plus adaptée à # et à la situation de la trésorerie.',
  'Les retombées pour les sous-traitants locaux et pour les emplois du bassin sont examinées.',
  'La demande se dépose en ligne avant tout devis signé, accompagnée des derniers bilans.',
  'Les filières du bois, du cuir, de la plasturgie et de la mécanique y recourent souvent pour #.',
];
const FORMS = [
  'Aide',
  'Fonds',
  'Prêt',
  'Chèque',
  'Appel à projets',
  'Pass',
  'Programme',
  'Garantie',
  'Avance',
  'Parcours',
];
const MARKS = [
  'Avenir',
  'Élan',
  'Rebond',
  'Horizon',
  'Tremplin',
  'Boussole',
  'Relais',
  'Cap',
  'Ressort',
  'Atelier',
  'Sillage',
  'Jalon',
];

export interface SchemeTexts {
  readonly name: string;
  readonly summary: string;
  readonly keywords: readonly string[];
}

function countWords(text: string): number {
  return text.split(' ').length;
}

function summaryOf(random: Random, words: readonly string[], label: string): string {
  const target = SHORTEST + random.below(LONGEST - SHORTEST - 20);
  const sentences = [`${random.pick(OPENINGS)} ${label.charAt(0).toLowerCase()}${label.slice(1)}.`];
  let count = countWords(sentences[0] ?? '');
  while (count < target) {
    const sentence = random.pick(SENTENCES).replaceAll('#', () => random.pick(words));
    if (count + countWords(sentence) > LONGEST) continue;
    sentences.push(sentence);
    count += countWords(sentence);
  }
  return sentences.join(' ');
}

/** An invented name, a summary of 60 to 150 French words and keywords, on the needs given. */
export function textsFor(random: Random, needs: readonly NeedWords[], place: string, number: number): SchemeTexts {
  const words = needs.flatMap((need) => [...need.words]);
  const topic = random.pick(words);
  return {
    name: `${random.pick(FORMS)} ${random.pick(MARKS)} ${topic} ${place} ${number}`,
    summary: summaryOf(random, words, random.pick(needs).label),
    keywords: random.some(words, 2 + random.below(4)),
  };
}
