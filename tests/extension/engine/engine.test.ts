/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { EngineFailure, failureReason, within } from '../../../extension/src/engine/engine';

it('passes on what comes in time', async () => {
  expect(await within(1000, Promise.resolve(7))).toBe(7);
  await expect(within(1000, Promise.reject(new Error('mine')))).rejects.toThrow('mine');
});

it('fails with a time-out when nothing comes', async () => {
  const reason = await within(5, new Promise(() => undefined)).catch(failureReason);
  expect(reason).toBe('timeout');
});

it('knows a failure that another script threw, which has a class of its own', () => {
  const foreign = Object.assign(new Error('x'), { name: 'EngineFailure', reason: 'refused' });
  expect(failureReason(foreign)).toBe('refused');
  expect(failureReason(new EngineFailure('gone'))).toBe('gone');
});

it('knows no reason for anything else', () => {
  expect(failureReason(new Error('refused'))).toBeUndefined();
  expect(failureReason({ name: 'EngineFailure', reason: 'refused' })).toBeUndefined();
  expect(
    failureReason(Object.assign(new Error(), { name: 'EngineFailure', reason: 'x' })),
  ).toBeUndefined();
});
