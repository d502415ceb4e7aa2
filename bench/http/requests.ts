import { randomFrom } from '../catalogue';

const SEED = 20_261_126;
/** What a firm writes, where it stands and what it makes; the rest is drawn. */
const TOWNS = [
  '63430',
  '52448',
  '97209',
  '01010',
  '69123',
  '59350',
  '44109',
  '2A004',
  '67482',
  '35238',
  '88160',
  '42218',
];
const ACTIVITIES = ['25.71Z', '24.51Z', '22.29A', '25.62B', '10.71A', '13.20Z', '16.10A', '28.99B', '20.42Z', '31.09B'];
const PROJECTS = [
  'remplacer un four à gaz par un four électrique',
  'récupérer la chaleur fatale de nos fours et embaucher des apprentis',
  'projet de R&D sur un plastique biosourcé',
  'acheter une presse à injecter et former les opérateurs',
  'désamianter la toiture et poser des panneaux solaires',
  'exporter vers l’Allemagne, salon professionnel',
  'reprendre une usine et garder ses emplois',
  'réduire la consommation d’eau de l’atelier de traitement de surface',
];

/** Bodies of `POST /api/v1/recommendations`, all different, the same at each run. */
export function recommendationRequests(count: number): string[] {
  const random = randomFrom(SEED);
  return Array.from({ length: count }, () => {
    const staff = 3 + random.below(300);
    return JSON.stringify({
      at: '2026-11-23',
      company: {
        site: { commune: random.pick(TOWNS) },
        naf: [{ code: random.pick(ACTIVITIES) }],
        headcount: { value: staff },
        turnover: staff * (80_000 + random.below(150_000)),
        ...(random.chance(0.6) && { ownership: { kind: 'autonomous' } }),
        project: {
          text: random.pick(PROJECTS),
          ...(random.chance(0.5) && { worksStarted: false }),
          costs: [{ line: 'equipment', amount: 10_000 * (1 + random.below(150)) }],
        },
      },
    });
  });
}
