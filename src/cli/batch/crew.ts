import { Worker } from 'node:worker_threads';

import type { BlockAnswer } from './answer-block';
import type { Block, Lane, Lanes } from './lanes';
import type { BlockMessage, WorkerMessage, WorkerOrder } from './worker';

/** One block answered, one waiting: a worker is never idle while its answer travels. */
const CAPACITY = 2;

interface Awaited {
  readonly resolve: (answer: BlockAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A lane over a worker thread, which joins once its snapshot is open; one that cannot open is only missed. */
class WorkerLane implements Lane {
  readonly capacity = CAPACITY;
  private readonly awaited = new Map<number, Awaited>();
  private readonly worker: Worker;
  private sent = 0;

  constructor(script: string, order: WorkerOrder, onReady: (lane: Lane) => void) {
    this.worker = new Worker(script, { workerData: order });
    this.worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') onReady(this);
      else if (message.kind === 'answer') this.take(message.id, (awaited) => awaited.resolve(message.answer));
    });
    this.worker.on('error', (error) => {
      this.failAll(error instanceof Error ? error : new Error(String(error)));
    });
    this.worker.on('exit', () => {
      this.failAll(new Error('Un fil d’exécution s’est arrêté avant la fin.'));
    });
  }

  answer(block: Block): Promise<BlockAnswer> {
    this.sent += 1;
    const message: BlockMessage = { id: this.sent, block };
    return new Promise((resolve, reject) => {
      this.awaited.set(message.id, { resolve, reject });
      this.worker.postMessage(message);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private take(id: number, settle: (awaited: Awaited) => void): void {
    const awaited = this.awaited.get(id);
    this.awaited.delete(id);
    if (awaited !== undefined) settle(awaited);
  }

  private failAll(error: Error): void {
    for (const { reject } of this.awaited.values()) reject(error);
    this.awaited.clear();
  }
}

/** The worker threads of one batch, none until they are called. */
export class Crew {
  private workers: readonly WorkerLane[] = [];

  constructor(
    private readonly size: number,
    private readonly script: string | null,
    private readonly order: WorkerOrder,
    private readonly lanes: Lanes,
  ) {}

  get isComplete(): boolean {
    return this.script === null || this.workers.length >= this.size;
  }

  /** Starts all workers; each takes blocks as soon as it is ready. */
  call(): void {
    const { script } = this;
    if (script === null || this.isComplete) return;
    this.workers = Array.from({ length: this.size }, () => {
      return new WorkerLane(script, this.order, (lane) => {
        this.lanes.add(lane);
      });
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.end()));
  }
}
