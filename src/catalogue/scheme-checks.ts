import { definitionOf } from '../engine';
import type { AidScheme, Criterion } from '../engine';
import { quoted } from '../common';
import { CODE_NAMES } from './code-book';
import type { CodeBook, CodeKind } from './code-book';
import { suggestion } from './suggestion';

/** Something wrong at one place of a file; the message is a French sentence that names the field and the value. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What no schema can say: codes that do not exist, bounds and dates that contradict one another, a wrong SIREN key. */
export function findContradictions(scheme: AidScheme, codes: CodeBook): Finding[] {
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

function unknownCodes(
  path: readonly (string | number)[],
  given: readonly string[],
  kind: CodeKind,
  codes: CodeBook,
): Finding[] {
  return given.flatMap((code, index) => {
    if (codes[kind].has(code)) return [];
    const field = path
      .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`))
      .join('')
      .slice(1);
    const hint = kind === 'need' || kind === 'zoning' ? suggestion(code, codes[kind]) : '';
    const message = `${field}[${String(index)}] : ${CODE_NAMES[kind]} inconnu ${quoted(code)}${hint}`;
    return [{ path: [...path, index], message }];
  });
}

function sameInclusion(scheme: AidScheme): Finding[] {
  const { include, exclude } = scheme.territory;
  return exclude
    .filter((code) => include.includes(code))
    .map((code) => ({
      path: ['territory', 'exclude'],
      message: `territory.exclude : ${quoted(code)} est à la fois inclus et exclu`,
    }));
}

function criterionFindings(criterion: Criterion, path: readonly (string | number)[], codes: CodeBook): Finding[] {
  const definition = definitionOf(criterion.kind);
  const field = `criteria[${String(path[1])}]`;
  const contradiction = definition.contradiction(criterion);
  const found: Finding[] =
    contradiction === null ? [] : [{ path, message: `${field} (${criterion.kind}) : ${contradiction}` }];
  const values = new Map<string, unknown>(Object.entries(criterion));
  for (const [name, spec] of Object.entries(definition.parameters)) {
    const given = values.get(name);
    if (spec.type !== 'list' || !('codes' in spec.of) || !Array.isArray(given)) continue;
    found.push(...unknownCodes([...path, name], given as string[], spec.of.codes, codes));
  }
  return found;
}

function calendarFindings({ calendar }: AidScheme): Finding[] {
  if (!calendar) return [];
  const { opens, closes, cutOffs, permanent } = calendar;
  const found: Finding[] = [];
  const report = (field: string, message: string): void => {
    found.push({ path: ['calendar', field], message: `calendar.${field} : ${message}` });
  };
  if (opens && closes && opens > closes) report('closes', `la fin ${quoted(closes)} précède le début ${quoted(opens)}`);
  if (permanent && (closes ?? cutOffs.length > 0)) report('permanent', 'une aide permanente ne peut pas avoir de fin');
  for (const cutOff of cutOffs) {
    if (cutOff < (opens ?? cutOff) || cutOff > (closes ?? cutOff)) {
      report('cutOffs', `la date ${quoted(cutOff)} sort de la période d’ouverture`);
    }
  }
  return found;
}

function fundingFindings({ funding }: AidScheme): Finding[] {
  const { floor, cap } = funding ?? { floor: null, cap: null };
  if (floor === null || cap === null || floor <= cap) return [];
  const message = `funding.floor : le plancher ${String(floor)} dépasse le plafond ${String(cap)}`;
  return [{ path: ['funding', 'floor'], message }];
}

function selfReferences(scheme: AidScheme): Finding[] {
  const found: Finding[] = [];
  if (scheme.parent === scheme.id) {
    found.push({ path: ['parent'], message: `parent : la fiche ${quoted(scheme.id)} se désigne elle-même` });
  }
  if (scheme.exclusiveWith.includes(scheme.id)) {
    found.push({
      path: ['exclusiveWith'],
      message: `exclusiveWith : la fiche ${quoted(scheme.id)} se désigne elle-même`,
    });
  }
  return found;
}

/** The last digit of a SIREN is a Luhn key. */
function hasLuhnKey(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function sirenFindings({ funders }: AidScheme): Finding[] {
  return funders.flatMap(({ siren }, index) =>
    siren === null || hasLuhnKey(siren)
      ? []
      : [
          {
            path: ['funders', index, 'siren'],
            message: `funders[${String(index)}].siren : la clé de contrôle de ${quoted(siren)} est fausse`,
          },
        ],
  );
}
