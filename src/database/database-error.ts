import { OperatorError, withoutPassword } from '../common';
import type { DatabaseAddress } from '../common';

const SQLITE: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_NOTADB/, 'is not a SQLite database: give another path in LEVIER_DATABASE, or move the file away'],
  [/^SQLITE_CORRUPT/, 'is damaged: restore a backup, or move the file away to start afresh'],
  [/^SQLITE_(BUSY|LOCKED)/, 'is locked by another program: close it, then try again'],
  [
    /^(SQLITE_(READONLY|PERM|AUTH)|EACCES|EPERM|EROFS)/,
    'cannot be written: check the rights on the file and its folder',
  ],
  [/^(SQLITE_FULL|ENOSPC)/, 'cannot be written: the disk is full'],
  [/^(SQLITE_CANTOPEN|EISDIR|ENOTDIR|EEXIST|ENOENT)/, 'cannot be opened: the path must name a file in a folder'],
];

const POSTGRES: readonly (readonly [RegExp, string])[] = [
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|57P03)/, 'cannot be reached'],
  [/^(28P01|28000)/, 'refuses this user or password'],
  [/^3D000/, 'does not exist on this server: create it first'],
  [/^42501/, 'does not let this user create tables: grant it the right on the schema'],
  [/^53300/, 'has no connection left: raise max_connections, or close other clients'],
];

/** One English sentence for whoever runs Levier; neither stack nor password. */
export function databaseError(error: unknown, address: DatabaseAddress): OperatorError {
  if (error instanceof OperatorError) return error;
  const subject =
    address.kind === 'sqlite'
      ? `The database file ${address.file}`
      : `The PostgreSQL database ${withoutPassword(address.url)}`;
  const { code, message } = details(error);
  const said = (address.kind === 'sqlite' ? SQLITE : POSTGRES).find(([pattern]) => pattern.test(code))?.[1];
  return new OperatorError(`${subject} ${said ?? `failed: ${oneLine(message, address)}`}.`);
}

function details(error: unknown): { code: string; message: string } {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const text = typeof message === 'string' && message !== '' ? message : String(error);
  if (/SASL|password must be/i.test(text)) return { code: '28P01', message: text };
  if (/timeout|terminated/i.test(text)) return { code: 'ETIMEDOUT', message: text };
  return { code: typeof code === 'string' ? code : '', message: text };
}

/** Drivers may repeat the address they were given. */
function oneLine(message: string, address: DatabaseAddress): string {
  const line = message.split('\n')[0] ?? message;
  if (address.kind === 'sqlite') return line;
  const password = URL.canParse(address.url) ? new URL(address.url).password : '';
  const secrets = [password, decodeURIComponent(password)].filter((secret) => secret !== '');
  return secrets.reduce((text, secret) => text.replaceAll(secret, '…'), line);
}
