import type { INestApplicationContext } from '@nestjs/common';

/** Where commands print and read; replaced in tests. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly readStdin: () => string;
}

export interface CommandContext {
  readonly terminal: Terminal;
  /** Runs with the service open, and closes it whatever happens. */
  readonly withService: <T>(use: (context: INestApplicationContext) => T | Promise<T>) => Promise<T>;
  /** Exit status of a command that ended well but found errors. */
  readonly setExitCode: (code: number) => void;
}
