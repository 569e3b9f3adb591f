// Entry point of the script in the page: one session, which the button's presses toggle. Injecting it again does nothing
// while its extension is the same, and replaces what an older one left otherwise.
import { createBackgroundClient } from '../engine/background-client';
import { failureReason, type Engine } from '../engine/engine';
import { findPageEngine } from '../engine/page-engine-slot';
import { createTwoPlaceEngine } from '../engine/two-place-engine';
import hostStyles from '../reader/host.css';
import pageStyles from '../reader/styles.css';
import { openView } from '../reader/view';
import type { Article, Extraction } from '../shared/article';
import { api } from '../shared/browser-api';
import {
  isToggleMessage,
  type PlaceMessage,
  type Problem,
  type StateMessage,
} from '../shared/messages';
import type { ReadingPoint } from '../shared/reading-point';
import { readSlot, writeSlot } from '../shared/world-slot';
import { bringScript } from './bring-script';
import { canShowElements, problemOf } from './capture';
import { extractPage } from './extract-page';
import { followTranslation } from './follow-translation';
import { createFontLoader, type FontLoader } from './font-loader';
import { createPageToast } from './page-toast';
import { resumeReading } from './resume';
import { createSession, type CloseReason, type OpenView, type Session } from './session';
import { wasPressedOn } from './pressed-page';
import { createRulesStore, type LoadedRules } from './rules-store';
import { createShelf } from './settings-shelf';
import { createSettingsStore, type LoadedStore } from './settings-store';
import { readStrings, type Strings } from './strings';
import toastStyles from './toast.css';
import { attemptWith, keepInStep } from './keep-in-step';
import { readStart } from './share-place';
import { waitUntilReady } from './wait-until-ready';
import { pageAddress } from './watch-address';

const SLOT = 'stillpageSession';

interface RunningSession {
  session: Session;
  isAlive: () => boolean;
}

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

const warn = (error: unknown): void => {
  if (isAlive()) console.warn('Stillpage:', error);
};

const ask = (message: PlaceMessage): Promise<unknown> => api.runtime.sendMessage(message);

function tellBackground(message: StateMessage): void {
  if (!isAlive()) return;
  api.runtime.sendMessage(message).catch(warn);
}

/** The page's host, or undefined where nothing may be kept of it. */
const siteOfPage = (): string | undefined =>
  location.hostname === '' || api.extension.inIncognitoContext ? undefined : location.hostname;

/** The settings, which are being read from now on: they have to be there before anything is painted. */
function readSettings(): LoadedStore {
  const { sync, local, onChanged } = api.storage;
  const store = createSettingsStore({
    shelf: createShelf({ sync, local }, warn),
    onChanged: (listener) => onChanged.addListener(listener),
    site: location.hostname === '' ? undefined : location.hostname,
    isPrivate: api.extension.inIncognitoContext,
    report: warn,
  });
  globalThis.addEventListener('pagehide', () => store.flush());
  return store;
}

interface Preparations {
  strings: Strings;
  settings: LoadedStore;
  rules: LoadedRules;
  fonts: FontLoader;
}

/** Has ready what the view must have when it is first painted. */
async function prepareLook(extraction: Extraction, { settings, rules, fonts }: Preparations) {
  await Promise.all([settings.ready, rules.ready]);
  if ('error' in extraction) return;
  fonts.setText(() => JSON.stringify(extraction));
  await fonts.prepare(settings.current.font);
}

function openReader(
  article: Article,
  { strings, settings, rules, fonts }: Preparations,
  read: () => Promise<Extraction>,
  wantsClose: (reason: CloseReason) => void,
): OpenView {
  const attempt = attemptWith(warn);
  let start: ReadingPoint | undefined;
  const view = openView(document, {
    article,
    pageAddress: pageAddress(location.href),
    labels: strings.labels,
    ui: strings.ui,
    styles: { host: hostStyles, page: pageStyles },
    settings,
    rules,
    fonts,
    bring: bringScript,
    forgetPlaces: () => void ask({ kind: 'place', task: 'wipe', address: '' }).catch(warn),
    drawn: (places) => (start = attempt(() => readStart(document, places.texts()))),
    wantsClose,
  });
  const step = keepInStep(document, view, {
    article,
    start,
    read,
    moreWords: strings.showMore,
    movedOn: () => wantsClose('movedOn'),
    warn,
  });
  const resume = resumeReading(view, {
    address: pageAddress(location.href),
    words: strings.continueReading,
    isWanted: () => settings.current.rememberPlaces && !api.extension.inIncognitoContext,
    ask,
    warn,
  });
  let isOpen = true;
  const stopFollowing = followTranslation(document, () => {
    read().then((fresh) => {
      if (!isOpen || 'error' in fresh) return;
      view.show(fresh);
      step.renew(fresh);
    }, warn);
  });
  return {
    close(reason) {
      isOpen = false;
      stopFollowing();
      resume.end();
      const finish = step.end(reason === 'asked');
      view.close();
      finish();
      settings.flush();
    },
  };
}

function startSession(): Session {
  const settings = readSettings();
  const strings = readStrings();
  const fonts = createFontLoader((message) => api.runtime.sendMessage(message), warn);
  const rules = createRulesStore(api.storage.local, siteOfPage(), warn);
  const preparations: Preparations = { strings, settings, rules, fonts };
  const toast = createPageToast(document, strings, toastStyles, () => session.toggle());
  const engine = createEngine();

  async function read(): Promise<Extraction> {
    const extraction = await extractPage(document, location.href, engine);
    engine.dispose();
    await prepareLook(extraction, preparations);
    return extraction;
  }

  const session = createSession({
    findProblem: () => problemOf(document),
    waitUntilReady: (signal) => waitUntilReady(document, signal),
    async extract() {
      toast.hide();
      return read();
    },
    openView: (article, wantsClose) => openReader(article, preparations, read, wantsClose),
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
  return session;
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

const running = readSlot<RunningSession>(SLOT);
if (running?.isAlive() !== true) {
  running?.session.close();
  const session = startSession();
  listen(session);
  writeSlot<RunningSession>(SLOT, { session, isAlive });
}
