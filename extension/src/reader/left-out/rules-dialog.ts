// The dialog for what has been said of sites' parts: save it as a file, take in such a file, forget it all.
import type { RulesStore } from '../../shared/site-rules';
import type { SettingsStrings } from '../../shared/string-names';
import type { MakeElement } from '../element-maker';
import { freshId } from '../panel-fields';

export interface RulesDialogOptions {
  make: MakeElement;
  strings: SettingsStrings;
  ui: { lang: string; dir: 'ltr' | 'rtl' };
  rules: RulesStore;
  /** The rules are others now. */
  changed: () => void;
}

const FILE_NAME = 'stillpage-rules.json';
// A file of all the rules there can be is smaller.
const MAX_FILE_BYTES = 20_000_000;

/** Has the browser save a text as a file. */
function save(make: MakeElement, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = make('a');
  link.href = address;
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Builds the dialog, closed. */
export function createRulesDialog(options: RulesDialogOptions): HTMLDialogElement {
  const { make, strings, ui, rules, changed } = options;
  const heading = make('p', 'panel-title', strings.siteRules);
  heading.id = freshId();
  const outcome = make('p', 'note');
  outcome.setAttribute('role', 'status');
  const makeButton = (className: string, label: string, act: () => void): HTMLButtonElement => {
    const button = make('button', className, label);
    button.type = 'button';
    button.addEventListener('click', act);
    return button;
  };
  const say = (words: string): void => void (outcome.textContent = words);

  const file = make('input', 'rules-file');
  file.type = 'file';
  file.accept = '.json,application/json';
  file.setAttribute('aria-label', strings.importRules);
  const takeIn = async (): Promise<void> => {
    const chosen = file.files?.[0];
    if (chosen === undefined) return;
    const text = chosen.size > MAX_FILE_BYTES ? '' : await chosen.text();
    file.value = '';
    const isTaken = await rules.importAll(text);
    if (isTaken) changed();
    say(isTaken ? strings.rulesImported : strings.rulesBad);
  };
  file.addEventListener('change', () => void takeIn());

  const forget = async (): Promise<void> => {
    await rules.forgetAll();
    changed();
    say(strings.rulesForgotten);
  };
  const close = makeButton('plain', strings.closeSettings, () => dialog.close());
  const dialog = make(
    'dialog',
    'keys rules',
    make('div', 'panel-head', heading, close),
    make('p', 'note', strings.siteRulesNote),
    make(
      'div',
      'rules-acts',
      makeButton(
        'export',
        strings.exportRules,
        () => void rules.exportAll().then((text) => save(make, text)),
      ),
      makeButton('import', strings.importRules, () => file.click()),
      makeButton('forget', strings.forgetRules, () => void forget()),
    ),
    outcome,
    file,
  );
  file.hidden = true;
  dialog.addEventListener('close', () => say(''));
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.lang = ui.lang;
  dialog.dir = ui.dir;
  return dialog;
}
