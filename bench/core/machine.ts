import { cpus, totalmem, type CpuInfo } from 'node:os';

/** What the figures were measured on. */
export function machine(): string {
  const [first, ...others]: readonly CpuInfo[] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first?.model ?? 'processor not told'}, ${others.length + 1} cores, ${memory} GB, Node ${process.versions.node}`;
}
