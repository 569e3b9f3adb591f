// The panel in which a reader sets the view. Every change shows at once in the text behind it.
import { PRESET_NAMES, PRESETS, findPreset, type PresetName } from '../shared/presets';
import {
  DEFAULT_SETTINGS,
  FONTS,
  LEVELS,
  THEMES,
  type Font,
  type Settings,
  type Theme,
} from '../shared/settings';
import type { SettingsStrings } from '../shared/string-names';
import { isNudged } from './custom-palette';
import {
  freshId,
  makeCheckbox,
  makeGroup,
  makeRadios,
  makeSlider,
  makeSwitch,
  type PanelPart,
  type PanelTools,
} from './panel-fields';

export interface PanelOptions extends PanelTools {
  strings: SettingsStrings;
  ui: { lang: string; dir: 'ltr' | 'rtl' };
  closePanel: () => void;
  showKeys: () => void;
  forgetPlaces: () => void;
  /** Lets the reader point at parts. */
  choose: () => void;
  /** Shows what has been said of sites' parts; missing where nothing is kept. */
  showRules?: () => void;
}

export interface SettingsPanel {
  element: HTMLElement;
  /** Gets the focus when the panel opens. */
  first: HTMLElement;
  show: (settings: Settings) => void;
}

const themeLabels = (strings: SettingsStrings): Record<Theme, string> => ({
  auto: strings.themeAuto,
  light: strings.themeLight,
  sepia: strings.themeSepia,
  grey: strings.themeGrey,
  dark: strings.themeDark,
  black: strings.themeBlack,
  contrast: strings.themeContrast,
  custom: strings.themeCustom,
});

/** What a theme is called. */
export const nameOfTheme = (theme: Theme, strings: SettingsStrings): string =>
  themeLabels(strings)[theme];

function makeThemes(options: PanelOptions): PanelPart {
  const { strings, store } = options;
  const labels = themeLabels(strings);
  const choices = THEMES.map((theme) => [theme, labels[theme]] as const);
  const radios = makeRadios(options, strings.theme, choices, (theme) => store.change({ theme }));
  // Each swatch shows its own colours; the sheet reads them from the same attribute as the view.
  for (const input of radios.element.querySelectorAll('input')) {
    input.nextElementSibling?.setAttribute('data-swatch', input.value);
  }
  return { element: radios.element, show: ({ theme }) => radios.show(theme) };
}

function makeColors(options: PanelOptions): PanelPart {
  const { make, strings, store } = options;
  const fields = (['paper', 'ink', 'link'] as const).map((name) => {
    const input = make('input');
    input.type = 'color';
    const label = { paper: strings.colorPaper, ink: strings.colorInk, link: strings.colorLink };
    input.addEventListener('input', () => store.change({ [name]: input.value }));
    return {
      name,
      input,
      element: make('label', 'color', input, make('span', undefined, label[name])),
    };
  });
  const note = make('p', 'note');
  note.setAttribute('role', 'status');
  const element = make('div', 'colors', ...fields.map((field) => field.element), note);
  return {
    element,
    show(settings) {
      element.hidden = settings.theme !== 'custom';
      for (const { name, input } of fields) input.value = settings[name];
      const words = !element.hidden && isNudged(settings) ? strings.colorsNudged : '';
      if (note.textContent !== words) note.textContent = words;
    },
  };
}

function makePresets(options: PanelOptions): PanelPart {
  const { make, strings, store } = options;
  const labels: Record<PresetName, string> = {
    calm: strings.presetCalm,
    compact: strings.presetCompact,
    large: strings.presetLarge,
    dyslexia: strings.presetDyslexia,
  };
  const buttons = PRESET_NAMES.map((preset) => {
    const button = make('button', 'choice', labels[preset]);
    button.type = 'button';
    button.addEventListener('click', () => store.change(PRESETS[preset]));
    return { preset, button };
  });
  const row = make('div', 'choices', ...buttons.map(({ button }) => button));
  return {
    element: makeGroup(options, strings.presets, row),
    show(settings) {
      const shown = findPreset(settings);
      for (const { preset, button } of buttons) {
        button.setAttribute('aria-pressed', String(preset === shown));
      }
    },
  };
}

