import { stem } from './word-stem';

describe('stem', () => {
  it.each([
    [['isoler', 'isolation', 'isolee', 'isolez'], 'isol'],
    [['recycler', 'recyclage', 'recycle'], 'recycl'],
    [['apprenti', 'apprentis'], 'apprenti'],
    [['four', 'fours'], 'four'],
    [['eau', 'eaux'], 'eau'],
    [['gaz'], 'gaz'],
    [['local', 'locaux'], 'local'],
    [['automatiser', 'automatisation', 'automatise'], 'automat'],
    [['moule', 'moules'], 'moul'],
    [['camion', 'camions'], 'cami'],
    [['station', 'stations'], 'stati'],
    [['vendre', 'vente', 'ventes'], 'vent'],
    [['ceder', 'cession', 'cede'], 'cessi'],
    [['reprendre', 'reprise', 'repreneur'], 'repris'],
    [['racheter', 'rachat'], 'rachat'],
    [['transmettre', 'transmission', 'transmis'], 'transmissi'],
    [['construire', 'construction'], 'constructi'],
    [['europe', 'europeen', 'europeenne', 'europeens'], 'europ'],
    [['electrique', 'electricite'], 'electriqu'],
    [['agrandir', 'agrandissement'], 'agrandir'],
    [['recruter', 'recrutons', 'recrute'], 'recrut'],
    [['payer', 'paye', 'paie', 'payent', 'paient', 'payons', 'payes', 'paiement', 'paiements'], 'paiement'],
  ])('gives %j one stem', (words, expected) => {
    expect(words.map(stem)).toEqual(words.map(() => expected));
  });

  it.each([
    ['four', 'fourrure'],
    ['presse', 'presence'],
    ['brevet', 'breve'],
    ['donnees', 'donner'],
    ['achat', 'rachat'],
    ['palette', 'palettisation'],
    ['carton', 'carter'],
    ['livres', 'livrer'],
    ['liquide', 'liquidation'],
    ['alternateur', 'alternance'],
    ['implants', 'implantation'],
    ['constructeur', 'construire'],
  ])('keeps %s and %s apart', (left, right) => {
    expect(stem(left)).not.toBe(stem(right));
  });
});
