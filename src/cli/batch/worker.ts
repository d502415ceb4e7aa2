import { parentPort, workerData } from 'node:worker_threads';

import type { INestApplicationContext } from '@nestjs/common';

import { Catalogue } from '../../catalogue';
import { RecommendationService } from '../../matching';
import { answerBlock, type BlockAnswer, type Question } from './answer-block';
import type { Block } from './lanes';

/** What a worker is born with. */
export interface WorkerOrder {
  readonly question: Question;
  /** The catalogue that every firm of the file is laid against. */
  readonly catalogueVersion: string;
}

export interface BlockMessage {
  readonly id: number;
  readonly block: Block;
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  /** The database changed since the command opened it: this worker would answer otherwise. */
  | { readonly kind: 'other-catalogue' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: BlockAnswer };

/** Answers the blocks of the thread that started this one, from a snapshot of its own, until it is ended. */
export async function answerAsWorker(open: () => Promise<INestApplicationContext>): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const say = (message: WorkerMessage): void => {
    port.postMessage(message);
  };
  const { question, catalogueVersion } = workerData as WorkerOrder;
  const context = await open();
  const service = context.get(RecommendationService);
  const isSame = context.get(Catalogue).snapshot().version === catalogueVersion;
  await context.close();
  if (!isSame) {
    say({ kind: 'other-catalogue' });
    return;
  }
  port.on('message', ({ id, block }: BlockMessage) => {
    say({ kind: 'answer', id, answer: answerBlock(service, block, question) });
  });
  say({ kind: 'ready' });
}
