// The one place that knows under which name a browser offers its extension interface.

import { readSlot } from './world-slot';

/** The extension interface; every call used here answers with a promise in Chromium and in Firefox. */
export const api: typeof chrome = readSlot('browser') ?? chrome;

/** Whether what a press of the button grants lasts for the pages of its site. Firefox takes it back with the page. */
export const isGrantForSite = (): boolean => !api.runtime.getURL('').startsWith('moz-extension:');
