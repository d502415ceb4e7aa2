import type { Criterion } from '../../engine';
import { rangeReader, type Range } from './range';

/** Reads a whole sentence, in comparable form, or nothing: a sentence that says more than the rule is not understood. */
type Pattern = (sentence: string) => Criterion | null;

const FIRM =
  "(?:(?:etre )?(?:toutes? (?:les )?|les |l'|une? |des |aux |la )?(?:entreprises?|societes?)(?: (?:beneficiaires?|eligibles?|demandeuses?|candidates?))?)";
const MUST = '(?:(?:doi(?:t|vent)|devra|devront)(?: (?:obligatoirement|imperativement))? )?';

const staff = rangeReader({ pattern: ' (?:salarie|employe)e?s?' });
const people = rangeReader({ pattern: ' (?:salarie|employe|personne)e?s?' });
const years = rangeReader({ pattern: ' ans?' });
const EUROS: Readonly<Record<string, number>> = {
  '€': 1,
  euros: 1,
  'k€': 1e3,
  'm€': 1e6,
  "million d'euros": 1e6,
  "millions d'euros": 1e6,
};
const euros = rangeReader({ pattern: " ?(m€|k€|€|euros|millions? d'euros)(?: ht| hors taxes)?", scales: EUROS });

/** Reads the part of a whole sentence that the pattern leaves for its group. */
function rest(...patterns: readonly string[]): (sentence: string) => string | undefined {
  const whole = patterns.map((pattern) => new RegExp(`^${pattern}$`));
  return (sentence) => {
    for (const pattern of whole) {
      const found = pattern.exec(sentence)?.[1];
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Of things that come whole, one by one: `moins de 250` is 249 at most. */
function wholeBounds({ min, over, max, under }: Range): { min?: number; max?: number } | null {
  const bounds = {
    ...(over !== undefined && { min: over + 1 }),
    ...(min !== undefined && { min }),
    ...(under !== undefined && { max: under - 1 }),
    ...(max !== undefined && { max }),
  };
  return Object.values(bounds).every((bound) => Number.isInteger(bound) && bound >= 0) ? bounds : null;
}

const staffToldBy = rest(
  `(?:${FIRM} )?${MUST}(?:employant |employer |comptant |compter |(?:et )?(?:dont )?l'effectif (?:de l'entreprise )?(?:est |doit etre )|(?:ayant |avoir )?un effectif |effectif(?: salarie)?(?: :)? )(?:de |d')?(.+)`,
  `${FIRM} (?:de |d')(.+)`,
);
const staffAlone = rest(`(?:${FIRM} )?${MUST}(?:avoir |ayant |de )?(.+)`);

const headcount: Pattern = (sentence) => {
  const [told, alone] = [staffToldBy(sentence), staffAlone(sentence)];
  const range = (told === undefined ? null : people(told)) ?? (alone === undefined ? null : staff(alone));
  const bounds = range === null ? null : wholeBounds(range);
  return bounds === null ? null : { kind: 'headcount', ...bounds };
};

const ageTold = rest(
  `(?:${FIRM} )?${MUST}(?:etre )?(?:creee?s?|immatriculee?s?|en activite) depuis (.+)`,
  `${FIRM} ${MUST}(?:existant depuis |ayant |avoir |justifiant |justifier )?(?:de |d')?(.+?)(?: d'existence| d'activite| d'anciennete)?`,
  `${MUST}(?:avoir |ayant |justifier |justifiant )(?:de |d')?(.+?) d'existence`,
);

const age: Pattern = (sentence) => {
  const told = ageTold(sentence);
  const range = told === undefined ? null : years(told);
  if (range === null) return null;
  const { min = range.over, max, under } = range;
  const floor = min === undefined ? {} : { min };
  return { kind: 'age', ...floor, ...(max !== undefined && { max }), ...(under !== undefined && { under }) };
};

const TURNOVER = new RegExp(
  `^(?:${FIRM} )?${MUST}(?:avoir |realiser |ayant |realisant |dont |avec )?(?:un |le |son |leur )?chiffre d'affaires(?: annuel)?(?: ht| hors taxes?)?(?: doit etre| est)?(?: de| d')? ?` +
    `(.+?)(?: ou (?:un |le |dont le )?(?:total (?:de|du) )?bilan(?: annuel)?(?: doit etre| est)?(?: de| d')? ?(.+))?$`,
);

const turnover: Pattern = (sentence) => {
  const [, told, other] = TURNOVER.exec(sentence) ?? [];
  const range = told === undefined ? null : euros(told);
  const bounds = range === null ? null : wholeBounds(range);
  if (bounds === null) return null;
  if (other === undefined) return { kind: 'turnover', ...bounds };
  const balance = euros(other);
  const ceiling = balance === null ? null : wholeBounds(balance);
  if (bounds.max === undefined || bounds.min !== undefined || ceiling?.max === undefined) return null;
  return ceiling.min === undefined ? { kind: 'turnover', max: bounds.max, orBalanceSheetMax: ceiling.max } : null;
};

const SPENDING = '(?:depense|investissement|projet|programme|operation)s?';
const costTold = rest(
  `(?:le )?(?:montant|cout)(?: total)? (?:des? |du |de l'|de la )(?:l')?${SPENDING}(?: eligibles?)?(?: doit etre| est)?(?: de| d')? ?(.+)`,
  `(?:les? |l'|un |des )?${SPENDING}(?: eligibles?)?(?: d'un montant)? (?:de |d'|: )?(.+)`,
);

const projectCost: Pattern = (sentence) => {
  const told = costTold(sentence);
  const range = told === undefined ? null : euros(told);
  const bounds = range === null ? null : wholeBounds(range);
  return bounds === null ? null : { kind: 'projectCost', ...bounds };
};

function says(criterion: Criterion, patterns: readonly string[]): Pattern {
  const whole = patterns.map((pattern) => new RegExp(`^${pattern}$`));
  return (sentence) => (whole.some((pattern) => pattern.test(sentence)) ? criterion : null);
}

const EUROPEAN =
  "(?:au sens (?:europeen|communautaire|de l'union europeenne|du droit (?:europeen|communautaire)|de la (?:definition|reglementation|recommandation) (?:europeenne|communautaire))(?: du terme)?|selon la definition (?:europeenne|communautaire))";

const size = says({ kind: 'size', in: ['micro', 'small', 'medium'] }, [
  `(?:les |aux |etre une |toutes les )?(?:pme|(?:tpe|micro-entreprises)(?: et |/|-)pme|petites et moyennes entreprises(?: \\(pme\\))?) ${EUROPEAN}`,
]);

const REQUEST =
  "(?:(?:la |le |une |toute )?(?:demande|dossier|candidature)(?: d'aide| de subvention| de financement)?)";
const WORKS = "(?:des travaux|du projet|de l'operation|des investissements|de l'investissement|du programme)";
const START = `(?:le |tout )?(?:debut|demarrage|commencement)(?: d'execution)?(?: ${WORKS})?`;
const WITH_PAIN = "(?:,? sous peine (?:d'irrecevabilite|de rejet|d'ineligibilite))?";

const worksNotStarted = says({ kind: 'worksNotStarted' }, [
  `${REQUEST} ${MUST}(?:etre )?(?:deposee?|adressee?|transmise?|envoyee?|faite?|effectuee?|formulee?|presentee?) avant ${START}${WITH_PAIN}`,
  `(?:deposer|adresser|transmettre|envoyer|faire|presenter) (?:sa |votre |la |une )?(?:demande|dossier)(?: d'aide)? avant ${START}${WITH_PAIN}`,
  `(?:le projet|les travaux|l'operation|les investissements?|l'investissement) ne (?:doit|doivent|devra|devront) pas (?:avoir (?:ete )?|etre )(?:commence|demarre|debute|engage)e?s?(?: avant (?:le depot|la date de depot) (?:de la demande|du dossier)(?: d'aide)?)?${WITH_PAIN}`,
]);

const notInDifficulty = says({ kind: 'notInDifficulty' }, [
  `(?:les |${FIRM} )?(?:entreprises? )?en difficulte(?: ${EUROPEAN})? (?:sont|est) (?:exclues?|ineligibles?|non eligibles?)`,
  `(?:${FIRM} )?${MUST}(?:ne pas etre|n'etre pas) (?:une entreprise )?en difficulte(?: ${EUROPEAN})?`,
  `${FIRM} ne (?:doit|doivent|devra|devront) pas etre (?:une entreprise )?en difficulte(?: ${EUROPEAN})?`,
]);

const OWN = '(?:de )?(?:ses|leurs|vos|ces) ';
const DUES =
  '(?:obligations|cotisations|declarations|dettes|charges)(?: et (?:de )?(?:paiements|versements|declarations))?';

const taxesUpToDate = says({ kind: 'taxesUpToDate' }, [
  `(?:${FIRM} )?${MUST}(?:etre |etant )?a jour (?:${OWN}|des |de leurs |de ses )${DUES} (?:fiscales et sociales|sociales et fiscales)`,
  `(?:${FIRM} )?${MUST}(?:etre )?en regle (?:vis-a-vis |au regard )?(?:${OWN}|des |de leurs |de ses )${DUES} (?:fiscales et sociales|sociales et fiscales)`,
]);

const PATTERNS: readonly Pattern[] = [
  headcount,
  age,
  turnover,
  projectCost,
  size,
  worksNotStarted,
  notInDifficulty,
  taxesUpToDate,
];

/** Longer sentences say more than one rule. */
const LONGEST_SENTENCE = 300;

/** The criterion that a whole sentence, in comparable form, says; null when it says none, or more. */
export function criterionOf(sentence: string): Criterion | null {
  if (sentence.length > LONGEST_SENTENCE) return null;
  for (const pattern of PATTERNS) {
    const found = pattern(sentence);
    if (found !== null) return found;
  }
  return null;
}
