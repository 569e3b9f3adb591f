// Brings a script into a page that only some articles need. The press that opened the reader still allows it.
import { api } from '../shared/browser-api';
import type { ScriptName } from '../shared/on-demand';

const FILES: Readonly<Record<ScriptName, string>> = {
  highlighter: 'highlighter.js',
  formulas: 'formulas.js',
};

/**
 * @returns true once the script has run
 * @throws what injecting rejected with, for instance where the tab has moved on
 */
export async function bringScript(name: ScriptName, tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  await api.scripting.executeScript({
    target: { tabId },
    files: [FILES[name]],
    injectImmediately: true,
  });
  return true;
}
