export default async function stopPostgres() {
  await globalThis.levierTestPostgres?.stop();
}
