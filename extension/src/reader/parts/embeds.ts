// Loads an embed into its card when its button is pressed, and not before. The card's link stays, for what won't play here.
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

/** Takes a player away that can't play, with a word why; the link that opens it elsewhere is left. */
function refuse(card: HTMLElement, player: HTMLElement, { labels, announce }: Parts): void {
  player.remove();
  const words = makeElement(card.ownerDocument, 'span');
  words.className = 'embed-refused';
  words.textContent = labels.embedRefused;
  card.querySelector('.embed-actions')?.before(words);
  card.querySelector<HTMLElement>('.embed-open')?.focus();
  announce(labels.embedRefused);
}

function load(card: HTMLElement, button: Element, parts: Parts): void {
  const { href = '', kind = '' } = card.dataset;
  const player = playerOf(href, kind, parts.pageAddress);
  if (player === undefined) return;
  const { ownerDocument: document } = card;
  const element =
    player.kind === 'frame' ? makeFrame(document, player) : makeMedia(document, player);
  const title = card.querySelector('.embed-title')?.textContent ?? '';
  element.title = title === '' ? parts.labels[labelOf(kind)] : title;
  // A recording that was there and then failed says so itself, in its controls.
  element.addEventListener('error', () => {
    if ('readyState' in element && element.readyState === 0) refuse(card, element, parts);
  });
  button.remove();
  card.prepend(element);
  element.focus({ preventScroll: true });
}

const labelOf = (kind: string): 'video' | 'audio' | 'frame' =>
  kind === 'video' || kind === 'audio' ? kind : 'frame';

export function loadEmbedsOnPress(parts: Parts): void {
  parts.main.addEventListener('click', (event) => {
    const button = (event.target as Element).closest(`.${LOAD_CLASS}`);
    const card = button?.closest<HTMLElement>('.embed');
    if (button === null || card === null || card === undefined) return;
    if (event.isTrusted) load(card, button, parts);
  });
}
