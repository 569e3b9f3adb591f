// Whatever is pressed, and whenever answers come, the last press decides.
import { expect, it, jest } from '@jest/globals';
import {
  createSession,
  type CloseReason,
  type SessionParts,
} from '../../../extension/src/content/session';
import type { Extraction } from '../../../extension/src/shared/article';
import { makeArticle } from '../support/articles';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; ++turn) await Promise.resolve();
};

/** A session whose steps wait until the test lets them go on. */
function makeSession(overrides: Partial<SessionParts> = {}) {
  const answers: { give(extraction: Extraction): void; fail(error: Error): void }[] = [];
  const log: string[] = [];
  let open = 0;
  let wantsClose: (reason: CloseReason) => void = () => undefined;
  const session = createSession({
    findProblem: () => undefined,
    waitUntilReady: () => Promise.resolve(),
    extract: () =>
      new Promise((resolve, reject) => {
        answers.push({ give: resolve, fail: reject });
      }),
    openView(_article, wants) {
      open += 1;
      wantsClose = wants;
      return { close: () => void (open -= 1) };
    },
    problemOf: () => 'failed',
    report: (state, problem) =>
      void log.push(problem === undefined ? state : `${state}: ${problem}`),
    ...overrides,
  });
  return {
    session,
    answers,
    log,
    views: () => open,
    wantClose: (reason: CloseReason) => wantsClose(reason),
  };
}

it('opens at one press and closes at the next', async () => {
  const { session, answers, log, views } = makeSession();
  session.toggle();
  await settle();
  answers[0]?.give(makeArticle());
  await settle();
  expect(views()).toBe(1);
  session.toggle();
  expect(views()).toBe(0);
  expect(log).toEqual(['opening', 'open', 'closed']);
});

it('drops an answer that comes after a second press [F3]', async () => {
  const { session, answers, log, views } = makeSession();
  session.toggle();
  await settle();
  session.toggle();
  answers[0]?.give(makeArticle());
  await settle();
  expect(views()).toBe(0);
  expect(log).toEqual(['opening', 'closed']);
});

it('opens once after three presses, with the last answer alone [F3]', async () => {
  const { session, answers, views } = makeSession();
  for (let press = 0; press < 3; ++press) {
    session.toggle();
    await settle();
  }
  expect(answers).toHaveLength(2);
  answers[1]?.give(makeArticle());
  await settle();
  answers[0]?.give(makeArticle());
  await settle();
  expect(views()).toBe(1);
  expect(session.state).toBe('open');
});

it.each([19, 20, 200, 201])(
  'stands as the parity of %d quick presses says [F1]',
  async (presses) => {
    const { session, answers, views } = makeSession();
    for (let press = 0; press < presses; ++press) session.toggle();
    await settle();
    for (const answer of answers) answer.give(makeArticle());
    await settle();
    expect(views()).toBe(presses % 2);
    expect(session.state).toBe(presses % 2 === 1 ? 'open' : 'closed');
  },
);

it('stands as the parity says whatever random moments answers come at [F1]', async () => {
  // A fixed sequence, so that a failure can be seen again.
  let seed = 20260314;
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let round = 0; round < 50; ++round) {
    const { session, answers, views } = makeSession();
    let presses = 0;
    for (let step = 0; step < 30; ++step) {
      const dice = random();
      if (dice < 0.5) {
        session.toggle();
        presses += 1;
      } else if (dice < 0.75) await settle();
      else answers[Math.floor(random() * answers.length)]?.give(makeArticle());
      expect(views()).toBeLessThanOrEqual(1);
    }
    await settle();
    for (const answer of answers) answer.give(makeArticle());
    await settle();
    expect(views()).toBe(presses % 2);
  }
});

