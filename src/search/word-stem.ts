const ENDINGS = [
  ...['isations', 'isation', 'ements', 'ement', 'ations', 'ation', 'ateurs', 'ateur', 'ages', 'age'],
  ...['erait', 'iser', 'ises', 'ise', 'ons', 'ent', 'ant', 'ees', 'ait', 'on', 'ez', 'er', 'ee', 'es', 'e', 's', 'x'],
];
const SHORTEST_STEM = 4;

/** Words whose stem would be that of another word: data is not what one gives, a CE mark no brand, a carton no carter. */
const ALONE = new Map([
  ['alternateur', 'alternateur'],
  ['alternateurs', 'alternateur'],
  ['carter', 'carter'],
  ['carters', 'carter'],
  ['carton', 'carton'],
  ['cartons', 'carton'],
  ['donnee', 'donnees'],
  ['donnees', 'donnees'],
  ['fumage', 'fume'],
  ['fume', 'fume'],
  ['fumes', 'fume'],
  ['implants', 'implants'],
  ['liquide', 'liquide'],
  ['liquides', 'liquide'],
  ['livres', 'livres'],
  ['marquage', 'marquage'],
  ['marquages', 'marquage'],
  ['modelage', 'modelage'],
  ['palettisation', 'palettis'],
  ['palettiser', 'palettis'],
]);

/** Stems of one family that no ending shows; the first names it. */
const FAMILIES: readonly (readonly string[])[] = [
  ['achat', 'achet'],
  ['rachat', 'rachet'],
  ['vent', 'vendr', 'vend'],
  ['cessi', 'ceder', 'cede', 'ced'],
  ['repris', 'reprendr', 'repreneur', 'repreneus', 'repr', 'reprend'],
  ['transmissi', 'transmettr', 'transmett', 'transmi', 'transm'],
  ['creati', 'cree', 'createur', 'creatric', 'creer'],
  ['constructi', 'construir', 'construit'],
  ['reducti', 'reduir', 'reduit'],
  ['producti', 'produir', 'productif', 'productiv'],
  ['europ', 'europeen', 'europeenn'],
  ['industriel', 'industriell'],
  ['garanti', 'garantir', 'garant'],
  ['extensi', 'etendr'],
  ['prospect', 'prospecti'],
  ['protecti', 'proteg'],
  ['pollu', 'polluti'],
  ['electriqu', 'electricit'],
  ['agrandir', 'agrandiss'],
  ['investir', 'investiss'],
  ['diversifi', 'diversific'],
  ['certifi', 'certific'],
  ['electrifi', 'electrific'],
  ['formul', 'formulati'],
  ['commercial', 'commerc', 'commercialis'],
  ['difficult', 'difficil'],
  ['innovant', 'innov'],
  ['paiement', 'paiem', 'payer', 'paye', 'paie', 'paient', 'payent', 'payon', 'payez'],
];
const FAMILY = new Map(FAMILIES.flatMap(([name = '', ...others]) => others.map((other) => [other, name] as const)));

function shortened(word: string): string {
  const single = word.endsWith('aux') && word.length > 5 ? `${word.slice(0, -3)}al` : word;
  const ending = ENDINGS.find((end) => single.endsWith(end) && single.length - end.length >= SHORTEST_STEM);
  if (ending !== undefined) return single.slice(0, -ending.length);
  return single.length > 3 && /[sx]$/.test(single) ? single.slice(0, -1) : single;
}

/**
 * Folded words of one family share a stem: `isoler`, `isolation` and `isolé` give `isol`, `vendre` and `vente` give `vent`.
 * Plurals and genders fall.
 */
export function stem(word: string): string {
  const short = ALONE.get(word) ?? shortened(word);
  return FAMILY.get(short) ?? short;
}
