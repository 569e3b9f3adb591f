// The keys of the view: which there are, when they count, and which of them a press is.
import type { SettingsStrings } from '../shared/string-names';

/** What a key can ask for. */
export type Command =
  | 'close'
  | 'settings'
  | 'keys'
  | 'theme'
  | 'larger'
  | 'smaller'
  | 'usualSize'
  | 'nextHeading'
  | 'previousHeading'
  | 'takeOffer'
  | 'outline'
  | 'choose';

interface Binding {
  command: Command;
  /** As `KeyboardEvent.key` names them; the first is shown. */
  keys: readonly string[];
  label: keyof SettingsStrings | 'close';
}

/** The single keys, in the order in which the map lists them. Letters as in other readers: j and k, n and p. */
export const BINDINGS: readonly Binding[] = [
  { command: 'close', keys: ['Escape'], label: 'close' },
  { command: 'nextHeading', keys: ['j', 'n'], label: 'keyNextHeading' },
  { command: 'previousHeading', keys: ['k', 'p'], label: 'keyPreviousHeading' },
  { command: 'outline', keys: ['o'], label: 'outline' },
  { command: 'takeOffer', keys: ['c'], label: 'keyTakeOffer' },
  { command: 'larger', keys: ['+', '='], label: 'keyLarger' },
  { command: 'smaller', keys: ['-'], label: 'keySmaller' },
  { command: 'usualSize', keys: ['0'], label: 'keyUsualSize' },
  { command: 'theme', keys: ['t'], label: 'keyTheme' },
  { command: 'choose', keys: ['h'], label: 'choose' },
  { command: 'settings', keys: ['a'], label: 'settings' },
  { command: 'keys', keys: ['?'], label: 'keys' },
];

/** The commands whose key may be held down. */
const REPEATABLE: ReadonlySet<Command> = new Set([
  'larger',
  'smaller',
  'nextHeading',
  'previousHeading',
]);

/** The key by its sign, and on keyboards without Latin letters by the place that a letter has on the others. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (key.length === 1 && key > '\u007f' && /^Key[A-Z]$/.test(code)) return code[3]!.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Whether a press goes to something that takes it for itself: a field, a slider, a list. */
function isTakenBy(target: EventTarget | null): boolean {
  const element = target as Element | null;
  return element?.closest?.('input, select, textarea, [contenteditable]') !== null;
}

function isPlain(event: KeyboardEvent): boolean {
  const { isTrusted, isComposing, defaultPrevented, ctrlKey, metaKey, altKey } = event;
  return isTrusted && !isComposing && !defaultPrevented && !(ctrlKey || metaKey || altKey);
}

/**
 * What a press asks for, or undefined.
 * @param hasSingleKeys whether keys without a modifier count; Escape always does
 */
export function commandOf(event: KeyboardEvent, hasSingleKeys: boolean): Command | undefined {
  if (!isPlain(event)) return undefined;
  const key = keyOf(event);
  const command = BINDINGS.find(({ keys }) => keys.includes(key))?.command;
  if (command === undefined || command === 'close') return command;
  if (!hasSingleKeys || isTakenBy(event.target)) return undefined;
  return event.repeat && !REPEATABLE.has(command) ? undefined : command;
}