function makeFonts({ make, strings, store }: PanelOptions): PanelPart {
  const labels: Record<Font, string> = {
    serif: strings.fontSerif,
    sans: strings.fontSans,
    literata: 'Literata',
    atkinson: 'Atkinson Hyperlegible Next',
    opendyslexic: 'OpenDyslexic',
  };
  const select = make('select');
  select.id = freshId();
  for (const font of FONTS) {
    const option = make('option', undefined, labels[font]);
    option.value = font;
    select.append(option);
  }
  const label = make('label', undefined, strings.font);
  label.htmlFor = select.id;
  select.addEventListener('change', () => store.change({ font: select.value as Font }));
  return {
    element: make('div', 'select', label, select),
    show: ({ font }) => void (select.value = font),
  };
}

/** How much of what was left out is shown. */
function makeLevels(options: PanelOptions): PanelPart {
  const { strings, store } = options;
  const labels = {
    strict: strings.levelStrict,
    balanced: strings.levelBalanced,
    everything: strings.levelEverything,
  };
  const choices = LEVELS.map((level) => [level, labels[level]] as const);
  const radios = makeRadios(options, strings.level, choices, (level) => store.change({ level }));
  return { element: radios.element, show: ({ level }) => radios.show(level) };
}

/** The switch between all sites and this one; nothing where there is no site to remember. */
function makeSiteSwitch(options: PanelOptions): PanelPart[] {
  const { make, strings, store } = options;
  if (store.site === undefined) return [];
  const { element, input } = makeCheckbox(options, strings.onlyThisSite);
  const site = make('bdi', 'site-name', store.site);
  element.lastElementChild?.append(' ', site);
  input.addEventListener('change', () => store.setSiteOnly(input.checked));
  return [{ element, show: () => void (input.checked = store.isSiteOnly) }];
}

function makeButton(
  { make }: PanelOptions,
  className: string,
  label: string,
  act: () => void,
): HTMLButtonElement {
  const button = make('button', className, label);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

const SWITCHES = ['justify', 'hyphenate', 'singleKeys', 'rememberPlaces', 'stayInView'] as const;

/** Builds the panel, hidden. */
export function createSettingsPanel(options: PanelOptions): SettingsPanel {
  const { make, strings, store, ui, closePanel, showKeys, forgetPlaces, choose, showRules } =
    options;
  const heading = make('p', 'panel-title', strings.settings);
  heading.id = freshId();
  heading.tabIndex = -1;
  const parts: PanelPart[] = [
    makeThemes(options),
    makeColors(options),
    makePresets(options),
    makeFonts(options),
    ...(['size', 'measure', 'leading', 'letters', 'words', 'paragraphs'] as const).map((name) =>
      makeSlider(options, name, strings[name]),
    ),
    ...SWITCHES.filter((name) => strings[name] !== '').map((name) =>
      makeSwitch(options, name, strings[name]),
    ),
    makeSwitch(options, 'translatable', strings.translatable, strings.translatableNote),
    makeLevels(options),
    ...makeSiteSwitch(options),
  ];
  const reset = (): void => store.change(DEFAULT_SETTINGS);
  const element = make(
    'div',
    'panel',
    make(
      'div',
      'panel-head',
      heading,
      makeButton(options, 'plain', strings.closeSettings, closePanel),
    ),
    ...parts.map((part) => part.element),
    make(
      'div',
      'panel-foot',
      makeButton(options, 'plain', strings.choose, choose),
      ...(showRules === undefined
        ? []
        : [makeButton(options, 'plain', strings.siteRules, showRules)]),
      makeButton(options, 'plain', strings.reset, reset),
      makeButton(options, 'plain forget-places', strings.forgetPlaces, forgetPlaces),
      makeButton(options, 'plain', strings.keys, showKeys),
    ),
  );
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-labelledby', heading.id);
  element.lang = ui.lang;
  element.dir = ui.dir;
  element.hidden = true;
  return {
    element,
    first: heading,
    show: (settings) => parts.forEach((part) => part.show(settings)),
  };
}
