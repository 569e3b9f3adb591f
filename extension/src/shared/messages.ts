// What the background and the content script say to each other, and the checks that nothing else is listened to.
import type { Extraction } from './article';
import { BUNDLED_FONTS, type BundledFont } from './settings';
import { SCRIPT_NAMES, type ScriptName } from './on-demand';

/** A page as the core reads it: the serialised DOM and what is needed to make sense of it. */
export interface Capture {
  /** `documentElement.outerHTML` of an HTML document. */
  html: string;
  /** The page's absolute URL. */
  url: string;
  /** Whether scripts were enabled in the document that was serialised. */
  scripting: boolean;
  /** What a second look found not to be shown, of the elements that the first answer asked for. */
  unseen?: readonly number[];
  /** Whether to keep all that is shown, and not only what is an article. */
  whole?: boolean;
}

/** What can stand between a reader and an article, in names that the locales translate (`problem_<name>`). */
export const PROBLEMS = [
  'noArticle',
  'notAPage',
  'tooLarge',
  'failed',
  'updated',
  'movedOn',
  'removed',
  'restricted',
  'fileAccess',
  'errorPage',
] as const;

export type Problem = (typeof PROBLEMS)[number];

/** How a tab stands, as its button shows it. */
export type TabState = 'closed' | 'opening' | 'open' | 'failed';

const TAB_STATES: readonly TabState[] = ['closed', 'opening', 'open', 'failed'];

/** Background to content: the button was pressed. */
export interface ToggleMessage {
  kind: 'toggle';
  /** The address the tab showed when the button was pressed, where the browser told it. */
  address?: string;
  /** Whether the scripts were brought into the tab for this press. */
  isFirst?: boolean;
  /** Whether nobody has pressed anything: a link was followed from the view of another page. */
  isFollowed?: boolean;
}

/** Content to background: the view opened, closed or failed; show it on the button. */
export interface StateMessage {
  kind: 'state';
  state: TabState;
  /** With `failed`: what to say. */
  problem?: Problem;
  /** With `failed`: whether the page itself could not show the sentence, so that a popup must. */
  unsaid?: boolean;
}

/** Content to background: read this page, since the module may not run in it. */
export interface ExtractMessage {
  kind: 'extract';
  /** The version the asking script was built for. */
  version: string;
  /** Whether the page's policy refused WebAssembly, to be remembered for its origin. */
  refused: boolean;
  capture: Capture;
}

export type ExtractAnswer = { extraction: Extraction } | { failure: 'version' | 'engine' };

/** Notice popup to background: it is showing, the next press is for us again. */
export interface NoticeMessage {
  kind: 'notice-shown';
  tabId: number;
}

/** Content to background: send the faces of this font that have any of these letters (FontFaceFile[]). */
export interface FontMessage {
  kind: 'font';
  font: BundledFont;
  letters: string;
}

/** Content to background: bring this script into the page, for an article that needs it. Answered by whether it came. */
export interface BringMessage {
  kind: 'bring';
  script: ScriptName;
}

/** Content to background: a link to another page of this site is followed from the view, which is to open there too. */
export interface FollowMessage {
  kind: 'follow';
}

/** Content to background: find, keep or (without a place) forget where somebody reads in a page, or forget everything. */
export interface PlaceMessage {
  kind: 'place';
  task: 'find' | 'keep' | 'wipe';
  address: string;
  place?: { nonce: number; marks: number[]; part: number };
}

type MessageToBackground =
  | FollowMessage
  | PlaceMessage
  | StateMessage
  | ExtractMessage
  | NoticeMessage
  | FontMessage
  | BringMessage;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isProblem(value: unknown): value is Problem {
  return PROBLEMS.some((problem) => problem === value);
}

/** Whether a message is the press of the button that only our background sends. */
export function isToggleMessage(message: unknown): message is ToggleMessage {
  if (!isRecord(message) || message['kind'] !== 'toggle') return false;
  const { address, isFirst, isFollowed } = message;
  const isFlag = (value: unknown): boolean => value === undefined || typeof value === 'boolean';
  return (
    (address === undefined || typeof address === 'string') && isFlag(isFirst) && isFlag(isFollowed)
  );
}

function isListOfOrdinals(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((ordinal) => Number.isSafeInteger(ordinal) && (ordinal as number) >= 0)
  );
}

function isCapture(value: unknown): value is Capture {
  return (
    isRecord(value) &&
    (value['unseen'] === undefined || isListOfOrdinals(value['unseen'])) &&
    (value['whole'] === undefined || typeof value['whole'] === 'boolean') &&
    typeof value['html'] === 'string' &&
    typeof value['url'] === 'string' &&
    typeof value['scripting'] === 'boolean'
  );
}

function isStateMessage(message: Record<string, unknown>): boolean {
  const { state, problem, unsaid } = message;
  return (
    TAB_STATES.some((known) => known === state) &&
    (problem === undefined || isProblem(problem)) &&
    (unsaid === undefined || typeof unsaid === 'boolean')
  );
}

function isExtractMessage(message: Record<string, unknown>): boolean {
  return (
    typeof message['version'] === 'string' &&
    typeof message['refused'] === 'boolean' &&
    isCapture(message['capture'])
  );
}

function isFontMessage({ font, letters }: Record<string, unknown>): boolean {
  return BUNDLED_FONTS.some((known) => known === font) && typeof letters === 'string';
}

function isPlaceMessage({ task, address, place }: Record<string, unknown>): boolean {
  return (
    ['find', 'keep', 'wipe'].includes(task as string) &&
    typeof address === 'string' &&
    (place === undefined ||
      (isRecord(place) &&
        isListOfOrdinals(place['marks']) &&
        Number.isFinite(place['nonce']) &&
        Number.isFinite(place['part'])))
  );
}

/** Whether a message is one of those the background understands, in every field. */
export function isMessageToBackground(message: unknown): message is MessageToBackground {
  if (!isRecord(message)) return false;
  switch (message['kind']) {
    case 'state':
      return isStateMessage(message);
    case 'extract':
      return isExtractMessage(message);
    case 'follow':
      return true;
    case 'font':
      return isFontMessage(message);
    case 'notice-shown':
      return Number.isInteger(message['tabId']);
    case 'place':
      return isPlaceMessage(message);
    case 'bring':
      return SCRIPT_NAMES.some((name) => name === message['script']);
    default:
      return false;
  }
}

/** Whether an answer to an ExtractMessage has its shape; the extraction inside is checked where it was decoded. */
export function isExtractAnswer(answer: unknown): answer is ExtractAnswer {
  if (!isRecord(answer)) return false;
  return (
    isRecord(answer['extraction']) ||
    answer['failure'] === 'version' ||
    answer['failure'] === 'engine'
  );
}
