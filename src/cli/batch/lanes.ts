import type { BlockAnswer } from './answer-block';
import type { Row } from './rows';

export type Block = readonly Row[];

/** A thread that answers blocks. */
export interface Lane {
  /** Blocks it may hold at once. */
  readonly capacity: number;
  readonly answer: (block: Block) => Promise<BlockAnswer>;
}

/** Gives each block to the first lane that is free; lanes may join at any time. */
export class Lanes {
  private readonly free: Lane[] = [];
  private readonly waiting: ((lane: Lane) => void)[] = [];

  add(lane: Lane): void {
    for (let place = 0; place < lane.capacity; place += 1) this.release(lane);
  }

  async answer(block: Block): Promise<BlockAnswer> {
    const lane =
      this.free.shift() ??
      (await new Promise<Lane>((resolve) => {
        this.waiting.push(resolve);
      }));
    try {
      return await lane.answer(block);
    } finally {
      this.release(lane);
    }
  }

  private release(lane: Lane): void {
    const next = this.waiting.shift();
    if (next === undefined) this.free.push(lane);
    else next(lane);
  }
}

/** Firms a block: enough to be worth a message between threads, few enough to stop at once. */
const ROWS_A_BLOCK = 8;

export async function* blocksOf(rows: AsyncIterable<Row>): AsyncGenerator<Block> {
  let block: Row[] = [];
  for await (const row of rows) {
    block.push(row);
    if (block.length < ROWS_A_BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** The answers in the order of the blocks; never more than `window` blocks are read ahead of what is written. */
export async function* answersInOrder(
  blocks: AsyncIterable<Block>,
  answer: (block: Block) => Promise<BlockAnswer>,
  window: number,
): AsyncGenerator<BlockAnswer> {
  const ahead: Promise<BlockAnswer>[] = [];
  for await (const block of blocks) {
    const answered = answer(block);
    // Its failure is told when its turn comes; until then it is not unhandled.
    answered.catch(() => undefined);
    ahead.push(answered);
    const first = ahead.length < window ? undefined : ahead.shift();
    if (first !== undefined) yield await first;
  }
  for (const answered of ahead) yield await answered;
}
