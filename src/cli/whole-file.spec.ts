import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ProblemError } from '../common';
import { writeWhole } from './whole-file';

describe('writeWhole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'levier-whole-'));
  const path = (name: string): string => join(folder, name);

  it('writes all pieces, in place of what was there', async () => {
    writeFileSync(path('a'), 'old and longer than the new');
    await writeWhole(path('a'), ['é', 'x'.repeat(3 << 20), '\n']);
    expect(readFileSync(path('a'), 'utf8')).toBe(`é${'x'.repeat(3 << 20)}\n`);
    await writeWhole(path('empty'), []);
    expect(readFileSync(path('empty'), 'utf8')).toBe('');
  });

  it('leaves what was there when the pieces fail on the way, and nothing beside it', async () => {
    writeFileSync(path('b'), 'old');
    const before = readdirSync(folder);
    const failing = function* (): Generator<string> {
      yield 'x'.repeat(3 << 20);
      throw new RangeError('no more');
    };
    await expect(writeWhole(path('b'), failing())).rejects.toThrow(new RangeError('no more'));
    expect(readFileSync(path('b'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('writes the file behind a link', async () => {
    writeFileSync(path('real'), 'old');
    symlinkSync(path('real'), path('link'));
    await writeWhole(path('link'), ['new']);
    expect(readFileSync(path('real'), 'utf8')).toBe('new');
  });

  it.each([
    ['folder', 'c’est un dossier'],
    ['new/', 'c’est un dossier'],
    ['nowhere/a.csv', 'son dossier n’existe pas'],
    ['/dev/null', 'ce n’est pas un fichier ordinaire'],
    ['', 'il n’a pas de nom'],
  ])('refuses %s before a byte is written', async (name, reason) => {
    mkdirSync(path('folder'), { recursive: true });
    const file = name.startsWith('/') || name === '' ? name : path(name);
    const refused: unknown = await writeWhole(file, ['x']).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ status: 422, message: expect.stringContaining(reason) as string });
  });
});
