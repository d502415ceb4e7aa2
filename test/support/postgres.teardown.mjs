import { rm } from 'node:fs/promises';

export default async function stopPostgres() {
  const { server, folder } = globalThis.levierTestPostgres ?? {};
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
}
