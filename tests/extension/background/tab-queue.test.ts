/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { createTabQueue } from '../../../extension/src/background/tab-queue';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it('runs the jobs of one tab in order, and those of others meanwhile', async () => {
  const inTurn = createTabQueue();
  const log: string[] = [];
  const job = (name: string, ms: number) => async () => {
    log.push(`${name} begins`);
    await pause(ms);
    log.push(`${name} ends`);
  };
  await Promise.all([
    inTurn(1, job('first', 30)),
    inTurn(1, job('second', 0)),
    inTurn(2, job('other', 0)),
  ]);
  expect(log.filter((line) => !line.startsWith('other'))).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
  ]);
  expect(log.indexOf('other ends')).toBeLessThan(log.indexOf('first ends'));
});

it('goes on after a job that failed', async () => {
  const inTurn = createTabQueue();
  const failing = inTurn(1, () => Promise.reject(new Error('no')));
  const following = inTurn(1, () => Promise.resolve());
  await expect(failing).rejects.toThrow('no');
  await expect(following).resolves.toBeUndefined();
});
