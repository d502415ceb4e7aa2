import { rm } from 'node:fs/promises';

export default async function removeFolder() {
  if (globalThis.levierTestFolder) await rm(globalThis.levierTestFolder, { recursive: true, force: true });
}
