import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** Text of the files of a small project, by path. */
export type Files = Readonly<Record<string, string>>;

/** A throw-away project under the house's own rules, for violations planted on purpose. */
export class PlantedProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'levier-planted-'));

  constructor(files: Files) {
    const rules = ['eslint.config.mjs', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json', 'scripts'];
    for (const name of rules) cpSync(join(ROOT, name), join(this.folder, name), { recursive: true });
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** The real packages, for checks that read their types. */
  linkPackages(): void {
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** What a tool of the project prints on stdout, whatever its exit code. */
  run(script: string, args: readonly string[]): Promise<string> {
    const command = [join(ROOT, 'node_modules', script), ...args];
    return new Promise((done, fail) => {
      execFile(process.execPath, command, { cwd: this.folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
        if (stdout) done(stdout);
        else fail(new Error(`${script} printed nothing. ${stderr}`, { cause: error }));
      });
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
