import { setImmediate } from 'node:timers/promises';

import fc from 'fast-check';

import type { BlockAnswer } from './answer-block';
import { answersInOrder, blocksOf, Lanes, type Block, type Lane } from './lanes';
import type { Row } from './rows';

const row = (number: number): Row => ({ line: number, number, firm: { profile: {} } });
const answerOf = (block: Block): BlockAnswer => {
  return {
    text: block.map(({ number }) => `${String(number)}\n`).join(''),
    answered: block.length,
    problems: [],
    lastLine: 0,
  };
};

async function* rows(count: number, onRead: (number: number) => void = () => undefined): AsyncGenerator<Row> {
  for (let number = 1; number <= count; number += 1) {
    onRead(number);
    yield await Promise.resolve(row(number));
  }
}

/** Answers when told to. */
class SlowLane implements Lane {
  readonly held: (() => void)[] = [];
  constructor(readonly capacity: number) {}
  answer(block: Block): Promise<BlockAnswer> {
    return new Promise((resolve) => {
      this.held.push(() => {
        resolve(answerOf(block));
      });
    });
  }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
};

describe('answersInOrder', () => {
  it('keeps the order of the file, whichever lane answers first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(60),
        fc.array(fc.nat(8), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (count, delays, window) => {
          let asked = 0;
          const answer = async (block: Block): Promise<BlockAnswer> => {
            const turns = delays[asked % delays.length] ?? 0;
            asked += 1;
            for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
            return answerOf(block);
          };
          let text = '';
          for await (const answered of answersInOrder(blocksOf(rows(count)), answer, window)) text += answered.text;
          expect(text).toBe(Array.from({ length: count }, (_, index) => `${String(index + 1)}\n`).join(''));
        },
      ),
    );
  });

  it('reads no further ahead than its window, however slow the answers', async () => {
    let read = 0;
    const lanes = new Lanes();
    const lane = new SlowLane(2);
    lanes.add(lane);
    const answers = answersInOrder(
      blocksOf(rows(1_000, (number) => (read = number))),
      (block) => lanes.answer(block),
      3,
    );
    const first = answers.next();
    await settle();
    expect(lane.held).toHaveLength(2);
    expect(read).toBe(24);
    lane.held.shift()?.();
    expect((await first).value).toMatchObject({ answered: 8 });
    await settle();
    expect(read).toBe(24);
  });

  it('tells the failure of a block when its turn comes', async () => {
    const answer = (block: Block): Promise<BlockAnswer> =>
      block[0]?.number === 9 ? Promise.reject(new Error('broken')) : Promise.resolve(answerOf(block));
    const answers = answersInOrder(blocksOf(rows(40)), answer, 4);
    expect((await answers.next()).value).toMatchObject({ answered: 8 });
    await expect(answers.next()).rejects.toThrow('broken');
  });
});

describe('Lanes', () => {
  it('gives a waiting block to a lane that joins later', async () => {
    const lanes = new Lanes();
    const waiting = lanes.answer([row(1)]);
    const lane = new SlowLane(1);
    lanes.add(lane);
    await settle();
    lane.held.shift()?.();
    expect(await waiting).toMatchObject({ text: '1\n' });
  });

  it('takes a lane again after it failed', async () => {
    const lanes = new Lanes();
    let times = 0;
    lanes.add({
      capacity: 1,
      answer: (block) => {
        times += 1;
        return times === 1 ? Promise.reject(new Error('once')) : Promise.resolve(answerOf(block));
      },
    });
    await expect(lanes.answer([row(1)])).rejects.toThrow('once');
    expect(await lanes.answer([row(2)])).toMatchObject({ text: '2\n' });
  });
});
