// One tab's reader, open or closed, as a state machine. The last press wins: a press during opening closes again, and
// an answer that comes late finds its opening gone and is dropped.
import type { Article, Extraction } from '../shared/article';
import type { Problem, TabState } from '../shared/messages';

/** An open view. `close` gives the page back and calls no one. */
export interface OpenView {
  close(reason: CloseReason): void;
}

/** Why a view wants to close by itself: its user asked, or the page made it. */
export type CloseReason = 'asked' | Extract<Problem, 'movedOn' | 'removed'>;

export interface SessionParts {
  /** What is wrong with this document before anything is tried. */
  findProblem(): Problem | undefined;
  waitUntilReady(signal: AbortSignal): Promise<void>;
  /** @param whole whether all of the page's text is wanted, and not only an article */
  extract(whole: boolean): Promise<Extraction>;
  openView(article: Article, wantsClose: (reason: CloseReason) => void): OpenView;
  /** Which sentence fits something that was thrown. */
  problemOf(error: unknown): Problem;
  /** Tells of every change, for the page's toast and the toolbar button. */
  report(state: TabState, problem?: Problem): void;
}

type State =
  | { name: 'closed' }
  | { name: 'opening'; cancel: AbortController }
  | { name: 'open'; view: OpenView }
  | { name: 'closing' };

export interface Session {
  /**
   * A press of the button or the shortcut.
   * @param whole whether to open all of the page's text, as it has no article
   */
  toggle(whole?: boolean): void;
  /** Closes whatever is open and forgets what is opening. */
  close(): void;
  readonly state: State['name'];
}

export function createSession(parts: SessionParts): Session {
  let state: State = { name: 'closed' };

  function fail(problem: Problem): void {
    state = { name: 'closed' };
    parts.report('failed', problem);
  }

  function close(reason: CloseReason = 'asked'): void {
    if (state.name === 'opening') state.cancel.abort();
    if (state.name === 'open') {
      const { view } = state;
      // Closing makes the dialog and the page fire events that lead back here.
      state = { name: 'closing' };
      view.close(reason);
    }
    state = { name: 'closed' };
    if (reason === 'asked') parts.report('closed');
    else parts.report('failed', reason);
  }

  function show(extraction: Extraction): void {
    if ('error' in extraction) {
      fail(problemOfExtraction(extraction.error));
      return;
    }
    const view = parts.openView(extraction, (reason) => {
      if (state.name === 'open' && state.view === view) close(reason);
    });
    state = { name: 'open', view };
    parts.report('open');
  }

  async function open(whole = false): Promise<void> {
    const problem = parts.findProblem();
    if (problem !== undefined) {
      fail(problem);
      return;
    }
    const cancel = new AbortController();
    const isCurrent = (): boolean => state.name === 'opening' && state.cancel === cancel;
    state = { name: 'opening', cancel };
    parts.report('opening');
    try {
      await parts.waitUntilReady(cancel.signal);
      if (!isCurrent()) return;
      const extraction = await parts.extract(whole);
      if (isCurrent()) show(extraction);
    } catch (error) {
      if (isCurrent()) fail(parts.problemOf(error));
    }
  }

  return {
    toggle(whole) {
      if (state.name === 'closed') void open(whole);
      else if (state.name !== 'closing') close();
    },
    close() {
      if (state.name === 'opening' || state.name === 'open') close();
    },
    get state() {
      return state.name;
    },
  };
}

function problemOfExtraction(error: Exclude<Extraction, Article>['error']): Problem {
  switch (error) {
    case 'too-large':
    case 'too-many-nodes':
    case 'too-deep':
      return 'tooLarge';
    case 'not-html':
      return 'notAPage';
    case 'no-article':
      return 'noArticle';
  }
}
