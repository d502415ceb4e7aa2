/** One line on stderr and exit status 1: no stack trace for whoever only wanted to start the service. */
export function failInOneLine(error: unknown): never {
  const { code, port, message } = (error ?? {}) as { code?: string; port?: number; message?: string };
  const line =
    code === 'EADDRINUSE'
      ? `LEVIER_PORT: port ${String(port)} is already in use; stop the other program or choose another port.`
      : code === 'EACCES'
        ? `LEVIER_PORT: port ${String(port)} may not be opened by this user; choose one above 1024.`
        : code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
          ? 'LEVIER_HOST: this address is not one of this machine.'
          : (message ?? String(error)).split('\n')[0];
  process.stderr.write(`levier: ${line ?? ''}\n`);
  process.exit(1);
}
