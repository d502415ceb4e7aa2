import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const weights = [400, 600, 700];
const fonts = ['latin', 'latin-ext'].flatMap((subset) =>
  weights.map((weight) => `source-sans-3-${subset}-${weight}-normal.woff2`),
);

/** Files of packages that the pages serve, by their name under `vendor/`; each licence goes along. */
export const VENDOR = {
  'source-sans-3.LICENSE.txt': '@fontsource/source-sans-3/LICENSE',
  ...Object.fromEntries(fonts.map((file) => [file, `@fontsource/source-sans-3/files/${file}`])),
};

/** Copies what the pages serve as it stands: `src/web/public`, then the packages' files. */
export function copyAssets(root) {
  const target = join(root, 'dist', 'web', 'public');
  const own = join(root, 'src', 'web', 'public');
  if (existsSync(own)) cpSync(own, target, { recursive: true });
  for (const [name, source] of Object.entries(VENDOR)) {
    const file = join(target, 'vendor', name);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(root, 'node_modules', source), file);
  }
}
