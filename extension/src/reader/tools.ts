// What stands beside the article: the button back to the page, the button for the settings with its panel, the map of the
// keys; and what the keys do.
import { clampNumber, type Settings, type SettingsStore } from '../shared/settings';
import type { SettingsStrings } from '../shared/string-names';
import type { Announce } from './announcer';
import { nextTheme } from './appearance';
import { elementMaker, type MakeElement } from './element-maker';
import { makeDialogs } from './dialogs';
import { goToHeading } from './headings';
import type { Surface } from './host';
import { commandOf, type Command } from './key-map';
import type { Chooser } from './left-out/chooser';
import type { RulesDialogOptions } from './left-out/rules-dialog';
import type { Offers } from './offer';
import {
  createSettingsPanel,
  nameOfTheme,
  type PanelOptions,
  type SettingsPanel,
} from './settings-panel';

export interface ToolsOptions {
  surface: Surface;
  /** What is read. */
  main: HTMLElement;
  store: SettingsStore;
  /** The language of the article, or empty. */
  lang: string;
  labels: { close: string; settings: SettingsStrings };
  ui: { lang: string; dir: 'ltr' | 'rtl' };
  announce: Announce;
  offers: Pick<Offers, 'accept'>;
  /** Forgets where anything was read. */
  forgetPlaces: () => void;
  closeView: () => void;
  chooser: Chooser;
  rules: Pick<RulesDialogOptions, 'rules' | 'changed'>;
}

export interface Tools {
  nodes: HTMLElement[];
  /** Shows the settings as they are now. */
  show(settings: Settings): void;
  /** What Escape does: closes what is open over the article, or else the view. */
  escape(): void;
  /** Before everything is drawn anew: gives what opens the same in other tools, with the focus where it is. */
  pause(): (next: Tools) => void;
  /** Opens the panel; `at` is the number of the control that gets the focus. */
  openPanel(at?: number): void;
}

const SIZE_STEP = 10;

function makeRoundButton(
  make: MakeElement,
  { ui }: ToolsOptions,
  className: string,
  label: string,
  sign: HTMLElement,
  act: () => void,
): HTMLButtonElement {
  const button = make('button', className, sign);
  button.type = 'button';
  button.lang = ui.lang;
  button.setAttribute('aria-label', label);
  button.title = label;
  button.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return button;
}

function changeSize({ store, labels, ui, announce }: ToolsOptions, size: number): void {
  store.change({ size: clampNumber('size', size) });
  const shown = new Intl.NumberFormat(ui.lang, { style: 'percent' });
  announce(`${labels.settings.size}: ${shown.format(store.current.size / 100)}`);
}

function changeTheme({ store, labels, announce }: ToolsOptions): void {
  store.change({ theme: nextTheme(store.current.theme) });
  announce(`${labels.settings.theme}: ${nameOfTheme(store.current.theme, labels.settings)}`);
}

const controlsIn = (place: HTMLElement): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('button, input, select'),
];

/** The number of the control that has the focus. */
function readFocus(place: HTMLElement): number | undefined {
  const { activeElement } = place.getRootNode() as Document | ShadowRoot;
  const at = controlsIn(place).indexOf(activeElement as HTMLElement);
  return at === -1 ? undefined : at;
}

function forgetPlaces({ forgetPlaces: forget, announce, labels }: ToolsOptions): void {
  forget();
  announce(labels.settings.placesForgotten);
}

