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
  type FollowMessage,
  type PlaceMessage,
  type Problem,
  type StateMessage,
} from '../shared/messages';
import { readProperty } from '../shared/page-dom';
import type { ReadingPoint } from '../shared/reading-point';
import { readSlot, writeSlot } from '../shared/world-slot';
import { bringScript } from './bring-script';
import { canShowElements, problemOf } from './capture';
import { followWithin } from './follow-links';
import { followTranslation } from './follow-translation';
import { createFontLoader, type FontLoader } from './font-loader';
import { clearLeftBehind } from './left-behind';
import { createPageToast } from './page-toast';
import { createPageSource, type Source } from './page-source';
import { hasText } from './page-text';
import { offerSelected } from './read-selected';
import { resumeReading } from './resume';
import { createSession, type CloseReason, type OpenView, type Session } from './session';
import { wasPressedOn } from './pressed-page';
import { createReadAhead, type ReadAhead } from './read-ahead';
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

/** A session with what presses the button does: what the sentence over the page offers, or else it opens and closes. */
interface Pressed {
  session: Session;
  ahead: ReadAhead<Extraction>;
  press: () => void;
  /** Opens it, as a link of another page's view was followed; where that can't be, without a word. */
  follow: () => void;
}

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

const ask = (message: PlaceMessage | FollowMessage): Promise<unknown> =>
  api.runtime.sendMessage(message);

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

const mayRemember = ({ current }: LoadedStore): boolean =>
  current.rememberPlaces && !api.extension.inIncognitoContext;

/** Reads the page again whenever it has been translated, until it is stopped. */
function followWords(read: () => Promise<Extraction>, renew: (fresh: Article) => void): () => void {
  let isOpen = true;
  const stop = followTranslation(document, () => {
    read().then((fresh) => {
      if (isOpen && !('error' in fresh)) renew(fresh);
    }, warn);
  });
  return () => {
    isOpen = false;
    stop();
  };
}

function openReader(
  article: Article,
  { strings, settings, rules, fonts }: Preparations,
  { read, readSelected, selected }: Source,
  wantsClose: (reason: CloseReason) => void,
): OpenView {
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
    followed: followWithin(settings, () => void ask({ kind: 'follow' }).catch(warn)),
    drawn: (places) =>
      (start = attemptWith(warn)(() => readStart(document, places.texts(), selected))),
    wantsClose,
  });
  const selection = offerSelected(view, {
    article,
    read: readSelected,
    words: { only: strings.readSelection, whole: strings.showWhole },
    warn,
  });
  const step = keepInStep(document, view, {
    article,
    start,
    read,
    show: selection.show,
    moreWords: strings.showMore,
    movedOn: () => wantsClose('movedOn'),
    warn,
  });
  const resume = resumeReading(view, {
    address: pageAddress(location.href),
    words: strings.continueReading,
    isWanted: () => mayRemember(settings) && !selection.isShown(),
    ask,
    warn,
  });
  const stopFollowing = followWords(read, (fresh) => {
    selection.show(fresh);
    step.renew(fresh);
  });
  return {
    close(reason) {
      stopFollowing();
      resume.end();
      const finish = step.end(reason === 'asked');
      view.close();
      finish();
      settings.flush();
    },
  };
}

function startSession(): Pressed {
  const settings = readSettings();
  const strings = readStrings();
  const fonts = createFontLoader((message) => api.runtime.sendMessage(message), warn);
  const rules = createRulesStore(api.storage.local, siteOfPage(), warn);
  const preparations: Preparations = { strings, settings, rules, fonts };
  const toast = createPageToast(document, strings, toastStyles, {
    readNow: () => session.toggle(),
    showText: () => (hasText(document) ? () => session.toggle(true) : undefined),
  });
  const engine = createEngine();
  const pages = createPageSource(document, engine, (found) => prepareLook(found, preparations));
  // Whether nobody has asked for anything here.
  let isQuiet = false;

  const ahead = createReadAhead(() => pages.open(false));
  const session = createSession({
    findProblem: () => problemOf(document),
    waitUntilReady: (signal) => waitUntilReady(document, signal),
    extract(whole) {
      toast.hide();
      return whole ? pages.open(true) : ahead.take();
    },
    openView: (article, wantsClose) => openReader(article, preparations, pages.source, wantsClose),
    problemOf: problemOfError,
    report(happened, why) {
      const [state, problem] =
        isQuiet && happened === 'failed' ? (['closed'] as const) : ([happened, why] as const);
      if (happened === 'open') isQuiet = false;
      toast.follow(state, problem);
      tellBackground({
        kind: 'state',
        state,
        ...(problem !== undefined && { problem, unsaid: !canShowElements(document) }),
      });
    },
  });
  return {
    session,
    ahead,
    press() {
      isQuiet = false;
      if (!toast.accept()) session.toggle();
    },
    follow() {
      if (session.state !== 'closed') return;
      isQuiet = true;
      session.toggle();
    },
  };
}

function listen({ session, ahead, press, follow }: Pressed): void {
  // Whoever pressed the button over a view of an older copy of ours wanted it closed. No later press means that.
  let hasClosed = clearLeftBehind(document);
  api.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    if (sender.id !== api.runtime.id || !isToggleMessage(message)) return;
    answer(true);
    const isMeant = wasPressedOn(message.address, location.href);
    if (!isMeant || message.isFirst !== true) ahead.forget();
    const isAnswered = hasClosed && message.isFirst === true;
    hasClosed = false;
    if (!isMeant) return;
    if (message.isFollowed === true) follow();
    else if (!isAnswered) press();
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
  const started = startSession();
  const { session } = started;
  listen(started);
  writeSlot<RunningSession>(SLOT, { session, isAlive });
  // What is still being parsed would be read in part.
  const isParsed = readProperty(Document.prototype, 'readyState', document) !== 'loading';
  if (isParsed && problemOf(document) === undefined) started.ahead.begin();
}
