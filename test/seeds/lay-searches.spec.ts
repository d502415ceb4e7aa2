import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { finderWordsOf, parseSchemeFile, SchemeFinder } from '../../src/catalogue';
import { SEEDS_FOLDER } from '../../src/common';
import { loadReference } from '../../src/reference';
import { loadTerritories } from '../../src/territories';
import { codeBook } from './code-book';

interface LaySearch {
  readonly text: string;
  readonly need: string;
}

const FOLDER = join(SEEDS_FOLDER, 'schemes');

const searches = parse(readFileSync(join(__dirname, 'lay-searches.yaml'), 'utf8')) as readonly LaySearch[];
const reference = loadReference(SEEDS_FOLDER);
const codes = codeBook();
const schemes = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .flatMap((file) => parseSchemeFile(readFileSync(join(FOLDER, file), 'utf8'), file, codes).scheme ?? []);
const needsOf = new Map(schemes.map(({ id, needs }) => [id, needs]));
const finder = new SchemeFinder(schemes, finderWordsOf(reference, loadTerritories(SEEDS_FOLDER)));

describe('what plant managers type', () => {
  it.each(searches)('$text: $need', ({ text, need }) => {
    expect(reference.needs.exists(need)).toBe(true);
    const [first] = finder.search(text, 1);
    expect(needsOf.get(first?.id ?? '')).toContain(need);
  });
});