/** The button Aa and the panel below it, which is made when it is first opened. */
function makeOpener(
  make: MakeElement,
  options: ToolsOptions,
  acts: Pick<PanelOptions, 'showKeys' | 'forgetPlaces' | 'showRules' | 'choose'>,
) {
  const { surface, store, labels, ui } = options;
  const sign = make('span', 'letters', make('span', undefined, 'A'), make('span', undefined, 'a'));
  sign.setAttribute('aria-hidden', 'true');
  const { settings: strings } = labels;
  const button = makeRoundButton(make, options, 'round', strings.settings, sign, toggle);
  button.setAttribute('aria-haspopup', 'dialog');
  // Its own box holds the place by the direction of the article, whatever the panel's own is.
  const place = make('div', 'panel-place');
  let panel: SettingsPanel | undefined;
  let isOpen = false;

  function mark(open: boolean): void {
    isOpen = open;
    surface.root.classList.toggle('setting', open);
    button.setAttribute('aria-expanded', String(open));
    if (panel !== undefined) panel.element.hidden = !open;
  }

  const closePanel = (): void => close(true);

  function open(at?: number): void {
    if (panel === undefined) {
      const locale = ui.lang;
      panel = createSettingsPanel({ make, store, strings, ui, locale, closePanel, ...acts });
      place.append(panel.element);
    }
    panel.show(store.current);
    mark(true);
    const focused = at === undefined ? undefined : controlsIn(place)[at];
    (focused ?? panel.first).focus({ preventScroll: focused === undefined });
  }

  function close(returnsFocus: boolean): void {
    mark(false);
    if (returnsFocus) button.focus({ preventScroll: true });
  }

  function toggle(): void {
    if (isOpen) close(true);
    else open();
  }

  mark(false);
  // Who points at the text wants to read on.
  options.main.addEventListener('pointerdown', () => {
    if (isOpen) close(false);
  });
  return {
    nodes: [button, place],
    open,
    readFocus: () => readFocus(place),
    toggle,
    close,
    isOpen: () => isOpen,
    show: (settings: Settings) => {
      if (isOpen) panel?.show(settings);
    },
  };
}

/** Builds the tools of a view, not yet put anywhere, and listens to its keys. */
export function createTools(options: ToolsOptions): Tools {
  const { surface, main, store, labels, closeView, chooser } = options;
  const make = elementMaker(surface.document);
  const { keys, outline, rules, ...dialogs } = makeDialogs(make, options);
  const lines = make('span', 'lines');
  const { outline: outlineLabel } = labels.settings;
  const list = makeRoundButton(make, options, 'round', outlineLabel, lines, outline.toggle);
  list.setAttribute('aria-haspopup', 'dialog');
  const panel = makeOpener(make, options, {
    showKeys: keys.toggle,
    forgetPlaces: () => forgetPlaces(options),
    choose: () => {
      panel.close(false);
      chooser.toggle();
    },
    ...(options.rules.rules.isKept && { showRules: rules.toggle }),
  });
  const cross = make('span', 'cross');
  const close = makeRoundButton(make, options, 'round close', labels.close, cross, closeView);

  function escape(): void {
    if (chooser.isOn()) chooser.toggle();
    else if (dialogs.close()) return;
    else if (panel.isOpen()) panel.close(true);
    else closeView();
  }

  const commands: Record<Command, () => void> = {
    close: escape,
    settings: panel.toggle,
    keys: keys.toggle,
    theme: () => changeTheme(options),
    larger: () => changeSize(options, store.current.size + SIZE_STEP),
    smaller: () => changeSize(options, store.current.size - SIZE_STEP),
    usualSize: () => changeSize(options, 100),
    nextHeading: () => goToHeading(surface, main, 1),
    previousHeading: () => goToHeading(surface, main, -1),
    outline: outline.toggle,
    takeOffer: () => options.offers.accept(),
    choose: () => chooser.toggle(),
  };
  const tools = make('div', 'tools', list, ...panel.nodes, close);
  // Ours is in the reader's language already.
  tools.translate = false;
  surface.events.addEventListener('keydown', (event) => {
    const command = commandOf(event as KeyboardEvent, store.current.singleKeys);
    if (command === undefined || !dialogs.letPass(command)) return;
    event.preventDefault();
    event.stopPropagation();
    commands[command]();
  });
  return {
    nodes: [tools],
    show: (settings) => panel.show(settings),
    escape,
    openPanel: panel.open,
    pause() {
      if (!panel.isOpen()) return () => undefined;
      const at = panel.readFocus();
      return (next) => next.openPanel(at);
    },
  };
}
