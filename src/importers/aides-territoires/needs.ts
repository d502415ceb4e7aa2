import { fold } from '../../common';

/** Needs of our taxonomy that a category of the source names; the other categories stay as keywords. */
const NEEDS: Readonly<Record<string, string>> = {
  'economie d energie et renovation energetique': 'energy-efficiency',
  'transition energetique': 'energy',
  'reseaux de chaleur': 'renewable-heat',
  'reduction de l empreinte carbone': 'decarbonisation',
  'recyclage et valorisation des dechets': 'circular-economy',
  'economie circulaire': 'circular-economy',
  'assainissement des eaux': 'wastewater',
  'qualite de l air': 'air-emissions',
  friche: 'brownfield',
  'innovation creativite et recherche': 'innovation',
  'technologies numeriques et numerisation': 'digital',
  'formation professionnelle': 'skills',
  emploi: 'hiring',
  international: 'export',
  'logistique urbaine': 'freight-logistics',
};

/** `Énergies / Déchets / Réseaux de chaleur`: theme, then category, after the last bar. */
export function categoryOf(label: string): string {
  return label
    .slice(label.lastIndexOf(' / ') + 1)
    .replace(/^\/ /, '')
    .trim();
}

export function needsOf(labels: readonly string[]): string[] {
  return [...new Set(labels.flatMap((label) => NEEDS[fold(categoryOf(label))] ?? []))];
}
