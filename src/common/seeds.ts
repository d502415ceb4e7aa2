import { resolve } from 'node:path';

/** The project's own data, beside `src/` and `dist/`. */
export const SEEDS_FOLDER = resolve(__dirname, '..', '..', 'seeds');
