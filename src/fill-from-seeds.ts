import type { INestApplicationContext } from '@nestjs/common';

import { describeProblem } from './catalogue';
import { SeedImporter } from './importers';

/** Brings the database up to date with `seeds/`; a scheme file that cannot be read is told and left out. */
export async function fillFromSeeds(context: INestApplicationContext, warn: (line: string) => void): Promise<void> {
  const { rejected } = await context.get(SeedImporter).import();
  for (const problem of rejected) warn(describeProblem(problem));
}
