import { setImmediate } from 'node:timers/promises';

import { answerBlock, type BlockAnswer, type Question } from './answer-block';
import type { Answerer } from './render';
import { Crew } from './crew';
import { answersInOrder, blocksOf, Lanes } from './lanes';
import type { Outcome } from './outcome';
import type { OutputFile } from './output-file';
import { remaining, type Advance } from './progress';
import type { Firms } from './rows';
import type { StopSignal } from './stop-signal';

export interface Batch {
  readonly firms: Firms;
  /** Lines of the file read. */
  readonly lines: number;
  readonly question: Question;
  readonly output: OutputFile;
  readonly service: Answerer;
  readonly catalogueVersion: string;
  /** Threads beside this one; null for as many as the rest of the work deserves. */
  readonly workers: number | null;
  readonly cores: number;
  /** What a worker thread runs; null where there can be none. */
  readonly workerScript: string | null;
}

export interface Watch {
  readonly stop: StopSignal;
  readonly onRejected: (message: string) => void;
  readonly onAdvance: (advance: Advance) => void;
  /** Milliseconds, of any origin. */
  readonly now: () => number;
}

/** Milliseconds left from which threads, which take more than a second to open a catalogue, are worth their start. */
const WORTH_A_CREW = 5_000;
/** Milliseconds before which a pace means nothing. */
const FIRST_PACE = 500;

function isWorthACrew(advance: Advance): boolean {
  return advance.elapsed > FIRST_PACE && (remaining(advance) ?? 0) > WORTH_A_CREW;
}

function crewOf({ question, catalogueVersion, workers, cores, workerScript }: Batch, lanes: Lanes): Crew {
  const crew = new Crew(workers ?? cores - 1, workerScript, { question, catalogueVersion }, lanes);
  if (workers !== null) crew.call();
  return crew;
}

function tellRejected({ problems }: BlockAnswer, { fieldOf }: Firms, { onRejected }: Watch): void {
  for (const { line, message, pointer } of problems) {
    const field = pointer === null || pointer === '/company' ? '' : `, ${fieldOf(pointer)}`;
    onRejected(`ligne ${String(line)}${field} : ${message}${message.endsWith('?') ? '' : '.'}`);
  }
}

/**
 * Answers every firm of a file in its order, this thread and its workers side by side, and writes as it goes.
 * `outcome` counts along, so that what was done is known even when it ends badly.
 * Memory does not grow with the file: a bounded number of firms is between reading and writing.
 */
export async function runBatch(batch: Batch, watch: Watch, outcome: Outcome): Promise<void> {
  const { firms, lines, question, output, service, cores } = batch;
  const lanes = new Lanes();
  lanes.add({
    capacity: 1,
    answer: async (block) => {
      await setImmediate();
      return answerBlock(service, block, question);
    },
  });
  const crew = crewOf(batch, lanes);
  const start = watch.now();
  const window = 3 * Math.max(batch.workers ?? 0, cores);
  try {
    for await (const answer of answersInOrder(blocksOf(firms.rows), (block) => lanes.answer(block), window)) {
      tellRejected(answer, firms, watch);
      if (answer.answered > 0) await output.write(answer.text);
      outcome.answered += answer.answered;
      outcome.rejected += answer.problems.length;
      const advance = { ...outcome, share: answer.lastLine / lines, elapsed: watch.now() - start };
      watch.onAdvance(advance);
      if (watch.stop.asked() !== null) return;
      if (batch.workers === null && isWorthACrew(advance)) crew.call();
    }
  } finally {
    await crew.end();
    await output.close();
  }
}
