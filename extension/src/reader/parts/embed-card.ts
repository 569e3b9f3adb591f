// Draws the card that stands for something embedded: what it is, where it is, and what one can do about it. It loads nothing.
import type { ArticleElement } from '../../shared/article';
import { makeElement } from '../../shared/page-dom';
import { hostOf, isLinkUrl } from '../safe-url';
import { playerOf } from './players';

export interface EmbedLabels {
  video: string;
  audio: string;
  frame: string;
  /** On the button that loads a player in the card's place. */
  load: string;
  /** On the link that opens the embed in a tab of its own. */
  open: string;
}

export const LOAD_CLASS = 'embed-load';

/** Tells the target nothing of us and gives it no handle on us; the reader stays open. */
const NEW_TAB = { target: '_blank', rel: 'noopener noreferrer' } as const;

function makeLine(document: Document, className: string, text: string): HTMLElement[] {
  if (text === '') return [];
  const line = makeElement(document, 'span');
  line.className = className;
  line.dir = 'auto';
  line.textContent = text;
  return [line];
}

function makeLoadButton(document: Document, label: string, name: string): HTMLElement {
  const button = makeElement(document, 'button');
  button.type = 'button';
  button.className = LOAD_CLASS;
  button.textContent = label;
  if (name !== '') button.setAttribute('aria-label', `${label}: ${name}`);
  return button;
}

function makeLink(document: Document, label: string, name: string, href: string): HTMLElement {
  const link = makeElement(document, 'a');
  link.className = 'embed-open';
  link.href = href;
  Object.assign(link, NEW_TAB);
  link.textContent = label;
  link.setAttribute('aria-label', `${label}: ${name}`);
  return link;
}

export function createEmbedCard(
  source: ArticleElement,
  document: Document,
  labels: EmbedLabels,
  pageAddress: string,
): HTMLElement {
  const { href = '', title = '', kind = 'frame' } = source[1];
  const card = makeElement(document, 'div');
  card.className = 'embed';
  const label = kind === 'video' || kind === 'audio' ? labels[kind] : labels.frame;
  const host = isLinkUrl(href) ? hostOf(href) : '';
  const name = title.trim();
  card.append(
    ...makeLine(document, 'embed-kind', host === '' ? label : `${label} · ${host}`),
    ...makeLine(document, 'embed-title', name),
  );
  if (host === '') return card;
  card.dataset['href'] = href;
  card.dataset['kind'] = kind;
  const actions = makeElement(document, 'span');
  actions.className = 'embed-actions';
  if (playerOf(href, kind, pageAddress) !== undefined)
    actions.append(makeLoadButton(document, labels.load, name));
  actions.append(makeLink(document, labels.open, name === '' ? host : name, href));
  card.append(actions);
  return card;
}
