export interface StopSignal {
  /** The signal that asked to stop, null as long as none did. */
  readonly asked: () => NodeJS.Signals | null;
  readonly release: () => void;
}

/** What shells report of a process ended by a signal. */
export const EXIT_CODES: Readonly<Partial<Record<NodeJS.Signals, number>>> = { SIGINT: 130, SIGTERM: 143 };

/** Milliseconds in which more of the same are the echo of the first: npm passes on what the terminal sent already. */
const PATIENCE = 3_000;

/** Takes Ctrl-C and `kill` as a wish to stop after the current lines; asked again later, they end the process at once. */
export function listenForStop(): StopSignal {
  let asked: NodeJS.Signals | null = null;
  const release = (): void => {
    process.off('SIGINT', listen).off('SIGTERM', listen);
  };
  const listen = (signal: NodeJS.Signals): void => {
    if (asked === null) setTimeout(release, PATIENCE).unref();
    asked ??= signal;
  };
  process.on('SIGINT', listen).on('SIGTERM', listen);
  return { asked: () => asked, release };
}
