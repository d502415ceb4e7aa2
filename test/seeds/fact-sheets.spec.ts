import { join } from 'node:path';

import { isComposed, readLeftOut, readPlaces, readSheets } from '../../scripts/fact-sheets/inputs';
import { CATALOGUE } from '../../scripts/fact-sheets/sheet';
import { SEEDS_FOLDER } from '../../src/common';
import { codeBook } from './code-book';

const SCRIPT = join(__dirname, '../../scripts/fact-sheets');
const sheets = readSheets(join(SEEDS_FOLDER, 'schemes'), codeBook());
const composed = sheets.filter(isComposed);
const byHand = sheets.filter((sheet) => !isComposed(sheet));
const leftOut = readLeftOut(join(SCRIPT, 'left-out.csv'));

const recordsOf = (list: typeof sheets): string[] =>
  list.flatMap(({ scheme: { source } }) => (source.catalogue === CATALOGUE ? (source.record ?? []) : []));

describe('fact sheets composed from aides-entreprises.fr', () => {
  it('are there', () => expect(composed.length).toBeGreaterThan(1000));

  it('tell no record that a sheet written by hand tells: remove the fact sheet, or compose again', () => {
    const told = new Set(recordsOf(byHand));
    expect(composed.filter(({ scheme }) => told.has(scheme.source.record ?? '')).map(({ path }) => path)).toEqual([]);
  });

  it('tell each record once', () => {
    const records = recordsOf(composed);
    expect(records.filter((record, index) => records.indexOf(record) !== index)).toEqual([]);
  });

  it('tell no row that is left out, and the sheet named instead exists', () => {
    const records = new Set(recordsOf(sheets));
    const ids = new Set(sheets.map(({ scheme }) => scheme.id));
    expect(leftOut.filter(({ record }) => records.has(record))).toEqual([]);
    expect(leftOut.filter(({ sheet }) => sheet !== '' && !ids.has(sheet))).toEqual([]);
    expect(leftOut.filter(({ reason }) => reason === '')).toEqual([]);
  });

  it('name only territories that exist where a place was read in the words of a row', () => {
    const codes = codeBook();
    const unknown = [...readPlaces(join(SCRIPT, 'read-places.csv')).values()].flat();
    expect(unknown.filter((code) => !codes.territory.has(code))).toEqual([]);
  });

  it('never offer a local aid for certain beyond what its words name', () => {
    const wide = composed.filter(
      ({ scheme: { level, territory, criteria } }) =>
        level === 'local' &&
        territory.include.some((code) => /^(?:DEP|REG)-/.test(code)) &&
        !criteria.some((criterion) => criterion.kind === 'territory' && criterion.soft === true),
    );
    const themselves = /^(?:Ville de Paris|Polynésie française|Collectivité de Saint-Pierre-et-Miquelon)$/;
    const others = wide.filter(({ scheme }) => !scheme.funders.some(({ name }) => themselves.test(name)));
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  it('bind honour loans and LEADER actions to their families', () => {
    const parents = composed.map(({ scheme }) => scheme.parent);
    expect(parents.filter((parent) => parent === 'programme-leader').length).toBeGreaterThan(60);
    expect(parents.filter((parent) => parent === 'pret-d-honneur').length).toBeGreaterThan(200);
    const loose = composed.filter(
      ({ scheme: { name, parent } }) => name.startsWith('Programme LEADER') && parent !== 'programme-leader',
    );
    expect(loose.map(({ path }) => path)).toEqual([]);
  });
});
