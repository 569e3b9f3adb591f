// The one place that knows under which name a browser offers its extension interface.

import { readSlot } from './world-slot';

/** The extension interface; every call used here answers with a promise in Chromium and in Firefox. */
export const api: typeof chrome = readSlot('browser') ?? chrome;
