// What tests have Firefox's own code do, which runs with the browser's rights. Each is the text of a function of the browser's
// window in front and one argument.

/** Presses the button of the extension of that id. A popup that an earlier press has left open would take the press to close. */
export const PRESS = `async (window, id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
  for (let popup; (popup = ViewPopup.for(extension, window)); ) {
    popup.closePopup();
    await new Promise((resolve) => window.setTimeout(resolve, 20));
  }
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

/** What the button says in the tab in front. */
export const READ_BUTTON = `({ gBrowser }, id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
  const { title, badgeText } = action.getContextData(gBrowser.selectedTab);
  return { title, badge: badgeText };
}`;

/** The address of the tab in front, or empty while it is on its way to another. */
export const READ_ADDRESS = `({ gBrowser }) => {
  const { webProgress, currentURI } = gBrowser.selectedBrowser;
  return webProgress.isLoadingDocument ? '' : currentURI.spec;
}`;

/** What the find bar does with these words, in the tab in front. */
export const COUNT_FOUND = `({ gBrowser }, words) => new Promise((resolve) => {
  const { finder } = gBrowser.selectedBrowser;
  const listener = {
    onFindResult() {},
    onMatchesCountResult({ total }) {
      finder.removeResultListener(listener);
      resolve(total);
    },
  };
  finder.addResultListener(listener);
  finder.requestMatchesCount(words, 1000, false);
})`;

/** Has the tab in front answer media queries as on another system, as the developer tools do. */
export const EMULATE_MEDIA = `({ gBrowser }, features) => {
  const { browsingContext } = gBrowser.selectedBrowser;
  const overrides = {
    'prefers-color-scheme': 'prefersColorSchemeOverride',
    'prefers-reduced-motion': 'prefersReducedMotionOverride',
    'forced-colors': 'forcedColorsOverride',
  };
  for (const { name, value } of features) browsingContext[overrides[name]] = value;
}`;

/** Lets the extension of that id into private windows, as its user would in the add-ons manager. */
export const ALLOW_IN_PRIVATE_WINDOWS = `(window, id) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  return ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
}`;

/** The address of the extension's own pages. */
export const READ_ORIGIN = `(window, id) => 'moz-extension://' + WebExtensionPolicy.getByID(id).mozExtensionHostname`;

/** Has the button of the extension of that id stand in the toolbar, and tells where on the screen its middle is. */
export const PIN_BUTTON = `async (window, id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { widget } = ExtensionParent.apiManager.global.browserActionFor(extension);
  window.CustomizableUI.addWidgetToArea(widget.id, 'nav-bar');
  const { node } = widget.forWindow(window);
  const { left, top, width, height } = await window.promiseDocumentFlushed(() => node.getBoundingClientRect());
  const { mozInnerScreenX, mozInnerScreenY } = window;
  return { x: mozInnerScreenX + left + width / 2, y: mozInnerScreenY + top + height / 2 };
}`;

/** Stops the background of the extension of that id, whatever it is doing. */
export const STOP_BACKGROUND = `(window, id) =>
  WebExtensionPolicy.getByID(id).extension.terminateBackground({ disableResetIdleForTest: true })`;

/** Offers an update as one that has been downloaded is, and tells whether it is let in within so many milliseconds. */
export const OFFER_UPDATE = `(window, { id, within }) => new Promise((resolve) => {
  const { AddonManagerPrivate } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const upgrade = { version: '99', install: () => resolve(true) };
  AddonManagerPrivate.getUpgradeListener(id)(upgrade);
  window.setTimeout(resolve, within, false);
})`;

/**
 * What the process of the tab in front has used of the processor, in seconds, and what it holds in memory once its garbage
 * has been collected, in bytes.
 */
export const READ_COSTS = `async ({ gBrowser }) => {
  const { osPid } = gBrowser.selectedBrowser.browsingContext.currentWindowGlobal;
  const { children } = await ChromeUtils.requestProcInfo();
  const seconds = children.find(({ pid }) => pid === osPid).cpuTime / 1e9;
  Services.obs.notifyObservers(null, 'child-mmu-request');
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  let bytes = 0;
  const add = (process, path, kind, units, amount) => {
    if (process.includes('pid ' + osPid + ')') && path.startsWith('explicit/')) bytes += amount;
  };
  await new Promise((resolve) => manager.getReports(add, null, resolve, null, false));
  return { seconds, bytes };
}`;
