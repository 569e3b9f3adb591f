// The dialogs over the view: the map of the keys, the outline, the sites' rules.
import type { MakeElement } from './element-maker';
import type { Command } from './key-map';
import { createKeysDialog } from './keys-dialog';
import { createRulesDialog } from './left-out/rules-dialog';
import { createOutline } from './outline';
import type { ToolsOptions } from './tools';

/** A dialog over the article, made when it is first shown, or each time where what it shows may have changed. */
function makeOpenable({ surface }: ToolsOptions, make: () => HTMLDialogElement, isFresh = false) {
  let dialog: HTMLDialogElement | undefined;
  return {
    isOpen: (): boolean => dialog?.open === true,
    close: () => dialog?.close(),
    toggle: (): void => {
      if (dialog?.open === true) {
        dialog.close();
        return;
      }
      if (isFresh) dialog?.remove();
      if (dialog?.isConnected !== true) surface.body.append((dialog = make()));
      dialog.showModal();
    },
  };
}

/** Makes the dialogs, each when it is first opened; one at most is open. */
export function makeDialogs(make: MakeElement, options: ToolsOptions) {
  const { main, labels, ui, lang } = options;
  const strings = labels.settings;
  const keys = makeOpenable(options, () =>
    createKeysDialog({ make, strings, closeLabel: labels.close, ui }),
  );
  const outlineOptions = { make, main, lang, labels: strings, ui };
  const outline = makeOpenable(options, () => createOutline(outlineOptions), true);
  const rules = makeOpenable(options, () =>
    createRulesDialog({ make, strings, ui, ...options.rules }),
  );
  return {
    keys,
    outline,
    rules,
    /** Closes the one that is open. */
    close(): boolean {
      const open = [keys, outline, rules].find((dialog) => dialog.isOpen());
      open?.close();
      return open !== undefined;
    },
    /** Over a dialog only the keys that close it count. */
    letPass(command: Command): boolean {
      if (command === 'close') return true;
      if (keys.isOpen()) return command === 'keys';
      if (outline.isOpen()) return command === 'outline';
      return !rules.isOpen();
    },
  };
}
