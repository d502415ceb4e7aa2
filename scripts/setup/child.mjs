import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const failure = (message, exitCode) => Object.assign(new Error(message), { exitCode });

/** Runs a Node script; its output goes to stderr, signals sent to us go to it. */
export function runNode(args, { cwd, label }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 2, 2] });
    const forward = (signal) => child.kill(signal);
    SIGNALS.forEach((signal) => process.on(signal, forward));
    const done = (settle) => {
      SIGNALS.forEach((signal) => process.off(signal, forward));
      settle();
    };
    child.once('error', (error) => done(() => reject(failure(`${label} did not start: ${error.message}`, 1))));
    child.once('exit', (code, signal) =>
      done(() => {
        if (code === 0) resolve();
        else if (signal) reject(failure(`${label} was stopped by ${signal}.`, 128 + constants.signals[signal]));
        else reject(failure(`${label} failed (code ${code}).`, code));
      }),
    );
  });
}