it('waits for a page that is loading, and captures nothing when pressed again meanwhile', async () => {
  let ready: () => void = () => undefined;
  const waitUntilReady = jest.fn(
    (signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        ready = resolve;
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  );
  const { session, answers, log, views } = makeSession({ waitUntilReady });
  session.toggle();
  await settle();
  expect(answers).toHaveLength(0);
  session.toggle();
  ready();
  await settle();
  expect(answers).toHaveLength(0);
  expect(log).toEqual(['opening', 'closed']);
  session.toggle();
  ready();
  await settle();
  answers[0]?.give(makeArticle());
  await settle();
  expect(views()).toBe(1);
});

it.each([
  ['no-article', 'noArticle'],
  ['not-html', 'notAPage'],
  ['too-large', 'tooLarge'],
  ['too-many-nodes', 'tooLarge'],
  ['too-deep', 'tooLarge'],
] as const)('says for %s that %s is in the way, and is closed', async (error, problem) => {
  const { session, answers, log } = makeSession();
  session.toggle();
  await settle();
  answers[0]?.give({ error });
  await settle();
  expect(log).toEqual(['opening', `failed: ${problem}`]);
  expect(session.state).toBe('closed');
});

it('says so when a step throws, and opens at the next press', async () => {
  const { session, answers, log, views } = makeSession();
  session.toggle();
  await settle();
  answers[0]?.fail(new Error('surprise'));
  await settle();
  expect(log).toEqual(['opening', 'failed: failed']);
  session.toggle();
  await settle();
  answers[1]?.give(makeArticle());
  await settle();
  expect(views()).toBe(1);
});

it('says so when the view cannot be opened', async () => {
  const openView = (): never => {
    throw new Error('no room');
  };
  const { session, answers, log } = makeSession({ openView });
  session.toggle();
  await settle();
  answers[0]?.give(makeArticle());
  await settle();
  expect(log).toEqual(['opening', 'failed: failed']);
  expect(session.state).toBe('closed');
});

it('tries nothing on a document that is no page', async () => {
  const { session, answers, log } = makeSession({ findProblem: () => 'notAPage' });
  session.toggle();
  await settle();
  expect(answers).toHaveLength(0);
  expect(log).toEqual(['failed: notAPage']);
});

it('closes when the view wants it, and says why unless the reader asked', async () => {
  for (const [reason, last] of [
    ['asked', 'closed'],
    ['movedOn', 'failed: movedOn'],
    ['removed', 'failed: removed'],
  ] as const) {
    const { session, answers, log, views, wantClose } = makeSession();
    session.toggle();
    await settle();
    answers[0]?.give(makeArticle());
    await settle();
    wantClose(reason);
    wantClose(reason);
    expect(views()).toBe(0);
    expect(log).toEqual(['opening', 'open', last]);
  }
});

it('is not led astray by a view that asks to be closed while it closes', async () => {
  let wants: (reason: CloseReason) => void = () => undefined;
  const log: string[] = [];
  const { session, answers } = makeSession({
    openView(_article, wantsClose) {
      wants = wantsClose;
      return { close: () => wants('asked') };
    },
    report: (state) => void log.push(state),
  });
  session.toggle();
  await settle();
  answers[0]?.give(makeArticle());
  await settle();
  session.toggle();
  expect(log).toEqual(['opening', 'open', 'closed']);
});

it('leaves nothing open when it is ended', async () => {
  const { session, answers, views } = makeSession();
  session.toggle();
  await settle();
  session.close();
  answers[0]?.give(makeArticle());
  await settle();
  expect(views()).toBe(0);
  session.close();
  expect(session.state).toBe('closed');
});

it('asks for all of the text where that is wanted, and for an article again after that', async () => {
  const asked: boolean[] = [];
  const { session, views } = makeSession({
    extract(whole) {
      asked.push(whole);
      return Promise.resolve(makeArticle());
    },
  });
  session.toggle(true);
  await settle();
  expect(views()).toBe(1);
  session.toggle();
  session.toggle();
  await settle();
  expect(asked).toEqual([true, false]);
});
