import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';

import { quoted } from './errors';

/** Something only whoever runs Levier can put right; the message is one English sentence, without any password. */
export class OperatorError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OperatorError';
  }
}

/** `file` is absolute, or `:memory:`. */
export type DatabaseAddress =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

/** The settings of one process, read from the environment. */
export interface Config {
  readonly database: DatabaseAddress;
  readonly port: number;
  readonly host: string;
  /** What Fastify's `trustProxy` takes: off, on, a number of hops, or addresses. */
  readonly trustProxy: boolean | number | string;
  /** Requests a minute and address on /api; 0 = no limit. */
  readonly rateLimit: number;
  /** The list of the sources to refresh, as JSON; empty without any. */
  readonly sources: string;
  /** Absolute path of the folder where their last good copies are kept. */
  readonly copies: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the environment; relative database paths start from `folder`.
 * @throws OperatorError naming the variable and its value.
 */
export function readConfig(environment: Environment = process.env, folder: string = process.cwd()): Config {
  const read = (name: string, fallback: string): string => {
    const value = environment[name]?.trim() ?? '';
    return value === '' ? fallback : value;
  };
  return {
    database: databaseAddress(read('LEVIER_DATABASE', 'sqlite:./data/levier.db'), folder),
    port: wholeNumber('LEVIER_PORT', read('LEVIER_PORT', '3000'), 65_535),
    host: host(read('LEVIER_HOST', '127.0.0.1')),
    trustProxy: trustProxy(read('LEVIER_TRUST_PROXY', 'off')),
    rateLimit: wholeNumber('LEVIER_RATE_LIMIT', read('LEVIER_RATE_LIMIT', '600'), 1_000_000),
    sources: sources(read('LEVIER_SOURCES', ''), folder),
    copies: resolve(folder, read('LEVIER_COPIES', './data/sources')),
  };
}

/** An address as messages may show it: without user and password. */
export function withoutPassword(address: string): string {
  return address.replace(/\/\/.*@/, '//').replace(/([?&](?:password|sslpassword)=)[^&]*/gi, '$1…');
}

function databaseAddress(value: string, folder: string): DatabaseAddress {
  if (/^postgres(ql)?:\/\//.test(value)) {
    if (URL.canParse(value)) return { kind: 'postgres', url: value };
  } else if (value.startsWith('sqlite:')) {
    const file = value.slice('sqlite:'.length).replace(/^\/\/(?=\/|\.)/, '');
    if (file === ':memory:') return { kind: 'sqlite', file };
    if (file !== '' && !file.includes('\0')) return { kind: 'sqlite', file: resolve(folder, file) };
  }
  throw new OperatorError(
    `LEVIER_DATABASE is ${quoted(withoutPassword(value))}: expected sqlite:<path> or postgres://<user>:<password>@<host>/<database>.`,
  );
}

/** The list itself, or a file that holds it. */
function sources(value: string, folder: string): string {
  if (value === '' || value.startsWith('[')) return value;
  try {
    return readFileSync(resolve(folder, value), 'utf8');
  } catch {
    throw new OperatorError(`LEVIER_SOURCES is ${quoted(value)}: this file cannot be read.`);
  }
}

function wholeNumber(name: string, value: string, max: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number <= max) return number;
  throw new OperatorError(`${name} is ${quoted(value)}: expected a whole number from 0 to ${String(max)}.`);
}

function host(value: string): string {
  if (/^[\w.:-]+$/.test(value)) return value;
  throw new OperatorError(`LEVIER_HOST is ${quoted(value)}: expected an address or a host name, such as 0.0.0.0.`);
}

function trustProxy(value: string): boolean | number | string {
  if (['off', 'false', 'no', '0'].includes(value.toLowerCase())) return false;
  if (['on', 'true', 'yes'].includes(value.toLowerCase())) return true;
  if (/^\d{1,2}$/.test(value)) return Number(value);
  const addresses = value.split(',').map((address) => address.trim());
  if (addresses.every((address) => isIP(address.replace(/\/\d{1,3}$/, '')) !== 0)) return addresses.join(',');
  throw new OperatorError(
    `LEVIER_TRUST_PROXY is ${quoted(value)}: expected off, on, a number of hops, or a list of addresses.`,
  );
}
