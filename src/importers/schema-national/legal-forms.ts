import { fold } from '../../common';
import type { Column } from './columns';
import { NO_CONDITION, type Conditions } from './conditions';
import { withoutRefused } from './inclusion';
import { distinct } from '../feed/row-notes';
import type { Row } from './row';

/** INSEE codes, or their first digits, of a form as the schema writes it. */
interface Form {
  readonly codes: readonly string[];
  /** The codes also hold other forms: they cannot say that this one alone is meant. */
  readonly wider?: true;
}

const SOLE_TRADER = '1';

const FORMS: Readonly<Record<string, Form>> = {
  ei: { codes: [SOLE_TRADER] },
  'entreprise individuelle': { codes: [SOLE_TRADER] },
  'entrepreneur individuel': { codes: [SOLE_TRADER] },
  eirl: { codes: [SOLE_TRADER], wider: true },
  microentrepreneur: { codes: [SOLE_TRADER], wider: true },
  'micro entrepreneur': { codes: [SOLE_TRADER], wider: true },
  'auto entrepreneur': { codes: [SOLE_TRADER], wider: true },
  eurl: { codes: ['54'], wider: true },
  sarl: { codes: ['54'] },
  sasu: { codes: ['57'], wider: true },
  sas: { codes: ['57'] },
  sa: { codes: ['55', '56'] },
  se: { codes: ['58'] },
  snc: { codes: ['52'] },
  scs: { codes: ['5306', '5307'] },
  sca: { codes: ['5308', '5309', '5370', '5385'] },
  sica: { codes: ['5432', '5532', '5632', '6532'] },
  scop: { codes: ['5458', '5558', '5658'] },
  gaec: { codes: ['6533'] },
  earl: { codes: ['6598'] },
  scea: { codes: ['6597'] },
  sci: { codes: ['6540', '6541'] },
  'societe civile': { codes: ['65'] },
  gie: { codes: ['6220'] },
  cuma: { codes: ['6316'] },
  association: { codes: ['92'] },
  associations: { codes: ['92'] },
};

interface ReadForms {
  readonly labels: readonly string[];
  readonly codes: readonly string[];
  /** Labels that the codes do not say, or not alone. */
  readonly inWords: readonly string[];
}

function formsOf(row: Row, column: Column): ReadForms {
  const labels = row.list(column);
  const found = labels.map((label) => ({ label, form: FORMS[fold(label)] }));
  for (const { label, form } of found) {
    if (form === undefined) row.warn(column, 'forme juridique inconnue, gardée comme condition à vérifier', label);
  }
  return {
    labels,
    codes: distinct(found.flatMap(({ form }) => form?.codes ?? [])),
    inWords: found.filter(({ form }) => form === undefined || form.wider === true).map(({ label }) => label),
  };
}

/** A list of admitted forms decides only when every label is known; refused ones when codes say just that form. */
export function readLegalForms(row: Row): Conditions {
  const admitted = formsOf(row, 'eligibilite_forme_juridique');
  const refused = formsOf(row, 'eligibilite_forme_juridique_exclusions');
  if (admitted.labels.length + refused.labels.length === 0) return NO_CONDITION;
  const unknown = admitted.labels.some((label) => FORMS[fold(label)] === undefined);
  const exclude = distinct(
    refused.labels.flatMap((label) => (refused.inWords.includes(label) ? [] : (FORMS[fold(label)]?.codes ?? []))),
  );
  const include = unknown ? [] : withoutRefused(admitted.codes, exclude);
  const lists = { ...(include.length > 0 && { include }), ...(exclude.length > 0 && { exclude }) };
  // A wider code that another label admits whole says enough.
  const whole = new Set(admitted.labels.filter((label) => !admitted.inWords.includes(label)).flatMap(codesOf));
  const vague = unknown || admitted.inWords.some((label) => codesOf(label).some((code) => !whole.has(code)));
  const refusedInWords = refused.inWords.filter((label) => !isHeld(codesOf(label), exclude));
  return {
    criteria: include.length + exclude.length === 0 ? [] : [{ kind: 'legalForm', ...lists }],
    uncoded: [
      ...(vague ? [`Formes juridiques admises : ${admitted.labels.join(', ')}`] : []),
      ...(refusedInWords.length > 0 ? [`Formes juridiques exclues : ${refusedInWords.join(', ')}`] : []),
    ],
  };
}

/** What is refused whole need not be said again. */
function isHeld(codes: readonly string[], exclude: readonly string[]): boolean {
  return codes.length > 0 && codes.every((code) => exclude.includes(code));
}

function codesOf(label: string): readonly string[] {
  return FORMS[fold(label)]?.codes ?? [];
}
