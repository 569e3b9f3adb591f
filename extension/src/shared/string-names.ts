// Which strings for people there are, besides the sentences for problems (messages.ts).

/** The names of all strings; the locale files hold exactly these. */
export const STRING_NAMES = [
  'name',
  'description',
  'openView',
  'closeView',
  'viewLabel',
  'viewOpened',
  'doubtful',
  'waiting',
  'dismiss',
  'table',
  'code',
  'formula',
  'video',
  'audio',
  'frame',
] as const;

export type StringName = (typeof STRING_NAMES)[number];
