// Which sentence fits when the browser won't let us into a tab.
import type { Problem } from '../shared/messages';

/**
 * @param error what injecting the script rejected with
 * @param url the tab's address where the browser tells it; it doesn't for most of its own pages
 */
export function whyRefused(error: unknown, url: string | undefined): Problem {
  const message = error instanceof Error ? error.message : String(error);
  if (/showing error page/i.test(message)) return 'errorPage';
  if (url?.startsWith('file:') === true || /file:\/\//i.test(message)) return 'fileAccess';
  return 'restricted';
}
