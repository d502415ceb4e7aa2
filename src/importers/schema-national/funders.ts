import { fold } from '../../common';
import type { Funder } from '../../engine';
import { readObjects } from './loose-json';
import { distinct } from '../feed/row-notes';
import type { Row } from './row';

const NOT_TOLD: Funder = { name: 'Porteur non précisé', siren: null, role: null };

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function sirenOf(row: Row, written: string): string | null {
  const digits = written.replace(/\s/g, '');
  if (digits === '') return null;
  if (/^\d{9}$/.test(digits)) return digits;
  row.warn('porteurs', 'ce SIREN n’a pas neuf chiffres, il est laissé de côté', written);
  return null;
}

function funderOf(row: Row, object: Readonly<Record<string, unknown>>): Funder {
  const values = new Map(Object.entries(object).map(([key, value]) => [fold(key), value]));
  const roles = values.get('roles') ?? values.get('role');
  const role = distinct((Array.isArray(roles) ? roles : [roles]).map(textOf)).join(', ');
  return {
    name: textOf(values.get('nom') ?? values.get('name')),
    siren: sirenOf(row, textOf(values.get('siren'))),
    role: role === '' ? null : role,
  };
}

/** Roles of one name come together: a funder is named once. */
function merged(funders: readonly Funder[]): Funder[] {
  const byName = new Map<string, Funder>();
  for (const funder of funders) {
    const known = byName.get(funder.name);
    const role = distinct([known?.role ?? '', funder.role ?? '']).join(', ');
    byName.set(funder.name, { ...funder, siren: known?.siren ?? funder.siren, role: role === '' ? null : role });
  }
  return [...byName.values()];
}

/** `porteurs`: who funds and who handles the aid. What is no JSON is kept as names. */
export function readFunders(row: Row): Funder[] {
  const text = row.text('porteurs');
  if (text === '') {
    row.warn('porteurs', 'le porteur manque');
    return [NOT_TOLD];
  }
  const objects = readObjects(text);
  if (objects === null) {
    row.warn('porteurs', 'ce n’est pas une liste JSON de porteurs, le texte est gardé comme nom');
    return distinct(/[[{]/.test(text) ? [text] : text.split('|')).map((name) => ({ ...NOT_TOLD, name }));
  }
  const named = merged(objects.map((object) => funderOf(row, object)).filter(({ name }) => name !== ''));
  if (named.length > 0) return named;
  row.warn('porteurs', 'aucun porteur n’y a de nom');
  return [NOT_TOLD];
}
