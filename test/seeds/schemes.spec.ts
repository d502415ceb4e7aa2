import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblem, finderWordsOf, parseSchemeFile, searchDocumentOf } from '../../src/catalogue';
import { knownWorldOf } from '../../src/catalogue/check/known-world';
import { lint } from '../../src/catalogue/check/lint';
import { SEEDS_FOLDER } from '../../src/common';
import { loadReference } from '../../src/reference';
import { loadTerritories } from '../../src/territories';
import { codeBook } from './code-book';

const FOLDER = join(__dirname, '../../seeds/schemes');

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') || file.endsWith('.yml'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const codes = codeBook();
const parsed = files.map((file) => parseSchemeFile(readFileSync(join(FOLDER, file), 'utf8'), file, codes));
const schemes = parsed.flatMap(({ scheme }) => (scheme ? [scheme] : []));

describe('seeds/schemes', () => {
  it('holds schemes', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it('has no file with a problem', () => {
    expect(parsed.flatMap(({ problems }) => problems.map(describeProblem))).toEqual([]);
  });

  it('has no sheet in which the catalogue check finds an error', () => {
    const at = '2026-11-29';
    const entries = schemes.map((scheme) => ({ scheme, source: 'levier', externalId: null, updatedAt: at }));
    const world = knownWorldOf(loadReference(SEEDS_FOLDER), loadTerritories(SEEDS_FOLDER), at);
    const errors = lint(entries, at, world).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ schemeId, message }) => `${schemeId} ${message}`)).toEqual([]);
  });

  it('gives each id once', () => {
    const ids = schemes.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('names only schemes that exist as parent or as exclusive', () => {
    const ids = new Set(schemes.map(({ id }) => id));
    const broken = schemes.flatMap(({ id, parent, exclusiveWith }) =>
      [...(parent === null ? [] : [parent]), ...exclusiveWith]
        .filter((other) => !ids.has(other))
        .map((other) => `${id} : fiche inconnue « ${other} »`),
    );
    expect(broken).toEqual([]);
  });

  it('serves every need, and so every family', () => {
    const served = new Set(schemes.flatMap(({ needs }) => needs));
    const { families } = loadReference(SEEDS_FOLDER).needs;
    const lonely = families.filter(({ needs }) => needs.length === 0);
    const unserved = families.flatMap(({ needs }) => needs).filter(({ id }) => !served.has(id));
    expect([...lonely, ...unserved].map(({ id }) => id)).toEqual([]);
  });

  it('has an aid of every funder that a text may name', () => {
    const reference = loadReference(SEEDS_FOLDER);
    const words = finderWordsOf(reference, loadTerritories(SEEDS_FOLDER));
    const traits = new Set(schemes.flatMap((scheme) => searchDocumentOf(scheme, words).traits));
    const lost = [...reference.wordings.funders.keys()].filter((id) => !traits.has(`funder:${id}`));
    expect(lost).toEqual([]);
  });
});
