import { OperatorError, type Config } from './common';

/** Why the service cannot listen, as whoever runs it may put it right; anything else stays as it is. */
export function listenError(error: unknown, { host, port }: Config): unknown {
  switch ((error as { code?: unknown } | null)?.code) {
    case 'EADDRINUSE':
      return new OperatorError(
        `LEVIER_PORT: port ${String(port)} is already in use; stop the other program or choose another port.`,
      );
    case 'EACCES':
      return new OperatorError(
        `LEVIER_PORT: port ${String(port)} may not be opened by this user; choose one above 1024.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new OperatorError(`LEVIER_HOST: ${host} is not an address of this machine.`);
    default:
      return error;
  }
}

/** One line on stderr and exit status 1: no stack trace for whoever only wanted to start the service. */
export function failInOneLine(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`levier: ${message.split('\n')[0] ?? ''}\n`);
  process.exit(1);
}
