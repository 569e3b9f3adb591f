// The toolbar button: what it looks like in each tab, and what it says when pointed at.
import { api } from '../shared/browser-api';
import { sentenceFor, translate } from '../shared/locale';
import type { Problem, TabState } from '../shared/messages';
import { createTabQueue } from './tab-queue';

const SIZES = ['16', '32', '48'] as const;
const BADGE_COLOR = '#b3261e';
const BADGE_TEXT_COLOR = '#ffffff';

type Look = 'neutral' | 'active';

const iconPaths = (look: Look): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [size, `icons/${look}-${size}.png`]));

/** The key that toggles the view as it is bound now, or empty: people change it, and a taken key stays unbound. */
async function readShortcut(): Promise<string> {
  const commands = await api.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** A tooltip that ends with the live shortcut. */
export async function titleWithShortcut(text: string): Promise<string> {
  const shortcut = await readShortcut();
  return shortcut === '' ? text : `${text} (${shortcut})`;
}

/** Sets the tooltip of all tabs that have none of their own. */
export async function showDefaultTitle(): Promise<void> {
  await api.action.setTitle({ title: await titleWithShortcut(translate('openView')) });
}

async function setTabState(tabId: number, state: TabState, problem?: Problem): Promise<void> {
  const isOpen = state === 'open';
  const title =
    problem === undefined
      ? await titleWithShortcut(translate(isOpen ? 'closeView' : 'openView'))
      : sentenceFor(problem);
  await Promise.all([
    api.action.setIcon({ tabId, path: iconPaths(isOpen ? 'active' : 'neutral') }),
    api.action.setTitle({ tabId, title }),
    api.action.setBadgeText({ tabId, text: problem === undefined ? '' : '!' }),
    api.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
    api.action.setBadgeTextColor({ tabId, color: BADGE_TEXT_COLOR }),
  ]);
}

// A state that takes longer to show, as its tooltip names the shortcut, would otherwise cover the one that came after it.
const inTurn = createTabQueue();

/** Shows how a tab stands. With `failed`, `problem` is the sentence the tooltip then holds. The last state told stays. */
export function showTabState(tabId: number, state: TabState, problem?: Problem): Promise<void> {
  return inTurn(tabId, () => setTabState(tabId, state, problem));
}
