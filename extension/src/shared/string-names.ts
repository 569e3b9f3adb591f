// Which strings for people there are, besides the sentences for problems (messages.ts).

/** The words of the settings and of the keyboard map. */
export const SETTINGS_STRINGS = [
  'settings',
  'closeSettings',
  'presets',
  'presetCalm',
  'presetCompact',
  'presetLarge',
  'presetDyslexia',
  'theme',
  'themeAuto',
  'themeLight',
  'themeSepia',
  'themeGrey',
  'themeDark',
  'themeBlack',
  'themeContrast',
  'themeCustom',
  'colorPaper',
  'colorInk',
  'colorLink',
  'colorsNudged',
  'font',
  'fontSerif',
  'fontSans',
  'size',
  'measure',
  'leading',
  'letters',
  'words',
  'paragraphs',
  'justify',
  'hyphenate',
  'onlyThisSite',
  'singleKeys',
  'reset',
  'keys',
  'keyLarger',
  'keySmaller',
  'keyUsualSize',
  'keyTheme',
  'keyNextHeading',
  'keyPreviousHeading',
] as const;

export type SettingsStrings = Record<(typeof SETTINGS_STRINGS)[number], string>;

/** The names of all strings; the locale files hold exactly these. */
export const STRING_NAMES = [
  'name',
  'description',
  'openView',
  'closeView',
  'viewLabel',
  'viewOpened',
  'waiting',
  'dismiss',
  'table',
  'code',
  'formula',
  'video',
  'audio',
  'frame',
  ...SETTINGS_STRINGS,
] as const;

export type StringName = (typeof STRING_NAMES)[number];
