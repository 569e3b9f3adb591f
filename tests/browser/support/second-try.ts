// A test that fails is tried once more, as a real browser on a busy machine may be late once; scripts/test.mjs names every
// test that needed it, and each of these is a fault to be found.
import { jest } from '@jest/globals';

jest.retryTimes(1, { logErrorsBeforeRetry: true });
