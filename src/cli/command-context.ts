import type { INestApplicationContext } from '@nestjs/common';

export interface ProgressLine {
  /** Puts `line` in the place of what was shown; nothing for an empty one. */
  readonly show: (line: string) => void;
  /** Width of the terminal. */
  readonly columns: () => number;
}

/** Where commands print and read; replaced in tests. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly readStdin: () => string;
  /** A last line that is rewritten; only where a person watches. */
  readonly progress?: ProgressLine;
}

/** How a command finds the catalogue: brought up to date with `seeds/`, or as the last command left it. */
export type Opening = 'up to date' | 'as it was left';

export interface CommandContext {
  readonly terminal: Terminal;
  /** Runs with the service open, up to date unless said otherwise, and closes it whatever happens. */
  readonly withService: <T>(use: (context: INestApplicationContext) => T | Promise<T>, opening?: Opening) => Promise<T>;
  /** What a worker thread runs, which calls `answerAsWorker`; null where there can be none. */
  readonly workerScript: string | null;
  /** Exit status of a command that ended well but found errors. */
  readonly setExitCode: (code: number) => void;
}
