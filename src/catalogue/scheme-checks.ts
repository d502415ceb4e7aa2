import { definitionOf } from '../engine';
import type { AidScheme, Criterion } from '../engine';
import { quoted } from '../common';
import { remarkOn, type FindingKind, type Remark } from './check/finding';
import { UNKNOWN_CODES } from './code-book';
import type { CodeBook, CodeKind } from './code-book';
import { suggestion } from './suggestion';

/** Something wrong at one place of a file; the message is a French sentence that names the field and the value. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The same, with what it is about and the value that is wrong. */
export type SchemeFinding = Finding & Remark;

type Path = Finding['path'];

/** `criteria[2].include[0]`. */
function fieldOf(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`))
    .join('')
    .slice(1);
}

function found(path: Path, kind: FindingKind, value: string | number | null, said: string): SchemeFinding {
  return { path, ...remarkOn(fieldOf(path), kind, value, said) };
}

/** What no schema can say: codes that do not exist, bounds and dates that contradict one another, a wrong SIREN key. */
export function findContradictions(scheme: AidScheme, codes: CodeBook): SchemeFinding[] {
  return [
    ...unknownCodes(['territory', 'include'], scheme.territory.include, 'territory', codes),
    ...unknownCodes(['territory', 'exclude'], scheme.territory.exclude, 'territory', codes),
    ...unknownCodes(['needs'], scheme.needs, 'need', codes),
    ...sameInclusion(scheme),
    ...scheme.criteria.flatMap((criterion, index) => criterionFindings(criterion, ['criteria', index], codes)),
    ...calendarFindings(scheme),
    ...fundingFindings(scheme),
    ...selfReferences(scheme),
    ...sirenFindings(scheme),
  ];
}

function unknownCodes(path: Path, given: readonly string[], kind: CodeKind, codes: CodeBook): SchemeFinding[] {
  return given.flatMap((code, index) => {
    if (codes[kind].has(code)) return [];
    const hint = kind === 'need' || kind === 'zoning' ? suggestion(code, codes[kind]) : '';
    return [found([...path, index], 'unknown-code', code, `${UNKNOWN_CODES[kind]} ${quoted(code)}${hint}`)];
  });
}

function sameInclusion({ territory: { include, exclude } }: AidScheme): SchemeFinding[] {
  return exclude
    .filter((code) => include.includes(code))
    .map((code) =>
      found(['territory', 'exclude'], 'contradiction', code, `${quoted(code)} est à la fois inclus et exclu`),
    );
}

function criterionFindings(criterion: Criterion, path: Path, codes: CodeBook): SchemeFinding[] {
  const definition = definitionOf(criterion.kind);
  const contradiction = definition.contradiction(criterion);
  const message = `${fieldOf(path)} (${criterion.kind}) : ${contradiction ?? ''}`;
  const findings =
    contradiction === null ? [] : [{ ...found(path, 'contradiction', criterion.kind, contradiction), message }];
  const values = new Map<string, unknown>(Object.entries(criterion));
  for (const [name, spec] of Object.entries(definition.parameters)) {
    const given = values.get(name);
    if (spec.type !== 'list' || !('codes' in spec.of) || !Array.isArray(given)) continue;
    findings.push(...unknownCodes([...path, name], given as string[], spec.of.codes, codes));
  }
  return findings;
}

function calendarFindings({ calendar }: AidScheme): SchemeFinding[] {
  if (!calendar) return [];
  const { opens, closes, cutOffs, permanent } = calendar;
  const findings: SchemeFinding[] = [];
  const report = (field: string, value: string | null, said: string): void => {
    findings.push(found(['calendar', field], 'contradiction', value, said));
  };
  if (opens && closes && opens > closes) {
    report('closes', closes, `la fin ${quoted(closes)} précède le début ${quoted(opens)}`);
  }
  if (permanent && (closes ?? cutOffs.length > 0)) {
    report('permanent', closes, 'une aide permanente ne peut pas avoir de fin');
  }
  for (const cutOff of cutOffs) {
    if (cutOff < (opens ?? cutOff) || cutOff > (closes ?? cutOff)) {
      report('cutOffs', cutOff, `la date ${quoted(cutOff)} sort de la période d’ouverture`);
    }
  }
  return findings;
}

function fundingFindings({ funding }: AidScheme): SchemeFinding[] {
  const { floor, cap } = funding ?? { floor: null, cap: null };
  if (floor === null || cap === null || floor <= cap) return [];
  const said = `le plancher ${String(floor)} dépasse le plafond ${String(cap)}`;
  return [found(['funding', 'floor'], 'contradiction', floor, said)];
}

function selfReferences({ id, parent, exclusiveWith }: AidScheme): SchemeFinding[] {
  const said = `la fiche ${quoted(id)} se désigne elle-même`;
  return [
    ...(parent === id ? [found(['parent'], 'contradiction', id, said)] : []),
    ...(exclusiveWith.includes(id) ? [found(['exclusiveWith'], 'contradiction', id, said)] : []),
  ];
}

/** The last digit of a SIREN is a Luhn key. */
function hasLuhnKey(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function sirenFindings({ funders }: AidScheme): SchemeFinding[] {
  return funders.flatMap(({ siren }, index) =>
    siren === null || hasLuhnKey(siren)
      ? []
      : [found(['funders', index, 'siren'], 'siren-key', siren, `la clé de contrôle de ${quoted(siren)} est fausse`)],
  );
}
