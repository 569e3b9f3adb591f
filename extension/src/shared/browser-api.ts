// The one place that knows under which name a browser offers its extension interface.

const scope = globalThis as typeof globalThis & { browser?: typeof chrome };

/** The extension interface; every call used here answers with a promise in Chromium and in Firefox. */
export const api: typeof chrome = scope.browser ?? chrome;
