// Loads an embed in the place of its card when its button is pressed, and not before. Where the page's policy refuses that,
// the card comes back and says so.
import { makeElement } from '../../shared/page-dom';
import { LOAD_CLASS } from './embed-card';
import type { Parts } from './parts';
import { playerOf, type Player } from './players';

// No access to the top window, to downloads or to dialogs; scripts and cookies of its own are what a player needs to run.
const SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-forms allow-popups allow-popups-to-escape-sandbox';
const ALLOW = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

function makeFrame(document: Document, { src, shape }: Extract<Player, { kind: 'frame' }>) {
  const frame = makeElement(document, 'iframe');
  frame.className = `player ${shape}`;
  frame.setAttribute('sandbox', SANDBOX);
  frame.setAttribute('allow', ALLOW);
  // Some players refuse to play for a page that doesn't say which site it is of; it says no more than that.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = src;
  return frame;
}

function makeMedia(document: Document, { kind, src }: Exclude<Player, { kind: 'frame' }>) {
  const media = makeElement(document, kind);
  media.className = 'player';
  media.controls = true;
  media.autoplay = true;
  media.src = src;
  return media;
}

/** Shows the card again, with a word why, and the way that is left. */
function refuse(card: HTMLElement, player: HTMLElement, { labels, announce }: Parts): void {
  if (!player.isConnected) return;
  player.replaceWith(card);
  const words = makeElement(card.ownerDocument, 'span');
  words.className = 'embed-refused';
  words.textContent = labels.embedRefused;
  card.querySelector(`.${LOAD_CLASS}`)?.replaceWith(words);
  card.querySelector<HTMLElement>('.embed-open')?.focus();
  announce(labels.embedRefused);
}

function load(card: HTMLElement, parts: Parts): void {
  const { href = '', kind = '' } = card.dataset;
  const player = playerOf(href, kind);
  if (player === undefined) return;
  const { ownerDocument: document } = card;
  const element =
    player.kind === 'frame' ? makeFrame(document, player) : makeMedia(document, player);
  element.title = card.querySelector('.embed-title')?.textContent || parts.labels[labelOf(kind)];
  const stop = new AbortController();
  const giveUp = (): void => {
    stop.abort();
    refuse(card, element, parts);
  };
  // The only sign of a frame that a policy refuses. It names the address, or just its origin.
  const onViolation = ({ blockedURI }: SecurityPolicyViolationEvent): void => {
    if (blockedURI !== '' && player.src.startsWith(blockedURI)) giveUp();
  };
  const watched = { signal: stop.signal };
  document.addEventListener('securitypolicyviolation', onViolation, watched);
  parts.signal.addEventListener('abort', () => stop.abort(), watched);
  if (player.kind !== 'frame') element.addEventListener('error', giveUp, watched);
  card.replaceWith(element);
  element.focus({ preventScroll: true });
}

const labelOf = (kind: string): 'video' | 'audio' | 'frame' =>
  kind === 'video' || kind === 'audio' ? kind : 'frame';

export function loadEmbedsOnPress(parts: Parts): void {
  parts.main.addEventListener('click', (event) => {
    const button = (event.target as Element).closest(`.${LOAD_CLASS}`);
    const card = button?.closest<HTMLElement>('.embed');
    if (event.isTrusted && card !== null && card !== undefined) load(card, parts);
  });
}
