import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readList, readUtf8 } from './read-file';

const TEXT = 'insee_com,classement_afr\n63430,non classé\n';

function file(content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'levier-test-')), 'liste.csv');
  writeFileSync(path, content);
  return path;
}

describe('a file that a command reads', () => {
  it('is a list in either encoding', () => {
    expect(readList(file(TEXT))).toBe(TEXT);
    expect(readList(file(Buffer.from(TEXT, 'latin1')))).toBe(TEXT);
  });

  it('is a text in UTF-8 only', () => {
    expect(readUtf8(file(TEXT))).toBe(TEXT);
    expect(() => readUtf8(file(Buffer.from(TEXT, 'latin1')))).toThrow('n’est pas un texte en UTF-8');
    expect(() => readList('/nowhere/liste.csv')).toThrow('n’existe pas');
  });
});
