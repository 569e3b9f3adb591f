// The map of the keys, as a dialog over the view.
import type { SettingsStrings } from '../shared/string-names';
import type { MakeElement } from './element-maker';
import { BINDINGS } from './key-map';
import { freshId } from './panel-fields';

export interface KeysDialogOptions {
  make: MakeElement;
  strings: SettingsStrings;
  /** What Escape does. */
  closeLabel: string;
  ui: { lang: string; dir: 'ltr' | 'rtl' };
}

const shownKey = (key: string): string => (key === 'Escape' ? 'Esc' : key.toUpperCase());

/** Builds the dialog, closed. */
export function createKeysDialog(options: KeysDialogOptions): HTMLDialogElement {
  const { make, strings, closeLabel, ui } = options;
  const heading = make('p', 'panel-title', strings.keys);
  heading.id = freshId();
  const list = make('dl', 'key-list');
  for (const { keys, label } of BINDINGS) {
    const names = keys.flatMap((key, index) => [
      ...(index === 0 ? [] : [' ']),
      make('kbd', undefined, shownKey(key)),
    ]);
    const words = label === 'close' ? closeLabel : strings[label];
    list.append(
      make('div', undefined, make('dt', undefined, ...names), make('dd', undefined, words)),
    );
  }
  const close = make('button', 'plain', strings.closeSettings);
  close.type = 'button';
  const dialog = make('dialog', 'keys', make('div', 'panel-head', heading, close), list);
  close.addEventListener('click', () => dialog.close());
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.lang = ui.lang;
  dialog.dir = ui.dir;
  return dialog;
}
