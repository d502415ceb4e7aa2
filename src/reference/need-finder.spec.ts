import fc from 'fast-check';

import { SEEDS_FOLDER } from '../common';
import { loadReference } from './load-reference';

const { needFinder, needs } = loadReference(SEEDS_FOLDER);
const ids = (text: string): readonly string[] => needFinder.find(text).map(({ id }) => id);

describe('needs read in a sentence', () => {
  it.each([
    ['remplacer un four à gaz', ['process-decarbonisation', 'energy-efficiency', 'machine-purchase']],
    ['projet de R&D', ['rd-project']],
    ['un projet de R & D', ['rd-project']],
    ['création d’emplois', ['job-creation']],
    ['installer un ERP', ['business-software']],
    ["reprendre l'usine de mon patron", ['business-takeover']],
    ["traiter nos rejets dans l'eau", ['wastewater']],
    ["agrandir l'atelier", ['building-construction']],
  ])('%s', (text, expected) => expect(ids(text)).toEqual(expected));

  it.each([
    ['récupérer la chaleur fatale de nos fours', 'waste-heat-recovery'],
    ['embaucher des aprentis', 'apprenticeship'],
    ['EMBAUCHER UN APPRENTI', 'apprenticeship'],
    ['toitures amiantées', 'pollution-cleanup'],
    ["eaux de process, l'usine en manque", 'water-saving'],
    ['participer à un salon en Allemagne', 'trade-fair'],
    ['nous avons été victimes d’un rancongiciel', 'cybersecurity'],
    ['acheter deux cobots', 'automation-robotics'],
    ['changer la chaudière au fioul', 'process-decarbonisation'],
    ['déposer des brevets', 'industrial-property'],
    ['acheter deux camions électriques', 'clean-vehicles'],
    ['réhabiliter une friche', 'brownfield'],
    ['on va déposer le bilan', 'restructuring'],
    ['mon client ne me paye pas', 'working-capital'],
    ['mon tour est en fin de vie', 'machine-purchase'],
  ])('%s: %s first', (text, first) => expect(ids(text)[0]).toBe(first));

  it('finds several needs in one sentence', () => {
    expect(ids('Acheter un cobot de soudage et former nos opérateurs')).toEqual([
      'employee-training',
      'automation-robotics',
    ]);
  });

  it('says which expressions led there', () => {
    expect(needFinder.find('la banque refuse')[0]).toEqual({
      id: 'bank-guarantee',
      score: expect.closeTo(0.643, 3) as number,
      matched: ['la banque refuse'],
    });
  });

  it('names the family when nothing more precise is said', () => {
    expect(ids('nous préoccuper de l’environnement')).toEqual(['environment']);
  });

  it('puts several words before one', () => {
    const [first, second] = needFinder.find('panneaux solaires et embauche');
    expect(first?.id).toBe('renewable-electricity');
    expect(second?.score).toBeLessThan(first?.score ?? 0);
  });

  it('does not correct a word that exists into another', () => {
    expect(ids('four électrique pour la forge')).not.toContain('employee-training');
  });

  it('does not run an expression over a comma, but over a decimal point', () => {
    expect(ids('notre atelier, plus de production')).not.toContain('production-line');
    expect(ids('projet de 1,5 M€ : un cobot')).toEqual(['automation-robotics']);
  });

  it.each([
    ['monter une coutellerie', 'business-creation'],
    ['reprendre une fromagerie', 'business-takeover'],
    ['vendre ma scierie', 'business-transfer'],
    ['agrandir la laiterie', 'building-construction'],
  ])('reads %j as of any firm', (text, first) => expect(ids(text)[0]).toBe(first));

  it.each([
    ['bureau à Stuttgart', 'foreign-subsidiary'],
    ['usine en Pologne', 'foreign-subsidiary'],
    ['vendre en Bavière', 'export-prospecting'],
    ['vendre nos machines aux États-Unis', 'export-prospecting'],
    ['un client italien qui ne paie pas', 'export-insurance'],
    ['un jeune au Japon', 'export-staff'],
  ])('reads %j as abroad', (text, first) => expect(ids(text)[0]).toBe(first));

  it('reads no need in a sum, an age or a headcount', () => {
    expect(ids('50 000 euros pour 50 personnes')).toEqual([]);
    expect(ids('ISO 9001')).toEqual(['quality-certification']);
  });

  it.each(['', '   ', '???', 'bonjour', 'je cherche une aide pour mon entreprise', 'ressort de sommier'])(
    'finds nothing in %j',
    (text) => expect(ids(text)).toEqual([]),
  );

  it('reads a long text up to 10 000 characters', () => {
    expect(ids(`${'bla '.repeat(2000)}un cobot`)).toEqual(['automation-robotics']);
    expect(ids(`${'bla '.repeat(2600)}un cobot`)).toEqual([]);
  });

  it('scores in ]0, 1[, best first, with ids that exist, the same each time', () => {
    const word = fc.constantFrom(
      'four',
      'gaz',
      'export',
      'salon',
      'embaucher',
      'aprenti',
      'machine',
      'eau',
      'de',
      'zzz',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const found = needFinder.find(words.join(' '));
        const scores = found.map(({ score }) => score);
        expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
        expect(scores).toEqual([...scores].sort((left, right) => right - left));
        expect(found.every(({ id }) => needs.exists(id))).toBe(true);
        expect(needFinder.find(words.join(' '))).toEqual(found);
      }),
    );
  });
});
