// Entry point of the script in the page: one session, which the button's presses toggle. Injecting it again does nothing
// while its extension is the same, and replaces what an older one left otherwise.
import { createBackgroundClient } from '../engine/background-client';
import { failureReason, type Engine } from '../engine/engine';
import { findPageEngine } from '../engine/page-engine-slot';
import { createTwoPlaceEngine } from '../engine/two-place-engine';
import hostStyles from '../reader/host.css';
import pageStyles from '../reader/styles.css';
import { openView } from '../reader/view';
import type { Article } from '../shared/article';
import { api } from '../shared/browser-api';
import { isToggleMessage, type Problem, type StateMessage } from '../shared/messages';
import { canShowElements, problemOf } from './capture';
import { extractPage } from './extract-page';
import { createPageToast } from './page-toast';
import { createSession, type CloseReason, type OpenView, type Session } from './session';
import { wasPressedOn } from './pressed-page';
import { readStrings, type Strings } from './strings';
import toastStyles from './toast.css';
import { waitUntilReady } from './wait-until-ready';
import { pageAddress, watchAddress } from './watch-address';

const slot = globalThis as typeof globalThis & {
  stillpageSession?: { session: Session; isAlive: () => boolean };
};

const isAlive = (): boolean => api.runtime?.id !== undefined;

function problemOfError(error: unknown): Problem {
  console.error('Stillpage:', error, error instanceof Error ? error.cause : '');
  const reason = failureReason(error);
  return reason === 'gone' || reason === 'version' ? 'updated' : 'failed';
}

function createEngine(): Engine {
  return createTwoPlaceEngine(findPageEngine, (refused) =>
    createBackgroundClient(
      { send: (message) => api.runtime.sendMessage(message), isAlive },
      STILLPAGE_VERSION,
      refused,
    ),
  );
}

function tellBackground(message: StateMessage): void {
  if (!isAlive()) return;
  api.runtime.sendMessage(message).catch((error: unknown) => {
    if (isAlive()) console.warn('Stillpage:', error);
  });
}

function openReader(
  article: Article,
  strings: Strings,
  wantsClose: (reason: CloseReason) => void,
): OpenView {
  const view = openView(document, {
    article,
    pageAddress: pageAddress(location.href),
    labels: strings.labels,
    ui: strings.ui,
    styles: { host: hostStyles, page: pageStyles },
    wantsClose,
  });
  const stopWatching = watchAddress(
    () => location.href,
    () => wantsClose('movedOn'),
  );
  return {
    close() {
      stopWatching();
      view.close();
    },
  };
}

function startSession(): Session {
  const strings = readStrings();
  const toast = createPageToast(document, strings, toastStyles);
  const engine = createEngine();

  return createSession({
    findProblem: () => problemOf(document),
    waitUntilReady: (signal) => waitUntilReady(document, signal),
    async extract() {
      toast.hide();
      const extraction = await extractPage(document, location.href, engine);
      engine.dispose();
      return extraction;
    },
    openView: (article, wantsClose) => openReader(article, strings, wantsClose),
    problemOf: problemOfError,
    report(state, problem) {
      toast.follow(state, problem);
      tellBackground({
        kind: 'state',
        state,
        ...(problem !== undefined && { problem, unsaid: !canShowElements(document) }),
      });
    },
  });
}

function listen(session: Session): void {
  api.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    if (sender.id !== api.runtime.id || !isToggleMessage(message)) return;
    answer(true);
    if (wasPressedOn(message.address, location.href)) session.toggle();
  });
  // The browser forgets a tab's button when the tab leaves a page, and brings the page back as it was.
  globalThis.addEventListener('pageshow', (event) => {
    if (event.persisted && session.state === 'open')
      tellBackground({ kind: 'state', state: 'open' });
  });
}

if (slot.stillpageSession?.isAlive() !== true) {
  slot.stillpageSession?.session.close();
  const session = startSession();
  listen(session);
  slot.stillpageSession = { session, isAlive };
}
